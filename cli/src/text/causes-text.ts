import type { Assessment, CauseAssessment, Knowledge, SiteProbability, Weight } from "@foramen/engine";
import { findingText } from "./finding-text.ts";
import { chanceRow, outOf100, type TextOptions, tinted, wrap } from "./layout.ts";
import { sideWords, ZONE_WORDS } from "./words.ts";

const SHOWN_CAUSES = 5;
const SHOWN_REASONS = 4;
const SHOWN_SITES = 3;
/** Below this a site says nothing that a reader could use. */
const LEAST_SITE = 0.05;
/** Log10 of the least factor that is told, 1.1: a smaller one would be shown as "x1". */
const LEAST_WEIGHT = 0.0414;

/** The likeliest causes with where they lie and what speaks for and against each. */
export function causesText(answer: Assessment, knowledge: Knowledge, options: TextOptions): string[] {
  const lines = [
    tinted("POSSIBLE CAUSES", "heading", options),
    ...wrap(
      "Out of 100 people with the same answers: in how many each is the main cause. " +
        "Where: out of 100 with this as the main cause. For and against: x3 = this finding alone makes the odds " +
        "3 times as high, /3 = a third.",
      undefined,
      "  ",
    ),
  ];
  answer.causes.slice(0, SHOWN_CAUSES).forEach((cause, at) => {
    lines.push("", ...causeText(cause, at + 1, knowledge, options));
  });
  const { probability, interval90 } = answer.nonSpecific;
  lines.push("", ...chanceRow("Non-specific (no single cause found)", probability), ...interval(interval90));
  return lines;
}

/** Dangerous causes that are unlikely here but must stay in mind. */
export function cannotMissText(answer: Assessment, knowledge: Knowledge, options: TextOptions): string[] {
  const shown = new Set(answer.causes.slice(0, SHOWN_CAUSES).map((cause) => cause.id));
  const others = answer.cannotMiss.filter((cause) => !shown.has(cause.id));
  if (others.length === 0) return [];
  return [
    tinted("NOT TO BE MISSED", "heading", options),
    ...others.flatMap(({ id, label, probability }) => [
      ...chanceRow(label, probability),
      ...plain(id, label, knowledge),
    ]),
  ];
}

function causeText(cause: CauseAssessment, rank: number, knowledge: Knowledge, options: TextOptions): string[] {
  const lines = chanceRow(`${rank}. ${cause.label}`, cause.principal).map((line) => tinted(line, "heading", options));
  lines.push(...plain(cause.id, cause.label, knowledge));
  if (cause.serious) lines.push(tinted("     Serious: must not be missed.", "urgent", options));
  if (cause.probability >= cause.principal + 0.01)
    lines.push(`     Present as the main cause or beside it: ${outOf100(cause.probability)} in 100.`);
  lines.push(...interval(cause.interval90));
  const sites = cause.sites.filter((site) => site.probability >= LEAST_SITE).slice(0, SHOWN_SITES);
  for (const [at, site] of sites.entries())
    lines.push(...wrap(siteText(site), undefined, at === 0 ? WHERE : REST, REST));
  lines.push(...weights(FOR, cause.for, knowledge), ...weights(AGAINST, cause.against, knowledge));
  return lines;
}

const WHERE = "     Where    ";
const FOR = "     For      ";
const AGAINST = "     Against  ";
const REST = " ".repeat(WHERE.length);

function siteText(site: SiteProbability): string {
  const place = [
    site.level,
    site.root === undefined ? undefined : `${site.root} nerve root`,
    sideWords(site.side),
    site.zone === undefined ? undefined : ZONE_WORDS[site.zone],
  ].filter((part) => part !== undefined && part !== "");
  return `${outOf100(site.probability)} in 100: ${place.length > 0 ? place.join(", ") : "no single place"}`;
}

function weights(title: string, list: readonly Weight[], knowledge: Knowledge): string[] {
  return shownReasons(list).flatMap((weight, at) => {
    const text = `${findingText(weight, knowledge.findings)} (${factor(weight.weight)})`;
    return wrap(text, undefined, at === 0 ? title : REST, REST);
  });
}

function shownReasons(list: readonly Weight[]): readonly Weight[] {
  return list.filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT).slice(0, SHOWN_REASONS);
}

/** Ids of all findings that stand in the section, each once. */
export function findingsShown(answer: Assessment): string[] {
  const shown = answer.causes
    .slice(0, SHOWN_CAUSES)
    .flatMap((cause) => [cause.for, cause.against].flatMap(shownReasons));
  return [...new Set(shown.map((weight) => weight.finding))];
}

/** A change of log10 odds as the factor it stands for. */
function factor(weight: number): string {
  const times = 10 ** Math.abs(weight);
  const figure = times >= 9.95 ? Math.round(times) : Math.round(times * 10) / 10;
  return `${weight < 0 ? "/" : "x"}${figure > 1000 ? "1000 or more" : figure}`;
}

function plain(id: string, label: string, knowledge: Knowledge): string[] {
  const words = knowledge.causes[id]?.plain ?? "";
  return words === "" || words === label ? [] : wrap(words, undefined, "     ");
}

function interval(interval90: readonly [number, number] | null): string[] {
  if (interval90 === null) return [];
  const [low, high] = interval90.map(outOf100);
  return [`     Probably between ${low} and ${high} out of 100.`];
}
