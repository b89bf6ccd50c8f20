import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { buildPlan } from "../../../scripts/build-knowledge.ts";
import { loadFollowUpForScripts, loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { assess } from "../../src/assess.ts";
import { loadPlan } from "../../src/knowledge/compile-plan.ts";
import type { PlanningKnowledge } from "../../src/plan/case-view.ts";
import { planCare } from "../../src/plan/plan-care.ts";
import type { Assessment } from "../../src/vocabulary/assessment.ts";
import type { Case, EnteredFinding } from "../../src/vocabulary/case.ts";
import type { CarePlan, PlanVerdictWord } from "../../src/vocabulary/plan.ts";
import { medicationKnowledge } from "../medication/files.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FOLDER = `${ROOT}vignettes/plan/`;

/** A case of vignettes/plan, as written there. */
export interface PlanVignette extends Case {
  readonly name: string;
  /** Pictures of bases.yaml that it begins with; `clear` unless it says otherwise. */
  readonly base?: readonly string[];
  readonly expect: {
    readonly urgency?: string;
    readonly care?: string;
    readonly provisional?: boolean;
    /** Facts that hold. */
    readonly facts?: readonly string[];
    readonly verdicts?: Readonly<Record<string, PlanVerdictWord>>;
    /** Facts that each of these verdicts cites. */
    readonly because?: Readonly<Record<string, string>>;
    readonly referrals?: readonly string[];
    /** Referrals that must not be there. */
    readonly not_referrals?: readonly string[];
    /** The cause that is named beside the leading one; null for none. */
    readonly second?: string | null;
    /** Words of the steps under Now, clinical, one for each. */
    readonly steps?: readonly string[];
    /** Every time by which somebody is to be seen, routine aside. */
    readonly times?: readonly string[];
    readonly stages?: readonly string[];
    /** Items that stand in the present stage, now aside. */
    readonly offered_now?: readonly string[];
    readonly choices?: readonly string[];
    readonly check_first?: readonly string[];
  };
}

/** A vignette, its whole case, and the plan that it gets. */
export interface PlannedVignette {
  readonly file: string;
  readonly written: PlanVignette;
  readonly input: Case;
  readonly assessment: Assessment;
  readonly plan: CarePlan;
}

const bases: Readonly<Record<string, Case>> = parse(readFileSync(`${FOLDER}bases.yaml`, "utf8"));

/** The knowledge as it lies in the folder now, from its bundles. */
export function planningKnowledge(): PlanningKnowledge {
  return {
    model: loadForScripts(),
    plan: loadPlan(JSON.parse(readFileSync(buildPlan().file, "utf8"))),
    medication: medicationKnowledge(),
    followUp: loadFollowUpForScripts(),
  };
}

export function planVignettes(): { file: string; written: PlanVignette }[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".yaml") && file !== "bases.yaml")
    .sort()
    .flatMap((file) =>
      (parse(readFileSync(`${FOLDER}${file}`, "utf8")).cases as PlanVignette[]).map((written) => ({ file, written })),
    );
}

/** A vignette with its bases put in: what it says itself stands above them. */
export function wholeCase({ name: _, base = ["clear", "disc"], expect: _e, ...own }: PlanVignette): Case {
  const parts = [...base.map((id) => bases[id]!), own];
  const findings = new Map<string, EnteredFinding>();
  for (const part of parts)
    for (const finding of part.findings ?? [])
      findings.set(`${finding.id}@${finding.level ?? ""}:${finding.side ?? ""}`, finding);
  for (const finding of own.findings ?? []) {
    // A side that is said takes away the answer for no side.
    if (finding.side !== undefined) findings.delete(`${finding.id}@${finding.level ?? ""}:`);
  }
  return {
    ...Object.assign({}, ...parts),
    patient: Object.assign({}, ...parts.map(({ patient }) => patient ?? {})),
    findings: [...findings.values()],
  };
}

/** Without what a plan does not look at: reasons for each cause, and what would change the picture. */
export function assessForPlan(input: Case, knowledge: PlanningKnowledge): Assessment {
  return assess(input, knowledge.model, { changes: false, steps: false });
}

const planned: PlannedVignette[] = [];

/** Every vignette with its plan, made once. */
export function plannedVignettes(knowledge: PlanningKnowledge): readonly PlannedVignette[] {
  if (planned.length === 0)
    for (const { file, written } of planVignettes()) {
      const input = wholeCase(written);
      const assessment = assessForPlan(input, knowledge);
      planned.push({ file, written, input, assessment, plan: planCare(input, assessment, knowledge) });
    }
  return planned;
}
