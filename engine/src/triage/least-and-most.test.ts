import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { gateKnowledge } from "../../test/gate-knowledge.ts";
import { readCase } from "../reading/read-case.ts";
import type { EnteredFinding, Patient } from "../vocabulary/case.ts";
import type { UrgencyLevel } from "../vocabulary/urgency.ts";
import { triage } from "./triage.ts";

interface Row {
  readonly name: string;
  readonly patient?: Patient;
  readonly screened?: boolean;
  readonly least: UrgencyLevel;
  readonly most: UrgencyLevel;
  readonly findings: readonly EnteredFinding[];
}

const knowledge = gateKnowledge();
const cases = ["least-and-most", "atypical-and-plain"].flatMap((name) => {
  const table = new URL(`../../../vignettes/triage/${name}.yaml`, import.meta.url);
  return (parse(readFileSync(table, "utf8")) as { cases: readonly Row[] }).cases;
});

const LEVELS: readonly UrgencyLevel[] = ["non-urgent", "not-enough-known", "urgent", "emergency"];

/** What was found, and a no to every question of the screens that is not among it. */
function answersOf({ findings, screened }: Row): EnteredFinding[] {
  if (screened !== true) return [...findings];
  const told = new Set(findings.map(({ id }) => id));
  const asked = knowledge.gate.screens.flatMap((screen) => screen.findings).filter((id) => !told.has(id));
  return [...findings, ...asked.map((id) => denied(id))];
}

function denied(id: string): EnteredFinding {
  const sided = knowledge.findings[id]!.laterality === "sided";
  return { id, value: "absent", ...(sided ? { side: "bilateral" as const } : {}) };
}

describe("By the rules alone", () => {
  it.each(cases)("$name: $least at the least, $most at the most", (row) => {
    const reading = readCase({ patient: row.patient ?? {}, findings: answersOf(row) }, knowledge);
    const { level } = triage(reading, knowledge);
    expect(LEVELS.indexOf(level)).toBeGreaterThanOrEqual(LEVELS.indexOf(row.least));
    expect(LEVELS.indexOf(level)).toBeLessThanOrEqual(LEVELS.indexOf(row.most));
  });
});
