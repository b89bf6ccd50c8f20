import type { GateTest } from "../../engine/src/knowledge/gate.ts";
import type { Knowledge } from "../../engine/src/knowledge/knowledge.ts";
import { readCase } from "../../engine/src/reading/read-case.ts";
import { meets, statedIn } from "../../engine/src/triage/gate-test.ts";
import { choicesOf } from "../../site/src/components/ask-item/choices.ts";
import { chartFindings } from "../../site/src/journey/chart-findings.ts";
import { answered, EMPTY_JOURNEY, type Journey } from "../../site/src/journey/journey.ts";
import { caseOf } from "../../site/src/journey/to-case.ts";
import { questionsOf } from "./walk.ts";

/** What somebody says who meets a rule and says no more than that. */
export interface Said {
  readonly answers: Readonly<Record<string, string>>;
  readonly age: { readonly from: number; readonly to: number };
  readonly sex: Journey["person"]["sex"];
}

const NOTHING: Said = { answers: {}, age: { from: 18, to: 120 }, sex: "" };

/**
 * Every way in which a test of the gate can be met by questions of the check and marks on its chart; none when only a
 * practitioner can meet it. Of two sides, both are met by the same finding.
 */
export function waysToMeet(test: GateTest, knowledge: Knowledge): Said[] {
  if ("group" in test) return waysToMeet(knowledge.gate.groups[test.group]!, knowledge);
  if ("any" in test) return test.any.flatMap((one) => waysToMeet(one, knowledge));
  if ("all" in test) return together(test.all.map((one) => waysToMeet(one, knowledge)));
  if ("count" in test) return choose(test.count.of, test.count.min).flatMap((all) => waysToMeet({ all }, knowledge));
  if ("both_sides" in test)
    return waysToMeet(test.both_sides, knowledge).flatMap((said) => onBothSides(said, knowledge) ?? []);
  if ("patient" in test) return [ofPerson(test)];
  const value = answerTo(test, knowledge);
  return value === null ? [] : [{ ...NOTHING, answers: { [test.id]: value } }];
}

function ofPerson(test: Extract<GateTest, { patient: string }>): Said {
  if (test.patient === "sex") return { ...NOTHING, sex: test.value };
  return { ...NOTHING, age: { from: test.at_least ?? NOTHING.age.from, to: (test.below ?? NOTHING.age.to + 1) - 1 } };
}

/** The first answer of the check that meets the test; null when there is no question, or none of its answers does. */
function answerTo(test: Extract<GateTest, { id: string }>, knowledge: Knowledge): string | null {
  const { findings } = knowledge;
  const asked = questionsOf(knowledge).has(test.id) || chartFindings(findings).some(({ id }) => id === test.id);
  if (!asked) return null;
  const choices = choicesOf(findings[test.id]!).map(({ value }) => value);
  return choices.find((value) => isMetBy(test, value, knowledge)) ?? null;
}

function isMetBy(test: Extract<GateTest, { id: string }>, value: string, knowledge: Knowledge): boolean {
  const given = caseOf(answered(EMPTY_JOURNEY, test.id, value), knowledge.findings);
  return meets(test, statedIn(readCase(given, knowledge)), knowledge) !== null;
}

function onBothSides(said: Said, { findings }: Knowledge): Said | null {
  const sided = Object.keys(said.answers).every((id) => findings[id]!.laterality === "sided");
  const answers = Object.fromEntries(Object.keys(said.answers).map((id) => [id, "bilateral"]));
  return sided ? { ...said, answers } : null;
}

/** One way of each, at once; those that cannot go together are left out. */
function together(ways: readonly (readonly Said[])[]): Said[] {
  return ways.reduce<Said[]>(
    (so, each) => so.flatMap((one) => each.flatMap((other) => both(one, other) ?? [])),
    [NOTHING],
  );
}

function both(one: Said, other: Said): Said | null {
  const age = { from: Math.max(one.age.from, other.age.from), to: Math.min(one.age.to, other.age.to) };
  if (age.from > age.to || (one.sex !== "" && other.sex !== "" && one.sex !== other.sex)) return null;
  const answers: Record<string, string> = { ...other.answers };
  for (const [id, value] of Object.entries(one.answers)) {
    const second = answers[id];
    if (second !== undefined && second !== value && second !== "bilateral" && value !== "bilateral") return null;
    answers[id] = second === "bilateral" ? second : value;
  }
  return { answers, age, sex: one.sex || other.sex };
}

function choose<T>(from: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return from.flatMap((one, at) => choose(from.slice(at + 1), count - 1).map((rest) => [one, ...rest]));
}
