import type { MedicationKnowledge } from "../../engine/src/knowledge/medication.ts";
import { checkMedication } from "../../engine/src/medication/check-medication.ts";
import { DISAGREEMENTS } from "../../engine/test/medication/disagreements.ts";
import { judged } from "../../engine/test/medication/judged.ts";
import { randomRequest } from "../../engine/test/medication/random-requests.ts";
import { ruleCases } from "../../engine/test/medication/rule-cases.ts";
import { medicationCases } from "./case-files.ts";

/** What `npm run medication` found; written to docs/validation-medication.json. */
export interface MedicationResults {
  readonly engine: string;
  readonly knowledge: string;
  readonly cases: {
    readonly written: number;
    readonly agreed: number;
    readonly seriousExpected: number;
    readonly seriousFound: number;
    /** Cases that expect nothing serious, and those of them with a serious alert. */
    readonly clean: number;
    readonly cleanWithAlarm: number;
    /** Cases that are answered otherwise, with the reason. */
    readonly otherwise: Readonly<Record<string, string>>;
  };
  /** Rules met on both sides of their boundary, by kind. */
  readonly rules: Readonly<Record<string, { readonly rules: number; readonly bothSides: number }>>;
}

/** Runs the written cases and both sides of every rule. */
export function validateMedication(knowledge: MedicationKnowledge, engine: string): MedicationResults {
  return {
    engine,
    knowledge: knowledge.version,
    cases: casesOf(knowledge),
    rules: rulesOf(knowledge),
  };
}

function casesOf(knowledge: MedicationKnowledge): MedicationResults["cases"] {
  const all = medicationCases().map((one) => ({ one, judgement: judged(one, knowledge) }));
  const clean = all.filter(({ one }) => (one.expect.serious ?? []).length === 0 && one.expect.refused === undefined);
  return {
    written: all.length,
    agreed: all.filter(({ judgement }) => judgement.faults.length === 0).length,
    seriousExpected: all.reduce((sum, { judgement }) => sum + judgement.expected, 0),
    seriousFound: all.reduce((sum, { judgement }) => sum + judgement.found, 0),
    clean: clean.length,
    cleanWithAlarm: clean.filter(({ judgement }) => judgement.falseAlarms > 0).length,
    otherwise: DISAGREEMENTS,
  };
}

function rulesOf(knowledge: MedicationKnowledge): MedicationResults["rules"] {
  const kinds: Record<string, { rules: number; bothSides: number }> = {};
  for (const { kind, on, off, hit } of ruleCases(knowledge)) {
    const counted = kinds[kind] ?? { rules: 0, bothSides: 0 };
    counted.rules += 1;
    if (hit(checkMedication(on, knowledge)) && !hit(checkMedication(off, knowledge))) counted.bothSides += 1;
    kinds[kind] = counted;
  }
  return kinds;
}

/** Requests of one patient with twelve drugs, for timing. */
export function twelveDrugs(knowledge: MedicationKnowledge, count: number): object[] {
  const names = Object.values(knowledge.names)
    .filter(({ ruled }) => ruled)
    .map(({ label }) => label);
  return Array.from({ length: count }, (_, number) => {
    const request = randomRequest(number + 1, knowledge);
    const drugs = Array.from({ length: 11 }, (_, at) => names[(number * 31 + at * 17) % names.length]!);
    return { patient: { ...request.patient, current_drugs: drugs }, orders: request.orders.slice(0, 1) };
  });
}
