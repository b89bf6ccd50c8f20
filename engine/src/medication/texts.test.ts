import { describe, expect, it } from "vitest";
import { medicationKnowledge, writtenCases } from "../../test/medication/files.ts";
import { ruleCases } from "../../test/medication/rule-cases.ts";
import { smog } from "../../test/readability.ts";
import { ForamenError } from "../errors.ts";
import type { MedicationAlert } from "../vocabulary/medication.ts";
import { checkMedication } from "./check-medication.ts";

const knowledge = medicationKnowledge();

/** Every alert that a rule or a written case brings about. */
const alerts: MedicationAlert[] = [
  { patient: { age: 40 }, order: { text: "morphine SR 15 mg q12h prn" } },
  ...ruleCases(knowledge).map(({ on }) => on),
  ...writtenCases(),
].flatMap((request) => {
  try {
    const { patient, order } = request as { patient: unknown; order: unknown };
    return checkMedication({ patient, order }, knowledge).orders.flatMap((one) => one.alerts);
  } catch (fault) {
    if (fault instanceof ForamenError) return [];
    throw fault;
  }
});

describe("the texts of alerts", () => {
  it("are many and of every kind", () => {
    expect(alerts.length).toBeGreaterThan(1000);
    expect(new Set(alerts.map(({ type }) => type)).size).toBe(17);
  });

  it("are at most 280 characters long with action and source, and so are their plain twins", () => {
    const long = alerts.filter(
      ({ because, action, source, plain }) => `${because} ${action} (${source})`.length > 280 || plain.length > 280,
    );
    expect(long.map(({ because, action, source }) => `${because} ${action} (${source})`)).toEqual([]);
  });

  it("name a reason, an action and a source with its date, and leave no slot or bracket open", () => {
    for (const { because, action, source, plain, sources, with: about } of alerts) {
      for (const text of [because, action, plain]) {
        expect(text).toMatch(/^[A-Z0-9"].*[.)]$/s);
        expect(text).not.toMatch(/[{}]|undefined|NaN|\(\s*\)|\.\.$|;\s*\.|,\s*\./);
        expect((text.match(/\(/g) ?? []).length, text).toBe((text.match(/\)/g) ?? []).length);
      }
      expect(source).toMatch(/checked 20\d\d-\d\d-\d\d$/);
      expect(sources.length).toBeGreaterThan(0);
      expect(about.length).toBeGreaterThan(0);
    }
  });

  it("are told to the person in other words than to the practitioner", () => {
    expect(alerts.filter(({ because, plain }) => plain.startsWith(because))).toEqual([]);
  });

  it("read easily: all plain twins together are at SMOG grade 11 or lower, names of drugs and diseases aside", () => {
    const names = [
      ...Object.values(knowledge.names).map(({ label }) => label),
      ...Object.values(knowledge.conditions).map(({ label }) => label),
    ].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(
      `\\b(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|")})\\b`,
      "gi",
    );
    const text = [
      ...new Set(
        alerts.map(({ plain }) => plain.replace(/ \([^()]*(?:\([^()]*\)[^()]*)*\)$/, "").replace(pattern, "it")),
      ),
    ].join(" ");
    expect(smog(text)).toBeLessThanOrEqual(11);
  });
});
