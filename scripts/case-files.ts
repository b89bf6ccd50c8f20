import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Case, EnteredFinding } from "@foramen/engine";
import { parse } from "yaml";

export const STAGES = ["history", "examination", "laboratory", "electrodiagnostic", "imaging"] as const;
export type Stage = (typeof STAGES)[number];

/** A case under vignettes/published or vignettes/own, as written there. */
export interface CaseFile {
  readonly id: string;
  readonly name: string;
  readonly patient?: NonNullable<Case["patient"]>;
  readonly setting?: NonNullable<Case["setting"]>;
  readonly conditions?: readonly string[];
  readonly medications?: NonNullable<Case["medications"]>;
  readonly stages: Partial<Record<Stage, readonly EnteredFinding[] | null>>;
  readonly expect: {
    readonly cause: string;
    readonly also?: readonly string[];
    readonly roots?: readonly string[];
    readonly urgency: string;
    readonly acceptable?: readonly string[];
  };
}

const VIGNETTES = fileURLToPath(new URL("../vignettes/", import.meta.url));

export function casesIn(set: "published" | "own"): CaseFile[] {
  return readdirSync(`${VIGNETTES}${set}`)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map(
      (name) => ({ ...parse(readFileSync(`${VIGNETTES}${set}/${name}`, "utf8")), id: name.slice(0, -5) }) as CaseFile,
    );
}

/** The case as it is known once a stage is complete; every stage adds to the ones before. */
export function findingsUpTo(file: CaseFile, stage: Stage): Case {
  const reached = STAGES.slice(0, STAGES.indexOf(stage) + 1);
  return {
    ...(file.patient ? { patient: file.patient } : {}),
    ...(file.setting ? { setting: file.setting } : {}),
    ...(file.conditions?.length ? { conditions: file.conditions } : {}),
    ...(file.medications?.length ? { medications: file.medications } : {}),
    findings: reached.flatMap((name) => file.stages[name] ?? []),
  };
}
