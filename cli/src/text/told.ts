import {
  type Assessment,
  type Claim,
  type Explanation,
  type ExplanationPart,
  explain,
  type Knowledge,
  type NextStep,
  type Reader,
  say,
  type Topic,
} from "@foramen/engine";
import { type TextOptions, tinted, wrap } from "./layout.ts";

/** So many causes are listed, and of so many of them the reasons are told. */
export const SHOWN_CAUSES = 5;
export const REASONED_CAUSES = 3;
const SHOWN_REASONS = 3;
const SHOWN_MISSING = 3;
/** Log10 of the least factor that is told, 1.1: a smaller one would be read as "no change". */
const LEAST_WEIGHT = 0.0414;

export interface ToldOptions extends TextOptions {
  readonly reader: Reader;
}

/** One answer cut to what the text shows, the same in the engine's words, for whom, and how it is drawn. */
export interface Told extends ToldOptions {
  readonly answer: Assessment;
  /** All causes, the likeliest first. */
  readonly causes: Assessment["causes"];
  readonly knowledge: Knowledge;
  readonly explanation: Explanation;
}

export function toldTo(whole: Assessment, knowledge: Knowledge, options: ToldOptions): Told {
  const answer = { ...whole, causes: whole.causes.slice(0, SHOWN_CAUSES).map(withShownReasons) };
  // Safety screens are told by themselves, so that the steps worth most are those after them.
  const steps = answer.nextSteps.filter(({ safety }) => !safety).flatMap((step) => suited(step, answer, options));
  const worded = explain({ ...answer, nextSteps: steps }, knowledge, options.reader);
  // Whether any test matters is a statement about all steps.
  const all = explain(answer, knowledge, options.reader).sections.find(({ part }) => part === "next");
  const sections = worded.sections.map((one) => (one.part === "next" ? { ...one, claims: all?.claims ?? [] } : one));
  return {
    ...options,
    answer: { ...answer, nextSteps: steps },
    causes: whole.causes,
    knowledge,
    explanation: { ...worded, sections },
  };
}

/** Claims about a part as a whole; none when it has nothing to say. */
export function claimsOf({ explanation }: Told, part: ExplanationPart): readonly Claim[] {
  return explanation.sections.find((section) => section.part === part)?.claims ?? [];
}

/** What is said about each cause, step or scan finding of a part. */
export function topicsOf({ explanation }: Told, part: ExplanationPart): readonly Topic[] {
  return explanation.sections.find((section) => section.part === part)?.topics ?? [];
}

/** The heading of a part: the plain title, after the clinical one where a practitioner reads. */
export function heading(told: Told, part: ExplanationPart, more = ""): string {
  const { knowledge, reader } = told;
  const plain = say({ knowledge, reader: "patient" }, `title.${part}`);
  const clinical = say({ knowledge, reader: "practitioner" }, `title.${part}`);
  const both = plain.toLowerCase() === clinical.toLowerCase() ? [clinical.toUpperCase()] : paired(clinical, plain);
  return tinted(`${reader === "patient" ? plain.toUpperCase() : both.join(": ")}${more}`, "heading", told);
}

/** A part that is said in sentences alone. */
export function sentences(told: Told, part: ExplanationPart, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [heading(told, part), ...texts.flatMap((text) => wrap(text, undefined, "  - ", "    "))];
}

/** A name for this reader first, then what the other reader calls it; null when both call it the same. */
export function bothNames(
  { reader }: Told,
  { label, plain }: { readonly label: string; readonly plain: string },
): readonly [string, string | null] {
  const [first, second] = reader === "patient" ? [plain, label] : [label, plain];
  const capital = first.charAt(0).toUpperCase() + first.slice(1);
  return [capital, first === second || second === "" ? null : second];
}

/** In an emergency care is settled: no step may seem to change it, and whoever is ill has nothing to find out first. */
function suited(step: NextStep, { urgency }: Assessment, { reader }: ToldOptions): NextStep[] {
  if (urgency.level !== "emergency") return [step];
  return reader === "patient" ? [] : [{ ...step, changesPlan: false }];
}

function paired(clinical: string, plain: string): string[] {
  return [clinical.toUpperCase(), plain.charAt(0).toLowerCase() + plain.slice(1)];
}

function withShownReasons(cause: Assessment["causes"][number], rank: number): Assessment["causes"][number] {
  if (rank >= REASONED_CAUSES) return { ...cause, for: [], against: [], missing: [] };
  const reasons = (list: typeof cause.for) =>
    list.filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT).slice(0, SHOWN_REASONS);
  return {
    ...cause,
    for: reasons(cause.for),
    against: reasons(cause.against),
    missing: cause.missing.slice(0, SHOWN_MISSING),
  };
}
