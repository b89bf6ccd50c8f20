import type { GateTest } from "../knowledge/gate.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import type { UrgencyReason } from "../vocabulary/assessment.ts";
import type { OfThePerson } from "./gate-test.ts";
import { triage } from "./triage.ts";

/**
 * Questions of the themes whose worst answer would, with what is known, make it an emergency: by id, in the order of the
 * themes. When it is one already, only those that a rule that fires asks for itself.
 *
 * @param asked   ids of findings that have been asked or have their place elsewhere
 * @param awaited as for `triage`
 */
export function emergencyQuestions(
  reading: CaseReading,
  knowledge: Knowledge,
  asked: readonly string[],
  awaited: readonly OfThePerson[] = [],
): string[] {
  const known = new Set([...asked, ...reading.answers.map(({ id }) => id)]);
  const { level, fired } = triage(reading, knowledge, awaited);
  if (level === "emergency") return askedBy(fired, knowledge).filter((id) => !known.has(id));
  const read = readByGate(knowledge);
  return knowledge.questionPages
    .flatMap(({ findings }) => findings)
    .filter((id) => {
      if (known.has(id) || !read.has(id)) return false;
      const worse = { ...reading, answers: [...reading.answers, ...worst(id, knowledge)] };
      return triage(worse, knowledge, awaited).level === "emergency";
    });
}

function askedBy(fired: readonly UrgencyReason[], { gate }: Knowledge): string[] {
  const rules = new Set(fired.map(({ rule }) => rule));
  return [...new Set(gate.rules.flatMap(({ id, asks = [] }) => (rules.has(id) ? asks : [])))];
}

/** On both sides where it has sides. */
function worst(id: string, { findings }: Knowledge): Answer[] {
  const { type, bands = [], laterality } = findings[id]!;
  const band = type === "ordinal" ? bands.length - 1 : 1;
  const sides = laterality === "sided" ? (["left", "right"] as const) : [undefined];
  return sides.map((side) => ({ id, lo: band, hi: band, ...(side === undefined ? {} : { side }) }));
}

/** Findings that some rule or group of the gate reads; no other answer can change what it says. */
export function readByGate({ gate }: Pick<Knowledge, "gate">): ReadonlySet<string> {
  return new Set([...gate.rules.map(({ when }) => when), ...Object.values(gate.groups)].flatMap(idsIn));
}

function idsIn(test: GateTest): string[] {
  if ("id" in test) return [test.id];
  if ("any" in test) return test.any.flatMap(idsIn);
  if ("all" in test) return test.all.flatMap(idsIn);
  if ("count" in test) return test.count.of.flatMap(idsIn);
  return "both_sides" in test ? idsIn(test.both_sides) : [];
}
