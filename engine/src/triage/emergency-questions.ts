import type { GateTest } from "../knowledge/gate.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import type { UrgencyReason } from "../vocabulary/assessment.ts";
import type { OfThePerson } from "./gate-test.ts";
import { levelOf, type Triage, triage } from "./triage.ts";

/**
 * Questions of the themes whose worst answer would, with what is known, make it an emergency: by id, in the order of the
 * themes. When it is one already, only those that a rule that fires asks for itself, or without whose answer it would not.
 *
 * While something is still awaited of the person, so are the weeks and the strength of the pain: what would be an emergency
 * only because nobody has said these can wait for them.
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
      return extremes(id, knowledge).some((answers) => {
        const worse = { ...reading, answers: [...reading.answers, ...answers] };
        return isEmergency(triage(worse, knowledge, awaited), awaited);
      });
    });
}

function isEmergency({ level, fired }: Triage, awaited: readonly OfThePerson[]): boolean {
  if (level !== "emergency" || awaited.length === 0) return level === "emergency";
  return fired.some(({ code, unanswered }) => levelOf(code) === "emergency" && unanswered === undefined);
}

function askedBy(fired: readonly UrgencyReason[], { gate }: Knowledge): string[] {
  const rules = new Set(fired.map(({ rule }) => rule));
  const asked = gate.rules.flatMap(({ id, asks = [] }) => (rules.has(id) ? asks : []));
  return [...new Set([...asked, ...fired.flatMap(({ unanswered = [] }) => unanswered)])];
}

/** The answers between which all others lie, on both sides where it has sides; of a description either end may be the worse. */
function extremes(id: string, { findings }: Knowledge): Answer[][] {
  const { type, bands = [], laterality, cuts, plausible } = findings[id]!;
  const sides = laterality === "sided" ? (["left", "right"] as const) : [undefined];
  const on = (band: number, number?: number): Answer[] =>
    sides.map((side) => ({
      id,
      lo: band,
      hi: band,
      ...(number === undefined ? {} : { number }),
      ...(side === undefined ? {} : { side }),
    }));
  if (type !== "ordinal") return [on(1)];
  const last = bands.length - 1;
  const [mild, bad] = cuts?.direction === "up" ? (plausible ?? []) : [...(plausible ?? [])].reverse();
  return [on(last, bad), on(0, mild)];
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
