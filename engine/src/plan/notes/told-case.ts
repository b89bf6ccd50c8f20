import type { FindingEntry } from "../../knowledge/entries.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../../knowledge/reading.ts";
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
];

/** Kinds of feeling whose places are listed after one word. */
const LISTED = /^(Pain|Reported numbness|Reported paraesthesia): /;

/**
 * Findings of some stages that are there, as a clinician writes them; at most so many, the rest counted.
 *
 * @param told ids that stand elsewhere: red flags have a line of their own
 */
export function presentIn(
  reading: CaseReading,
  stages: readonly string[],
  knowledge: Knowledge,
  told: ReadonlySet<string>,
  most: number = Number.POSITIVE_INFINITY,
): string {
  const there = ordered(reading, knowledge).filter(
    (answer) => !told.has(answer.id) && isPresent(answer, knowledge) && isOf(stages, answer, knowledge),
  );
  return together(there, knowledge, most);
}

/** Findings of some stages that were looked for and are not there, each with the side that was looked at where it was one. */
export function absentIn(
  reading: CaseReading,
  stages: readonly string[],
  knowledge: Knowledge,
  most: number = Number.POSITIVE_INFINITY,
): string {
  const telling: Telling = { knowledge, reader: "practitioner" };
  const inScreens = screened(knowledge);
  const told = ordered(reading, knowledge).filter(
    (answer) => !inScreens.has(answer.id) && isAbsent(answer, knowledge) && isOf(stages, answer, knowledge),
  );
  const names = [...new Set(told.map(({ id }) => id))].map((id) => {
    const place = sideWords(telling, sidesTold(told.filter((one) => one.id === id)));
    const name = lowered(nameOf(knowledge.findings[id]!.label.replace(LISTED, "$1 ")));
    return place === null ? name : `${name} (${place})`;
  });
  return counted(names, most);
}

/** The one side that was spoken of; undefined for both and for what has none. */
export function sidesTold(answers: readonly Answer[]): string | undefined {
  const sides = new Set(answers.map(({ side }) => side));
  return sides.size === 1 ? answers[0]?.side : undefined;
}

function screened({ gate }: Knowledge): ReadonlySet<string> {
  return new Set(gate.screens.flatMap(({ findings }) => findings));
}

function ordered({ answers }: CaseReading, { findings }: Knowledge): Answer[] {
  const place = ({ id }: Answer): number => {
    const at = FAMILIES.indexOf(findings[id]?.family ?? "");
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

function together(answers: readonly Answer[], knowledge: Knowledge, most: number): string {
  const phrases = new Map<string, string[]>();
  for (const answer of answers) {
    const { head, tail } = phraseOf(answer, { knowledge, reader: "practitioner" });
    const tails = phrases.get(head) ?? [];
    if (tail !== "" && !tails.includes(tail)) tails.push(tail);
    phrases.set(head, tails);
  }
  const whole = [...phrases].map(([head, tails]) => {
    if (tails.length === 0) return head;
    return LISTED.test(`${head}: `) ? `${head}: ${tails.join(", ")}` : `${head} (${tails.join("; ")})`;
  });
  return counted(whole, most);
}

/** "Knee jerk reduced or absent" and "left", "Disc on MRI: protrusion" and "L2-L3"; of a feeling what it is, and where. */
function phraseOf(answer: Answer, telling: Telling): { head: string; tail: string } {
  const entry = telling.knowledge.findings[answer.id]!;
  const value = valueTold(answer, entry);
  const place = placeWords(telling, answer) ?? "";
  const kind = LISTED.exec(entry.label)?.[1];
  if (kind !== undefined) {
    const area = entry.label.slice(kind.length + 2);
    return { head: kind, tail: place === "" ? area : `${area} (${place})` };
  }
  const said = value === "present" ? "" : `: ${valueWords(telling, answer.id, value)}`;
  return { head: `${nameOf(entry.label, value)}${said}`, tail: place };
}

function valueTold({ number, word, lo, hi }: Answer, { bands }: FindingEntry): string {
  if (number !== undefined) return String(number);
  return word ?? (bands === undefined || lo !== hi ? "present" : bands[lo]!);
}

/** The label without a remark in brackets at its end unless it is a scale, and without the list of values of which one is told. */
export function nameOf(label: string, value = "present"): string {
  const bare = label.replace(/ \((?!\d)[^()]*\)$/, "");
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
