import { expect, it } from "vitest";
import type { GateTest } from "../../engine/src/knowledge/gate.ts";
import { readCase } from "../../engine/src/reading/read-case.ts";
import { meets, statedIn } from "../../engine/src/triage/gate-test.ts";
import { gateKnowledge } from "../../engine/test/gate-knowledge.ts";
import { choicesOf } from "../../site/src/components/ask-item/choices.ts";
import { EMPTY_JOURNEY } from "../../site/src/journey/journey.ts";
import { caseOf } from "../../site/src/journey/to-case.ts";

const knowledge = gateKnowledge();
const { rules, groups } = knowledge.gate;
const open = [...rules.map(({ when }) => when), ...Object.values(groups)].flatMap(openTests);

function openTests(test: GateTest): Extract<GateTest, { or_open?: true }>[] {
  if ("any" in test) return test.any.flatMap(openTests);
  if ("all" in test) return test.all.flatMap(openTests);
  if ("count" in test) return test.count.of.flatMap(openTests);
  if ("both_sides" in test) return openTests(test.both_sides);
  return "or_open" in test ? [test] : [];
}

const asked = open.flatMap((test) =>
  choicesOf(knowledge.findings[test.id]!).map(({ value }) => ({ test, value, name: `${test.id}: ${value}` })),
);

it.each(asked)("what a person chooses settles a test that counts while it is open: $name", ({ test, value }) => {
  const journey = { ...EMPTY_JOURNEY, answers: { [test.id]: value } };
  const met = meets(test, statedIn(readCase(caseOf(journey, knowledge.findings), knowledge)), knowledge);
  if (value === "not-sure") expect(met).toEqual([]);
  else expect(met).not.toEqual([]);
});
