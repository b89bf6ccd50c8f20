import { backgroundAt } from "../belief/leak.ts";
import type { ScanKnowledge } from "../knowledge/compile-scan.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ScanRow } from "../knowledge/scan-entries.ts";
import { LEVELS } from "../vocabulary/anatomy.ts";
import type { Incidental, ReportFinding } from "../vocabulary/report.ts";
import type { ToldBeside, ToldFinding } from "../vocabulary/report-answer.ts";
import { chanceWords } from "../words/chance-words.ts";
import { capital, fill, type Slots } from "../words/fill.ts";
import type { Reader } from "../words/reader.ts";
import { rowsFor } from "./placed.ts";

export interface ScanTelling {
  readonly knowledge: Knowledge;
  readonly scan: ScanKnowledge;
  readonly reader: Reader;
}

/** One template of content/en/scan, filled. */
export function scanWords({ scan, reader }: ScanTelling, id: string, slots: Slots = {}): string {
  return fill(scan.words[id] ?? { plain: "", clinical: "" }, reader, slots, `words ${id}`);
}

/** A finding with severity and place: "Narrow nerve canal, slight, between the back bones L4-L5". */
function titleOf(telling: ScanTelling, finding: ReportFinding, withLevel: boolean): string {
  const { severity } = finding;
  const graded = !finding.negated && severity !== "none" && severity !== "unspecified";
  const parts = [
    nameOf(telling, finding),
    graded ? scanWords(telling, `told.${severity.replace("-", "_")}`) : null,
    ...placeOf(telling, finding, withLevel),
  ];
  return capital(parts.filter((part) => part !== null).join(", "));
}

function nameOf(telling: ScanTelling, finding: ReportFinding): string {
  const name = scanWords(telling, `name.${textOf(telling, finding)}`);
  if (finding.time === "resolved") return scanWords(telling, "told.gone", { name });
  if (finding.negated) {
    const part = finding.negationScope === undefined ? "" : "_in_part";
    return scanWords(telling, `told.denied${part}`, { name });
  }
  if (finding.certainty === "possible") return scanWords(telling, "told.possible", { name });
  // At the beginning of a title the article goes.
  return telling.reader === "patient" ? name.replace(/^(?:a|an|the) /, "") : name;
}

function placeOf(telling: ScanTelling, finding: ReportFinding, withLevel: boolean): (string | null)[] {
  const { level, side, worseSide, root } = finding;
  const where = level.includes("-") ? "told.at_level" : "told.at_body";
  const sides = side === "bilateral" && worseSide ? `told.bilateral_${worseSide}` : `told.${side}`;
  return [
    level === "spine" || !withLevel ? null : scanWords(telling, where, { level }),
    side === "unspecified" ? null : scanWords(telling, sides),
    root === null ? null : scanWords(telling, "told.root", { root }),
  ];
}

function rowOf({ scan }: ScanTelling, finding: ReportFinding): ScanRow | undefined {
  return rowsFor(scan.imaging, finding)[0];
}

function textOf(telling: ScanTelling, finding: ReportFinding): string {
  return rowOf(telling, finding)?.text ?? "lesion";
}

/**
 * What a finding means, how common it is, what is worth asking. Nothing that the words of the report do not carry: what
 * is denied is told as denied, what is hedged as hedged, and no word is graver than the report's.
 *
 * @param age  years; null tells the youngest and the oldest decade
 * @param fits the sentence on whether it fits; null when nobody asked
 */
export function toldFinding(
  telling: ScanTelling,
  finding: ReportFinding,
  age: number | null,
  fits: string | null,
): ToldFinding {
  const head = { title: titleOf(telling, finding, true), name: titleOf(telling, finding, false) };
  if (finding.negated || finding.time === "resolved") {
    const how =
      finding.time === "resolved" ? "gone" : finding.negationScope === undefined ? "denied" : "denied_in_part";
    const meaning = scanWords(telling, `told.${how}_means`);
    return { ...head, meaning, common: null, commonFrom: null, fits: null, ask: null, act: null };
  }
  const row = rowOf(telling, finding);
  const text = textOf(telling, finding);
  const meaning = scanWords(telling, `meaning.${text}`);
  const hedged = finding.certainty === "possible" ? `${scanWords(telling, "told.hedged")} ` : "";
  const isNormal = finding.condition === "normal";
  const common = isNormal || row?.alert ? null : commonOf(telling, row, finding, age);
  return {
    ...head,
    meaning: `${hedged}${meaning}`,
    common: common?.text ?? null,
    commonFrom: common?.from ?? null,
    fits,
    ask: isNormal ? null : scanWords(telling, `ask.${text}`),
    act: row?.alert ? scanWords(telling, "told.see_today") : null,
  };
}

