import type { FindingEntry } from "../../knowledge/entries.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../../knowledge/reading.ts";
import { readByGate } from "../../triage/emergency-questions.ts";
import { valueWords } from "../../words/finding-words.ts";
import { placeWords, sideWords } from "../../words/place-words.ts";
import type { Telling } from "../../words/reader.ts";

/** In the order in which a clinician tells them: where it hurts, what fails, what provokes it, then the rest. */
const FAMILIES: readonly string[] = [
  "pain",
  "numbness",
  "paraesthesia",
  "vital",
  "weakness",
  "reflex",
  "pinprick",
  "sensation",
  "character",
  "course",
  "function",
  "provocation",
  "gait",
  "imaging",
  "laboratory",
];

/** Kinds of feeling whose places are listed after one word. */
const LISTED = /^(Pain|Reported numbness|Reported paraesthesia): /;
/** Kinds of which many are looked for: what is common to them is said once. */
const ALIKE: readonly RegExp[] = [LISTED, /^(Weakness of) /, /^(Reduced pinprick or light touch at the) /];

/**
 * Findings of some stages that are there, as a clinician writes them; at most so many, the rest counted.
 *
 * @param told   ids that stand elsewhere: red flags have a line of their own
 */
export function presentIn(
  reading: CaseReading,
  stages: readonly string[],
  knowledge: Knowledge,
  told: ReadonlySet<string>,
  most: number = Number.POSITIVE_INFINITY,
  places: number = Number.POSITIVE_INFINITY,
): string {
  const there = ordered(reading, knowledge).filter(
    (answer) => !told.has(answer.id) && isPresent(answer, knowledge) && isOf(stages, answer, knowledge),
  );
  return together(there, knowledge, most, places);
}

/** Findings of some stages that were looked for and are not there, each with the side that was looked at where it was one. */
export function absentIn(
  reading: CaseReading,
  stages: readonly string[],
  knowledge: Knowledge,
  told: ReadonlySet<string>,
  most: number = Number.POSITIVE_INFINITY,
): string {
  const telling: Telling = { knowledge, reader: "practitioner" };
  const missing = byFamily(ordered(reading, knowledge), knowledge).filter(
    (answer) => !told.has(answer.id) && isAbsent(answer, knowledge) && isOf(stages, answer, knowledge),
  );
  const groups = new Map<string, string[]>();
  for (const id of new Set(missing.map((answer) => answer.id))) {
    const place = whereMissing(
      missing.filter((one) => one.id === id),
      telling,
    );
    const name = nameOf(knowledge.findings[id]!.label);
    const kind = ALIKE.flatMap((alike) => alike.exec(name)?.[0] ?? [])[0] ?? "";
    const own = kind === "" ? lowered(name) : name.slice(kind.length).replace(/ key point$/, "");
    const named = place === null ? own : `${own} (${place})`;
    const key = kind === "" ? named : kind;
    groups.set(key, [...(groups.get(key) ?? []), ...(kind === "" ? [] : [named])]);
  }
  const names = [...groups].map(([key, own]) =>
    own.length === 0 ? key : `${lowered(key.trim().replace(/:$/, ""))} ${own.join(", ")}`,
  );
  return most === 0 ? "" : counted(names, most);
}

/** Where it was looked for: at some levels only, or on one side. */
function whereMissing(answers: readonly Answer[], telling: Telling): string | null {
  if (answers.every(({ level }) => level === undefined)) return sideWords(telling, sidesTold(answers));
  return [...new Set(answers.map((answer) => placeWords(telling, answer) ?? ""))]
    .filter((told) => told !== "")
    .join("; ");
}

/** The one side that was spoken of; undefined for both and for what has none. */
export function sidesTold(answers: readonly Answer[]): string | undefined {
  const sides = new Set(answers.map(({ side }) => side));
  return sides.size === 1 ? answers[0]?.side : undefined;
}

/** What is normal comes last, and of signs and tests what the gate reads first. */
function ordered({ answers }: CaseReading, knowledge: Knowledge): Answer[] {
  const { findings } = knowledge;
  const read = readByGate(knowledge);
  const rank = ({ id, hi, number }: Answer): number => {
    const entry = findings[id]!;
    if (number !== undefined && hi === 0) return 2;
    return entry.stage === "history" || read.has(id) ? 0 : 1;
  };
  return byFamily(answers, knowledge).sort((a, b) => rank(a) - rank(b));
}

function byFamily(answers: readonly Answer[], { findings }: Knowledge): Answer[] {
  const place = ({ id }: Answer): number => {
    const at = FAMILIES.indexOf(findings[id]!.family);
    return at < 0 ? FAMILIES.length : at;
  };
  return [...answers].sort((a, b) => place(a) - place(b));
}

/** Age, sex and weeks stand in a line of their own. */
export function isTold(id: string): boolean {
  return !["age_band", "sex", "duration_weeks"].includes(id);
}

