import type { GateTest } from "../knowledge/gate.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { triage } from "./triage.ts";

/**
 * Questions of the themes whose worst answer would, with what is known, make it an emergency: by id, in the order of the
 * themes. None when it is one already.
 *
 * @param asked ids of findings that have been asked or have their place elsewhere
 */
export function emergencyQuestions(reading: CaseReading, knowledge: Knowledge, asked: readonly string[]): string[] {
  if (triage(reading, knowledge).level === "emergency") return [];
  const known = new Set([...asked, ...reading.answers.map(({ id }) => id)]);
  const read = readByGate(knowledge);
  return knowledge.questionPages
    .flatMap(({ findings }) => findings)
    .filter((id) => {
      if (known.has(id) || !read.has(id)) return false;
      const worse = { ...reading, answers: [...reading.answers, ...worst(id, knowledge)] };
      return triage(worse, knowledge).level === "emergency";
    });
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