/** Something outside the roots: what it is, and how soon somebody should look. */
export function toldBeside(telling: ScanTelling, { label, plain, action, certainty }: Incidental): ToldBeside {
  const name = telling.reader === "patient" ? plain : label;
  const title = certainty === "possible" ? scanWords(telling, "told.beside_perhaps", { name }) : name;
  return { title: capital(title), act: scanWords(telling, `told.beside_${action}`) };
}

interface Common {
  readonly text: string;
  readonly from: ToldFinding["commonFrom"];
}

/** How common it is in people without pain: anywhere in the lower back, and at this level where the knowledge says. */
function commonOf(telling: ScanTelling, row: ScanRow | undefined, finding: ReportFinding, age: number | null): Common {
  const { knowledge } = telling;
  const id = row?.prevalence;
  const background = id === undefined ? undefined : knowledge.imaging.background[id];
  if (id === undefined || background === undefined)
    return { text: scanWords(telling, "told.common_unknown"), from: null };
  const band = bandOf(knowledge, id, finding);
  const { decades } = knowledge.imaging;
  const rate = (decade: number): number => rateAt(knowledge, id, band, decade, null);
  const chance = (p: number) => chanceWords({ knowledge, reader: telling.reader }, p);
  const [young, old] = [decades[0]!, decades.at(-1)!];
  const decade = age === null ? null : Math.min(old, Math.max(young, Math.floor(age / 10) * 10));
  const anywhere =
    decade === null
      ? scanWords(telling, "told.common_ages", {
          young: chance(rate(young)),
          young_age: String(young),
          old: chance(rate(old)),
          old_age: String(old),
        })
      : scanWords(telling, "told.common", { chance: chance(rate(decade)), age: spanOf(decade, old) });
  const level = LEVELS.find((known) => known === finding.level);
  const whole = decade === null ? 0 : rate(decade);
  const atLevel =
    decade === null || level === undefined || background.level_share === null
      ? null
      : rateAt(knowledge, id, band, decade, level);
  // Shares of levels come from another study: where they add up to more than the whole, the whole alone is told.
  const here =
    atLevel === null || level === undefined || atLevel >= whole
      ? ""
      : ` ${scanWords(telling, "told.common_here", { chance: chance(atLevel), level })}`;
  const from = band > 1 && background.worse ? background.worse : background;
  const how = from.status === "published" ? "counted" : from.status === "derived" ? "derived" : "guessed";
  return {
    text: `${anywhere}${here} ${scanWords(telling, `told.${how}`)}`,
    from: { source: from.source, status: from.status },
  };
}

function rateAt(
  knowledge: Knowledge,
  id: string,
  band: number,
  decade: number,
  level: (typeof LEVELS)[number] | null,
): number {
  return backgroundAt(knowledge, id, level, decade)?.[band - 1] ?? 0;
}

/** "60 to 69", and "80 or more" for the last decade. */
function spanOf(decade: number, last: number): string {
  return decade === last ? `${decade} or more` : `${decade} to ${decade + 9}`;
}

/** The band from which on it is counted: what is moderate is set against what is moderate or worse. */
function bandOf(knowledge: Knowledge, id: string, { severity }: ReportFinding): number {
  const bands = knowledge.findings[id]?.bands ?? [];
  const first = severity.split("-")[0]!;
  const at = bands.indexOf(first);
  return at > 0 && (knowledge.imaging.background[id]?.worse?.p.length ?? 0) >= at - 1 ? at : 1;
}
