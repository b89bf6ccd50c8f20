import fc from "fast-check";
import { expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { found, reading, scanKnowledge } from "../../test/reports/written-reading.ts";
import { readCase } from "../reading/read-case.ts";
import { LEVELS } from "../vocabulary/anatomy.ts";
import { REPORT_SEVERITIES, REPORT_SIDES, type ReportFinding, type ReportReading } from "../vocabulary/report.ts";
import { decided } from "./decisions.ts";
import { statementsOf } from "./statements.ts";

const knowledge = loadForScripts();
const { imaging } = scanKnowledge();

const kinds = [...new Set(imaging.rows.map(({ structure, condition }) => `${structure} ${condition}`))];
/** Kinds that meet in one finding of the model, so that statements often speak of the same thing. */
const MEETING = [
  "foramen stenosis",
  "root compression",
  "disc bulge",
  "disc herniation",
  "disc normal",
  "foramen normal",
];
const finding: fc.Arbitrary<ReportFinding> = fc
  .record({
    kind: fc.oneof(fc.constantFrom(...kinds), fc.constantFrom(...MEETING)),
    level: fc.oneof(fc.constantFrom(...LEVELS, "spine", "L1", "L5", "T11", "L6-S1"), fc.constantFrom("L4-L5", "spine")),
    side: fc.constantFrom(...REPORT_SIDES),
    severity: fc.constantFrom(...REPORT_SEVERITIES),
    negated: fc.boolean(),
    certainty: fc.constantFrom("definite" as const, "definite" as const, "possible" as const),
    scope: fc.constantFrom(undefined, "significant" as const, "moderate-or-worse" as const),
    worse: fc.constantFrom(undefined, "left" as const, "right" as const),
  })
  .map(({ kind, scope, worse, severity, ...more }) => {
    const [structure = "", condition = ""] = kind.split(" ");
    return found(structure === "any" ? "other" : structure, condition, {
      ...more,
      severity: more.negated ? "none" : severity === "none" ? "unspecified" : severity,
      ...(more.negated && scope ? { negationScope: scope } : {}),
      ...(more.side === "bilateral" && worse ? { worseSide: worse } : {}),
    });
  });
const readings = fc
  .record({
    findings: fc.array(finding, { maxLength: 14 }),
    modality: fc.constantFrom("mri" as const, "ct" as const, "radiograph" as const, "unknown" as const),
  })
  .map(({ findings, modality }) => reading(findings, { modality }));

const statements = (one: ReportReading) => statementsOf(one, decided(one, null), imaging, knowledge.findings);

it("whatever a report says can be entered as it stands: never refused, never against itself", () =>
  fc.assert(
    fc.property(readings, (one) => {
      const findings = statements(one).entries.map((entry) => entry.finding);
      expect(() => readCase({ findings }, knowledge)).not.toThrow();
    }),
    { numRuns: 4000 },
  ));

it("every finding either enters or is named with a reason", () =>
  fc.assert(
    fc.property(readings, (one) => {
      const { entries, leftOut } = statements(one);
      const told = new Set([...entries.flatMap(({ of }) => of), ...leftOut.map(({ of }) => of)]);
      const silent = one.findings.filter((_, of) => !told.has(of));
      // Only "on one side" beside a named side says nothing new.
      expect(silent.filter(({ side }) => side === "left" || side === "right" || side === "bilateral")).toEqual([]);
    }),
  ));

it("what the report hedges never enters as yes or no", () =>
  fc.assert(
    fc.property(readings, (one) => {
      for (const { of } of statements(one).entries)
        for (const from of of) expect(one.findings[from]?.certainty).toBe("definite");
    }),
  ));

it("left and right swapped in the report are swapped in the case, and nothing else", () =>
  fc.assert(
    fc.property(readings, (one) => {
      const swap = <T>(side: T): T => (side === "left" ? ("right" as T) : side === "right" ? ("left" as T) : side);
      const swapped = one.findings.map((each) => ({
        ...each,
        side: swap(each.side),
        ...(each.worseSide ? { worseSide: swap(each.worseSide) } : {}),
      }));
      const made = (whole: ReportReading, turn: boolean) =>
        statements(whole)
          .entries.map(
            ({ finding: { id, level, side, value } }) => `${id}@${level}:${turn ? swap(side) : side}=${value}`,
          )
          .sort();
      expect(made({ ...one, findings: swapped }, true)).toEqual(made(one, false));
    }),
  ));

it("the order of the findings changes nothing", () =>
  fc.assert(
    fc.property(readings, (one) => {
      const made = (whole: ReportReading) =>
        statements(whole)
          .entries.map(({ finding: { id, level, side, value } }) => `${id}@${level}:${side}=${value}`)
          .sort();
      expect(made({ ...one, findings: [...one.findings].reverse() })).toEqual(made(one));
    }),
  ));
