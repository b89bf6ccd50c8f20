import { describe, expect, it } from "vitest";
import { levelOf } from "../../engine/src/triage/triage.ts";
import type { Journey } from "../../site/src/journey/journey.ts";
import { loadForScripts } from "../load-for-scripts.ts";
import { type Said, waysToMeet } from "./emergency-answers.ts";
import { firstScreens, questionsOf } from "./walk.ts";

/** With FORAMEN_WAYS=all every way of meeting every rule is walked, which takes minutes. */
const ALL = process.env.FORAMEN_WAYS === "all";
const FIVE = 5;

const knowledge = loadForScripts();
const { findings, gate } = knowledge;
const emergencies = gate.rules
  .filter(({ urgency }) => levelOf(urgency) === "emergency")
  .map(({ id, when }) => ({ id, ways: waysToMeet(when, knowledge) }));
const statable = emergencies.filter(({ ways }) => ways.length > 0);

/** Ways in which every question that can meet the rule occurs once at least. */
function covering(ways: readonly Said[]): Said[] {
  const seen = new Set<string>();
  return ways.filter(({ answers }) => {
    const names = Object.entries(answers).map(([id, value]) => `${id} ${value}`);
    const isNew = names.some((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    return isNew;
  });
}

/** On which screen somebody is told who says this; everything else is denied, or left open. */
function toldAt({ answers, age, sex }: Said, others: "denied" | "open"): number | null {
  const no = [...questionsOf(knowledge)].filter((id) => others === "denied" && findings[id]!.type === "boolean");
  const truth = new Map([...no.map((id): [string, string] => [id, "absent"]), ...Object.entries(answers)]);
  const ofOne = Object.keys(answers).flatMap((id) => findings[id]!.applies_to ?? []);
  const years = age.from > 18 || age.to < 120 ? String(Math.min(Math.max(age.from, 40), age.to)) : "";
  const person: Journey["person"] = { age: years, sex: sex === "" ? (ofOne[0] ?? "") : sex };
  return firstScreens(person, truth, knowledge).emergencyAt;
}

describe("whatever a person can say that is an emergency by the rules of the gate", () => {
  it.each(statable)(
    "$id is told within five screens",
    ({ ways }) => {
      for (const [at, way] of (ALL ? ways : covering(ways)).entries()) {
        const others = at % 2 === 0 ? "denied" : "open";
        expect(toldAt(way, others) ?? Infinity, `${JSON.stringify(way)}, all else ${others}`).toBeLessThanOrEqual(FIVE);
      }
    },
    120_000,
  );

  it("is everything but what has to be examined, measured or seen on a scan", () => {
    const others = emergencies.filter(({ ways }) => ways.length === 0).map(({ id }) => id);
    expect(others.filter((id) => onlyHistory(id))).toEqual([]);
    expect(statable.length).toBeGreaterThan(45);
  });

  /** Questions alone could meet the rule, if the check asked them. */
  function onlyHistory(id: string): boolean {
    const rule = gate.rules.find((one) => one.id === id)!;
    const asked = { ...knowledge, questionPages: [{ id: "", label: "", plain: "", why: "", findings: told }] };
    return waysToMeet(rule.when, asked).length > 0;
  }
});

const told = Object.values(findings)
  .filter(
    ({ who, stage, kind }) =>
      who.includes("patient") && stage === "history" && ["plain", "description", "gate-only"].includes(kind),
  )
  .map(({ id }) => id);
