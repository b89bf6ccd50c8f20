import type { Network } from "../../engine/src/belief/network.ts";
import type { Knowledge } from "../../engine/src/knowledge/knowledge.ts";
import type { SyntheticPatient } from "../../engine/test/patients/draw-patient.ts";
import type { Random } from "../../engine/test/patients/random.ts";
import { settled } from "../../site/src/journey/settled-case.ts";
import { caseOf } from "../../site/src/journey/to-case.ts";
import { leadingCauses } from "./leading-causes.ts";
import { truthOf } from "./truth-of.ts";
import { everythingSaid, isEmergency, walk } from "./walk.ts";

/** One simulated person's way, held against what all their answers would have given. */
export interface JudgedWalk {
  /** Safety screens, what was asked at once on a page, and the themes: one each. */
  readonly questions: number;
  readonly screens: number;
  /** Everything that the person can answer makes it an emergency, by the rules of the gate. */
  readonly emergency: boolean;
  readonly emergencyAt: number | null;
  /** The main cause shown first is the same, plain pain counted as one; null outside the scope. */
  readonly sameLeading: boolean | null;
  /** The likeliest specific cause is the same; null outside the scope. */
  readonly sameSpecific: boolean | null;
}

/** Screens of the gate, whether in one part or in two, and sections that belong to none of them. */
function safetyScreens({ screens, pages }: Knowledge["gate"]): number {
  const screened = new Set(screens.flatMap(({ findings }) => findings));
  const own = pages
    .flat()
    .filter((section) => !("step" in section) && !section.findings.some((id) => screened.has(id)));
  return screens.length + own.length;
}

export function judged(network: Network, patient: SyntheticPatient, random: Random): JudgedWalk {
  const { knowledge } = network;
  const { ageYears, sex } = patient.person;
  const truth = truthOf(network, patient, random);
  const { journey, screens, emergencyAt } = walk({ age: String(ageYears), sex }, truth, knowledge);
  const all = everythingSaid(journey, truth, knowledge);
  const leading = (one: typeof journey) => leadingCauses(settled(caseOf(one, knowledge.findings), knowledge), network);
  const [mine, whole] = [leading(journey), leading(all)];
  const judgeable = mine !== null && whole !== null;
  return {
    questions: safetyScreens(knowledge.gate) + journey.atOnce.length + journey.themes.length,
    screens,
    emergency: isEmergency(all, knowledge),
    emergencyAt,
    sameLeading: judgeable ? mine.main === whole.main : null,
    sameSpecific: judgeable ? mine.specific === whole.specific : null,
  };
}
