import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";
import { selects } from "../selects.ts";

const knowledge = medicationKnowledge();
const about = (order: string, drug: string) =>
  checkMedication({ patient: { ...MAN, current_drugs: [drug] }, order: { text: order } }, knowledge)
    .orders[0]!.alerts.filter(({ type }) => type === "timing")
    .filter(({ strength }) => strength !== "note");

describe("an injection near the spine", () => {
  const EPIDURAL = "Depo-Medrol 40 mg epidural injection once";

  it.each([
    "alteplase yesterday",
    "tenecteplase stopped 1 day ago",
    "urokinase stopped yesterday",
    "tinzaparin",
    "phenprocoumon",
    "ticlopidine",
  ])("waits after %s", (drug) => expect(about(EPIDURAL, drug).map(({ type }) => type)).toContain("timing"));

  it("no longer waits for a thrombolytic after three days", () =>
    expect(about(EPIDURAL, "alteplase stopped 3 days ago")).toEqual([]));

  it("has a row for every drug that thins the blood or dissolves clots", () => {
    const { classes, timing } = knowledge;
    const all = ["anticoagulant", "antiplatelet", "thrombolytic"].flatMap((name) => classes[name] ?? []);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((id) => !timing.rows.some(({ target }) => selects(target, id, knowledge)))).toEqual([]);
  });
});
