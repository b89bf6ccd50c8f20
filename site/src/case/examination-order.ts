import type { FindingEntry } from "@foramen/engine";
import type { Findings } from "./entered-case.ts";

/** One part of the examination: all findings of some acts, or those of one family of them. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly acts: readonly string[];
  readonly families?: readonly string[];
}

/** In the order in which a person is examined: standing, lying on the back, lying on the front. A choice of this page. */
const PARTS: readonly Part[] = [
  { id: "standing", title: "Gait, stance and inspection", acts: ["gait_and_stance", "inspection_of_skin_and_legs"] },
  { id: "back", title: "Back", acts: ["spine_examination"] },
  { id: "strength", title: "Strength, MRC 0 to 5", acts: ["neurological_examination_legs"], families: ["weakness"] },
  {
    id: "reflexes",
    title: "Reflexes",
    acts: ["neurological_examination_legs", "cremasteric_reflex"],
    families: ["reflex"],
  },
  {
    id: "sensation",
    title: "Sensation by dermatome",
    acts: ["neurological_examination_legs"],
    families: ["pinprick", "sensation"],
  },
  { id: "stretch", title: "Nerve stretch tests", acts: ["nerve_stretch_tests"] },
  { id: "hip", title: "Hip", acts: ["hip_examination"] },
  { id: "joints", title: "Sacroiliac joints and small nerves", acts: ["sacroiliac_tests", "nerve_entrapment_tests"] },
  {
    id: "groin",
    title: "Groin, abdomen and pulses",
    acts: ["groin_examination", "abdominal_examination", "leg_pulses"],
  },
  { id: "saddle", title: "Saddle and anal tone", acts: ["saddle_and_anal_examination"] },
  { id: "vital", title: "Vital signs", acts: ["vital_signs"] },
  {
    id: "whole",
    title: "As a whole, when no more is known",
    acts: ["neurological_examination_legs"],
    families: ["general"],
  },
];

export interface ExaminationPart {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly FindingEntry[];
}

/** What is examined, part by part; each finding stands in one of them. */
export function examinationOf(
  findings: Findings,
  acts: Readonly<Record<string, { readonly findings: readonly string[] }>>,
): ExaminationPart[] {
  const taken = new Set<string>();
  return PARTS.map(({ id, title, acts: named, families }) => {
    const here = named
      .flatMap((act) => acts[act]?.findings ?? [])
      .flatMap((finding) => findings[finding] ?? [])
      .filter((finding) => finding.stage === "examination" && !taken.has(finding.id))
      .filter((finding) => {
        if (families === undefined) return true;
        return finding.kind === "plain" ? families.includes(finding.family) : families.includes("general");
      });
    for (const finding of here) taken.add(finding.id);
    return { id, title, findings: here };
  }).filter(({ findings: here }) => here.length > 0);
}
