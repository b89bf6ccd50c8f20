import type {
  Choice,
  ContraFile,
  PlanFactFile,
  PlanRuleFile,
  ReferralFile,
  StageFile,
} from "../../../engine/src/knowledge/plan-entries.ts";
import type { PlanFolder } from "../knowledge/layout.ts";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import type { View } from "./view.ts";

interface PlanForms {
  plan_facts: PlanFactFile;
  plan_rules: PlanRuleFile;
  contraindications: ContraFile;
  plan_stages: StageFile;
  referrals: ReferralFile;
  choices: Choice;
}

/** The files of one folder of the plan, each with its contents. */
export function planFiles<K extends PlanFolder>({ files }: View, folder: K): [KnowledgeFile, PlanForms[K]][] {
  return files.flatMap((file) =>
    file.place?.form === "plan" && file.place.folder === folder ? [[file, file.contents as PlanForms[K]]] : [],
  );
}
