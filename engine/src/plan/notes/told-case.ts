import type { FindingEntry } from "../../knowledge/entries.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../../knowledge/reading.ts";
import { valueWords } from "../../words/finding-words.ts";
import { placeWords } from "../../words/place-words.ts";
import type { Telling } from "../../words/reader.ts";

/** Findings of some stages that are there, as a clinician writes them; at most so many, the rest counted. */
export function presentIn(
  { answers }: CaseReading,
  stages: readonly string[],
  knowledge: Knowledge,
  most: number,
): string {
  const told = answers.filter((answer) => isPresent(answer, knowledge) && isOf(stages, answer, knowledge));
  return together(told, knowledge, most);
}

/** Findings of some stages that were looked for and are not there; safety questions have a line of their own. */
export function absentIn(
  { answers }: CaseReading,
  stages: readonly string[],
  knowledge: Knowledge,
  most: number,
): string {
  const safety = new Set(knowledge.gate.screens.flatMap(({ findings }) => findings));
  const told = answers.filter(
    (answer) => !safety.has(answer.id) && isAbsent(answer, answers, knowledge) && isOf(stages, answer, knowledge),
  );
  return counted([...new Set(told.map(({ id }) => lowered(nameOf(knowledge.findings[id]!))))], most);
}

/** What the safety questions found, and what was said no to: a whole screen by its name. */
export function safetyAnswers({ answers }: CaseReading, knowledge: Knowledge): { present: string; denied: string } {
  const name = (id: string): string => lowered(nameOf(knowledge.findings[id]!));
  const of = (ids: readonly string[]): readonly Answer[] =>
    answers.filter(({ id, implied }) => ids.includes(id) && implied !== true);
  const present = knowledge.gate.screens.flatMap(({ findings }) =>
    of(findings).flatMap(({ id, lo }) => (lo >= 1 ? [name(id)] : [])),
  );
  const denied = knowledge.gate.screens.flatMap(({ findings, label }) => {
    const no = new Set(of(findings).flatMap((one) => (isAbsent(one, answers, knowledge) ? [one.id] : [])));
    return no.size === findings.length ? [lowered(label)] : [...no].map(name);
  });
  return { present: [...new Set(present)].join("; "), denied: denied.join("; ") };
}

/** Age, sex and weeks stand in a line of their own. */
function isTold(id: string): boolean {
  return !["age_band", "sex", "duration_weeks"].includes(id);
}

function isPresent({ id, lo, implied, number }: Answer, { findings }: Knowledge): boolean {
  const entry = findings[id];
  const measured = number !== undefined && entry?.movement === undefined;
  // Pregnancy may be entered with the patient; what else is implied stands on the lists.
  const hidden = implied === true && id !== "pregnancy";
  return isTold(id) && !hidden && (lo >= 1 || measured || entry?.type === "categorical");
}

/** On neither side, and not by a measure, which is told as it is. */
function isAbsent(answer: Answer, answers: readonly Answer[], knowledge: Knowledge): boolean {
  if (answer.hi !== 0 || answer.implied === true || !isTold(answer.id) || isPresent(answer, knowledge)) return false;
  return !answers.some((other) => other.id === answer.id && other.lo >= 1);
}

function isOf(stages: readonly string[], { id }: Answer, { findings }: Knowledge): boolean {
  return stages.includes(findings[id]?.stage ?? "");
}

/** Kinds of feeling whose places are listed after one word. */
const LISTED = /^(Pain|Reported numbness|Reported paraesthesia): /;

function together(answers: readonly Answer[], knowledge: Knowledge, most: number): string {
  const telling: Telling = { knowledge, reader: "practitioner" };
  const places = new Map<string, string[]>();
  const phrases: (string | { kind: string })[] = [];
  for (const answer of answers) {
    const { label } = knowledge.findings[answer.id]!;
    const kind = LISTED.exec(label)?.[1];
    if (kind === undefined) {
      phrases.push(phraseOf(answer, telling));
      continue;
    }
    if (!places.has(kind)) phrases.push({ kind });
    const at = placeWords(telling, answer);
    const area = label.slice(kind.length + 2);
    places.set(kind, [...(places.get(kind) ?? []), at === null ? area : `${area} (${at})`]);
  }
  const whole = phrases.map((one) =>
    typeof one === "string" ? one : `${one.kind}: ${places.get(one.kind)!.join(", ")}`,
  );
  return counted([...new Set(whole)], most);
}

/** "Knee jerk reduced or absent (left)", "Disc on MRI: protrusion (L2-L3)", "Pain intensity: 8". */
function phraseOf(answer: Answer, telling: Telling): string {
  const entry = telling.knowledge.findings[answer.id]!;
  const value = valueTold(answer, entry);
  const place = placeWords(telling, answer);
  const said = value === "present" ? "" : `: ${valueWords(telling, answer.id, value)}`;
  return `${nameOf(entry, value)}${said}${place === null ? "" : ` (${place})`}`;
}

function valueTold({ number, word, lo, hi }: Answer, { bands }: FindingEntry): string {
  if (number !== undefined) return String(number);
  return word ?? (bands === undefined || lo !== hi ? "present" : bands[lo]!);
}

/** The label without a remark in brackets at its end unless it is a scale, and without the list of values of which one is told. */
function nameOf({ label }: FindingEntry, value = "present"): string {
  const bare = label.replace(/ \((?!\d)[^()]*\)$/, "");
  const colon = bare.indexOf(": ");
  return value !== "present" && colon > 0 && bare.slice(colon).includes(value) ? bare.slice(0, colon) : bare;
}

/** With a small first letter, unless it is a name such as MRI or L1. */
function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

function counted(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join("; ");
  return names.length > most ? `${shown}; +${names.length - most}` : shown;
}

/** Everything on the lists of the case, as it was written. */
export function listsOf(input: unknown): string[] {
  const {
    conditions = [],
    medications = [],
    allergies = [],
  } = (input ?? {}) as Record<string, readonly unknown[] | undefined>;
  return [
    ...conditions.map(String),
    ...medications.map((one) => Object.values(one as Record<string, string>).join(" ")),
    ...allergies.map((one) => `allergic to ${String(one)}`),
  ].map((one) => one.replace(/[\p{Cc}\p{Cf}]/gu, " ").slice(0, 80));
}
