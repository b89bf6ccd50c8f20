import { assess, type Case, loadKnowledge } from "@foramen/engine";
import { expect, it } from "vitest";
import { knowledgeBundle } from "../../build/knowledge-bundle.ts";
import { nerveId } from "./care-messages.ts";
import { surenessOf } from "./sureness.ts";

it("has a range for every cause and every nerve that is named to a person", () => {
  const knowledge = loadKnowledge(knowledgeBundle());
  const given: Case = {
    patient: { age: 58, sex: "female" },
    findings: ["pain_inguinal_groin", "pain_thigh_upper_anterior", "numb_thigh_upper_anterior"].map((id) => ({
      id,
      side: "left",
      value: "present",
    })),
  };
  const { causes, roots } = assess(given, knowledge);
  const { named } = knowledge.thresholds;
  const told = [
    ...causes.filter(({ principal }) => principal >= named.cause.p).map(({ id }) => id),
    ...roots.filter(({ irritated }) => irritated >= named.nerve.p).map(nerveId),
  ];
  expect(told).toContain("L2 left");
  const sureness = surenessOf(given, knowledge);
  expect(told.filter((id) => sureness[id] === undefined)).toEqual([]);
});
