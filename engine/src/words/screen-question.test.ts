import { expect, it } from "vitest";
import { gateKnowledge } from "../../test/gate-knowledge.ts";
import { readCase } from "../reading/read-case.ts";
import { triage } from "../triage/triage.ts";
import type { EnteredFinding } from "../vocabulary/case.ts";
import { screenQuestion } from "./screen-question.ts";

const knowledge = gateKnowledge();
const legs = knowledge.gate.screens.find(({ step }) => step === 2)!;
const both: EnteredFinding = { id: "both_legs_symptoms", value: "present" };

/** What a person is asked about the legs once this was said. */
function asked(...said: EnteredFinding[]): string {
  const { ask } = triage(readCase({ findings: said }, knowledge), knowledge);
  return screenQuestion(legs, ask.find(({ step }) => step === 2)?.findings ?? [], knowledge.findings);
}

it("asks for how long as soon as both legs are affected, and that alone once all else is answered", () => {
  expect(asked()).toBe(legs.plain);
  expect(asked(both)).toBe(`${legs.plain} How many weeks have you had this pain?`);
  const others = legs.findings.filter((id) => id !== both.id).map((id) => ({ id, value: "absent" }));
  expect(asked(both, ...others)).toBe("How many weeks have you had this pain?");
});
