import { assess } from "../../engine/src/assess.ts";
import type { Network } from "../../engine/src/belief/network.ts";
import type { Assessment } from "../../engine/src/vocabulary/assessment.ts";
import type { SyntheticPatient } from "../../engine/test/patients/draw-patient.ts";
import { EMPTY_JOURNEY } from "../../site/src/journey/journey.ts";
import { SAFETY_PAGES } from "../../site/src/journey/safety-pages.ts";
import { settled } from "../../site/src/journey/settled-case.ts";
import { caseOf } from "../../site/src/journey/to-case.ts";
import { everythingSaid, isEmergency, truthOf, walk } from "./walk.ts";

/** One simulated person's way, held against what all their answers would have given. */
export interface JudgedWalk {
  /** Safety screens of the gate counted as one each, and the themes. */
  readonly questions: number;
  readonly screens: number;
  /** The answers to the safety screens alone make it an emergency. */
  readonly flagged: boolean;
  /** Everything that the person can answer makes it an emergency, by the rules of the gate. */
  readonly emergency: boolean;
  readonly emergencyAt: number | null;
  /** The main cause shown first is the same, plain pain counted as one; null outside the scope. */
  readonly sameLeading: boolean | null;
  /** The likeliest specific cause is the same; null outside the scope. */
  readonly sameSpecific: boolean | null;
}

export function judged(network: Network, patient: SyntheticPatient): JudgedWalk {
  const { knowledge } = network;
  const { journey, questions, screens, emergencyAt } = walk(network, patient);
  const all = everythingSaid(journey, truthOf(network, patient), knowledge);
  const conclude = (one: typeof journey): Assessment =>
    assess(settled(caseOf(one, knowledge.findings), knowledge), knowledge, { explain: false });
  const mine = conclude(journey);
  const whole = conclude(all);
  const judgeable = mine.causes.length > 0 && whole.causes.length > 0;
  const screened = knowledge.gate.screens.flatMap(({ findings }) => findings);
  const safety = {
    ...journey,
    answers: Object.fromEntries(Object.entries(journey.answers).filter(([id]) => screened.includes(id))),
    chart: EMPTY_JOURNEY.chart,
    person: { age: "", sex: "" as const },
  };
  const flagged = isEmergency(safety, knowledge);
  if (flagged && (emergencyAt === null || emergencyAt > SAFETY_PAGES.length))
    throw new Error("an emergency among the safety questions was not told on their pages");
  return {
    questions,
    screens,
    flagged,
    emergency: isEmergency(all, knowledge),
    emergencyAt,
    sameLeading: judgeable ? leadingOf(mine) === leadingOf(whole) : null,
    sameSpecific: judgeable ? mine.causes[0]!.id === whole.causes[0]!.id : null,
  };
}

/** The likeliest main cause; pain without one single cause is one of them. */
function leadingOf({ causes }: Assessment): string {
  const specific = causes.reduce((sum, { principal }) => sum + principal, 0);
  const [first] = causes;
  return 1 - specific > first!.principal ? "plain" : first!.id;
}
