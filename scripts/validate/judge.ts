import { narrowed } from "../../engine/src/belief/narrowing.ts";
import type { Network } from "../../engine/src/belief/network.ts";
import { Inference } from "../../engine/src/belief/posterior.ts";
import { readCase } from "../../engine/src/reading/read-case.ts";
import { triage } from "../../engine/src/triage/triage.ts";
import { raiseByModel } from "../../engine/src/urgency.ts";
import type { Case } from "../../engine/src/vocabulary/case.ts";
import type { UrgencyLevel } from "../../engine/src/vocabulary/urgency.ts";
import { unlessTooWide } from "./too-wide.ts";

/** What the engine concludes of one case, as far as validation asks. Chances from 0 to 1, like network.causes. */
export interface Conclusion {
  readonly present: readonly number[];
  readonly lead: readonly number[];
  /** P(a serious cause leads). */
  readonly serious: number;
  /** Present findings that were left out because too many had to be held jointly. */
  readonly leftOut: number;
}

/** So many present findings are held jointly; the least telling ones beyond that are left out. */
export const MOST_JOINT = 12;

/** What is looked at for robustness beside the chances. */
export interface Picture {
  readonly urgency: UrgencyLevel;
  /** The root and side most likely irritated, e.g. `root_L5:left`, and how likely. */
  readonly root: string;
  readonly rootChance: number;
}

/** The engine's chances; null when it refuses to weigh so many findings together. */
export function conclude(network: Network, input: Case): Conclusion | null {
  return weigh(network, input)?.conclusion ?? null;
}

/** Chances, urgency and leading root; null when the engine refuses. */
export function picture(network: Network, input: Case): (Conclusion & Picture) | null {
  const weighed = weigh(network, input);
  if (weighed === null) return null;
  const { inference, posterior, reading, whole, conclusion } = weighed;
  const { knowledge } = network;
  const urgency = raiseByModel(triage(whole, knowledge), knowledge, reading, posterior).level;
  let root = "";
  let rootChance = -1;
  for (const { index, id, side } of network.instances) {
    if (knowledge.structures[id]!.root === undefined) continue;
    const chance = 1 - inference.limited({ instance: index, allowed: "intact" }) / posterior.evidence;
    if (chance > rootChance) [root, rootChance] = [`${id}:${side}`, chance];
  }
  return { ...conclusion, urgency, root, rootChance };
}

function weigh(network: Network, input: Case) {
  const whole = readCase(input, network.knowledge);
  return unlessTooWide(() => {
    const { reading, leftOut } = narrowed(network, whole, MOST_JOINT);
    const inference = new Inference(network, reading);
    const posterior = inference.run({ companions: true });
    const { present, lead } = posterior;
    const serious = network.causes.reduce((sum, cause, i) => (cause.serious ? sum + lead[i]! : sum), 0);
    return { reading, whole, inference, posterior, conclusion: { present, lead, serious, leftOut: leftOut.length } };
  });
}
