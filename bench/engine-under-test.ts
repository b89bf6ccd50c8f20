import { JOINT_FOR_REASONS, MOST_JOINT } from "../engine/src/assess/weighed-case.ts";
import { levelMarginals, sitePosterior, structureMarginals } from "../engine/src/belief/marginals.ts";
import { narrowed } from "../engine/src/belief/narrowing.ts";
import { type Network, networkOf } from "../engine/src/belief/network.ts";
import { Inference, type Posterior } from "../engine/src/belief/posterior.ts";
import {
  type Assessment,
  type AssessOptions,
  assess,
  type Case,
  type CaseReading,
  type Knowledge,
  loadKnowledge,
  readCase,
} from "../engine/src/index.ts";
import { nextSteps } from "../engine/src/next-test/next-steps.ts";
import { triage } from "../engine/src/triage/triage.ts";

/** The only file of the bench that knows how the engine is called. Each question prepares, then answers on the clock. */
export type Prepare = (knowledge: Knowledge, given: Case) => () => unknown;

export const QUESTIONS = {
  /** Chances of all causes once the last finding of the case is added to the others. */
  update: (knowledge, given) => {
    const before = everythingButTheLast(knowledge, given, MOST_JOINT);
    return () => updated(knowledge, given, MOST_JOINT, before).posterior;
  },
  /** The same, with the sites of all causes, all roots and structures, and all levels. */
  marginals: (knowledge, given) => {
    const before = everythingButTheLast(knowledge, given, JOINT_FOR_REASONS);
    return () => {
      const { inference, posterior } = updated(knowledge, given, JOINT_FOR_REASONS, before);
      return marginalsOf(inference, posterior);
    };
  },
  /** Everything that is answered but intervals. */
  assessment: (knowledge, given) => () => assess(given, knowledge),
  /** Everything. */
  intervals: (knowledge, given) => () => assess(given, knowledge, WITH_INTERVALS),
} as const satisfies Record<string, Prepare>;

export type QuestionName = keyof typeof QUESTIONS;

const WITH_INTERVALS: AssessOptions & { readonly intervals: boolean } = { intervals: true };

/** False while the engine gives no intervals: then there is nothing to time. */
export function givesIntervals(knowledge: Knowledge): boolean {
  const answer = assess({ findings: [] }, knowledge, WITH_INTERVALS);
  return answer.causes.some(({ interval90 }) => interval90 !== null);
}

/** The two files of the knowledge bundle, as text. */
export interface BundleTexts {
  readonly model: string;
  readonly texts: string;
}

export function load({ model, texts }: BundleTexts): Knowledge {
  return loadKnowledge({ model: JSON.parse(model), texts: JSON.parse(texts) });
}

/** Whatever is arranged once for all cases. */
export function arrange(knowledge: Knowledge): void {
  networkOf(knowledge);
  assess({ findings: [] }, knowledge);
}

/** The causes' chances of one reading from scratch. */
export function posteriorOf(knowledge: Knowledge, reading: CaseReading): Posterior {
  return infer(networkOf(knowledge), reading).run({ companions: true });
}

/** What to find out next, and what it is measured against: each a job of its own, of the findings weighed for reasons. */
export function stepsAndPosteriors(
  knowledge: Knowledge,
  given: Case,
): Record<"causes" | "marginals" | "steps", () => void> {
  const reading = readCase(given, knowledge);
  const network = networkOf(knowledge);
  const standing = infer(network, reading, JOINT_FOR_REASONS);
  standing.run({ companions: true });
  const { ask } = triage(reading, knowledge);
  const anew = () => new Inference(network, standing.reading);
  return {
    causes: () => anew().run({ companions: true }),
    marginals: () => {
      const inference = anew();
      marginalsOf(inference, inference.run({ companions: true }));
    },
    steps: () => nextSteps(standing, ask),
  };
}

function marginalsOf(inference: Inference, posterior: Posterior) {
  const joints = inference.siteJoints();
  return {
    posterior,
    sites: inference.network.causes.map(({ index }) =>
      sitePosterior(inference, joints, index).map(({ probability }) => probability),
    ),
    structures: structureMarginals(inference, posterior),
    levels: levelMarginals(inference, posterior),
  };
}

export function complete(knowledge: Knowledge, given: Case): Assessment {
  return assess(given, knowledge);
}

function infer(network: Network, reading: CaseReading, most = MOST_JOINT, before: Inference | null = null): Inference {
  return new Inference(network, narrowed(network, reading, most).reading, { before });
}

function everythingButTheLast(knowledge: Knowledge, given: Case, most: number): Inference {
  const earlier = { ...given, findings: (given.findings ?? []).slice(0, -1) };
  const inference = infer(networkOf(knowledge), readCase(earlier, knowledge), most);
  inference.run({ companions: true });
  return inference;
}

function updated(knowledge: Knowledge, given: Case, most: number, before: Inference) {
  const inference = infer(networkOf(knowledge), readCase(given, knowledge), most, before);
  return { inference, posterior: inference.run({ companions: true }) };
}