function isPresent({ id, lo, implied, number }: Answer, { findings }: Knowledge): boolean {
  const entry = findings[id];
  const measured = number !== undefined && entry?.movement === undefined;
  // Pregnancy may be entered with the patient; what else is implied stands on the lists.
  const hidden = implied === true && id !== "pregnancy";
  return isTold(id) && !hidden && (lo >= 1 || measured || entry?.type === "categorical");
}

/** Not by a measure, which is told as it is. */
function isAbsent(answer: Answer, knowledge: Knowledge): boolean {
  return answer.hi === 0 && answer.implied !== true && isTold(answer.id) && !isPresent(answer, knowledge);
}

function isOf(stages: readonly string[], { id }: Answer, { findings }: Knowledge): boolean {
  return stages.includes(findings[id]?.stage ?? "");
}

function together(answers: readonly Answer[], knowledge: Knowledge, most: number, places: number): string {
  const phrases = new Map<string, Map<string, string[]>>();
  for (const answer of answers) {
    const { head, area, place } = phraseOf(answer, { knowledge, reader: "practitioner" });
    const areas = phrases.get(head) ?? new Map<string, string[]>();
    phrases.set(head, areas);
    const told = areas.get(area) ?? [];
    areas.set(area, told);
    if (place !== "" && !told.includes(place)) told.push(place);
  }
  const whole = [...phrases].map(([head, areas]) => {
    const at = (area: string, told: readonly string[]): string =>
      [area, told.length === 0 ? "" : `(${told.join("; ")})`].filter((part) => part !== "").join(" ");
    const tails = [...areas].map(([area, told]) => at(area, told));
    if (!areas.has("")) return `${head}: ${some(tails, places)}`;
    return [head, tails[0]].filter((part) => part !== "").join(" ");
  });
  return counted([...new Set(whole)], most);
}

/** "Knee jerk reduced or absent" and "left", "Disc on MRI: protrusion" and "L2-L3"; of a feeling its area and side too. */
function phraseOf(answer: Answer, telling: Telling): { head: string; area: string; place: string } {
  const entry = telling.knowledge.findings[answer.id]!;
  const value = valueTold(answer, entry);
  const place = placeWords(telling, answer) ?? "";
  const kind = LISTED.exec(entry.label);
  if (kind !== null) return { head: kind[1]!, area: entry.label.slice(kind[0].length), place };
  const said = value === "present" ? "" : `: ${valueWords(telling, answer.id, value)}`;
  return { head: `${nameOf(entry.label, value)}${said}`, area: "", place };
}

function valueTold({ number, word, lo, hi }: Answer, { bands }: FindingEntry): string {
  if (number !== undefined) return String(number);
  return word ?? (bands === undefined || lo !== hi ? "present" : bands[lo]!);
}

/** The label without a remark in brackets at its end unless it is a scale, and without the list of values of which one is told. */
export function nameOf(label: string, value = "present"): string {
  const bare = label.split("(").length > 2 ? label : label.replace(/ \((?!\d)[^()]*\)$/, "");
  const colon = bare.indexOf(": ");
  return value !== "present" && colon > 0 && bare.slice(colon).includes(value) ? bare.slice(0, colon) : bare;
}

/** With a small first letter, unless it is a name such as MRI or L1. */
export function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

function counted(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join("; ");
  return names.length > most ? `${shown}; +${names.length - most}` : shown;
}

function some(places: readonly string[], most: number): string {
  const shown = places.slice(0, most).join(", ");
  return places.length > most ? `${shown} (+${places.length - most})` : shown;
}

const LISTS = ["medications", "allergies", "conditions", "reports"] as const;

/** What stands on the lists of the case, as it was written; null for a list that nobody has filled in, empty for none. */
export function listsOf(input: unknown): Record<(typeof LISTS)[number], readonly string[] | null> {
  const written = (input ?? {}) as Record<string, readonly unknown[] | undefined>;
  const told = (list: (typeof LISTS)[number]): readonly string[] | null =>
    written[list]?.map((one) => cleaned(typeof one === "string" ? one : fieldsOf(one as Record<string, string>))) ??
    null;
  return {
    medications: told("medications"),
    allergies: told("allergies"),
    conditions: told("conditions"),
    reports: told("reports"),
  };
}

/** A drug with dose and frequency, a report by its kind and day: never its text. */
function fieldsOf({ drug, dose, frequency, modality, date }: Record<string, string>): string {
  return [drug, dose, frequency, modality, date].filter((part) => part !== undefined).join(" ");
}

function cleaned(text: string): string {
  const words = /^[a-z0-9_]+$/.test(text) ? text.replaceAll("_", " ") : text;
  return words.replace(/[\p{Cc}\p{Cf}]/gu, " ").slice(0, 80);
}
