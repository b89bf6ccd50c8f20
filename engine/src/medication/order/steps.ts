import { findCourse } from "./course.ts";
import type { Frequency } from "./frequency.ts";
import type { OrderStep } from "./order.ts";
import { type Part, readPart } from "./part.ts";
import { dayParts } from "./shorthand.ts";
import { leftover } from "./words.ts";

/** The parts of an order that goes by steps: "..., then ...", "increase to ... after a week", "5 mg tid x3d, 10 mg tid x3d". */
export function stepsOf(text: string, usual: Frequency | null = null): string[] {
  const worded = text.split(
    /,? (?:and )?then(?: |$)(?:(?:increase|reduce|decrease|go up|go down)(?: to)? )?|,? followed by |, afterwards |[,;] (?=(?:reduc(?:e|ing)|decreas(?:e|ing)|taper(?:ing)?) by \d)|(?<=\d.*)[,;]? (?:and )?(?:increas(?:e|ing)|reduc(?:e|ing)|decreas(?:e|ing)|titrat(?:e|ing)(?: up)?)(?: by \d+ ?mg (?:weekly|daily|a week|every \w+(?: \w+)?))?(?=(?: after [^,;]*?)? to ) ?(?:to )?/,
  );
  if (worded.length > 1) return worded;
  const listed = text.split(/[,;] ?(?=\d+(?:\.\d+)? ?(?:mg|g|mcg)\b)/);
  const whole = (part: string) => {
    const { dose, frequency, unclear } = readPart(part);
    return dose !== null && (frequency ?? usual) !== null && unclear === null;
  };
  return listed.length > 1 && dayParts(text) === null && listed.every(whole) ? listed : [text];
}

/**
 * Each step with its own dose; one that names none goes on with the dose, or the frequency, before it. What cannot be
 * read as a step comes back in `unread`, so that the order is refused.
 */
export function readSteps(
  head: Part,
  later: readonly string[],
): { steps: OrderStep[]; durations: (number | null)[]; unread: string } {
  const steps: OrderStep[] = [];
  const durations: (number | null)[] = [head.durationDays];
  let dose = head.dose;
  let frequency = head.frequency;
  let unread = "";
  for (const [at, text] of later.entries()) {
    if (/^(?:stop|review|reassess|cease)\.?$/.test(text.trim()) && at === later.length - 1) continue;
    // Down by so much at a time: never more than before, and how long is not said.
    if (/^(?:(?:reduce|decrease|taper|wean|down)(?:d|ing)? )?by \d/.test(text.trim())) {
      durations.push(null);
      continue;
    }
    const after = /,? ?\bafter ((?:a|one|\d{1,2}|two|three|four) (?:day|week|month)s?)\b/.exec(text);
    if (after !== null) durations[durations.length - 1] ??= findCourse(`for ${after[1]!}`).durationDays;
    const step = readPart(after === null ? text : text.replace(after[0], " "));
    const strength = head.strength;
    const own =
      step.dose ??
      (step.pieces !== null && strength !== null
        ? { ...strength, least: strength.least * step.pieces, most: strength.most * step.pieces }
        : null);
    const nothing = own === null && step.frequency === null && !step.prn;
    if (step.unclear !== null || nothing || (step.pieces !== null && own === null)) unread = "step";
    if (leftover(step.left) !== "") unread = leftover(step.left);
    dose = own ?? dose;
    frequency = step.frequency ?? frequency;
    durations.push(step.durationDays);
    if (dose !== null && frequency !== null) steps.push({ dose, frequency, durationDays: step.durationDays });
  }
  return { steps, durations, unread };
}
