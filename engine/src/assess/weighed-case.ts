import { narrowed } from "../belief/narrowing.ts";
import { type Network, networkOf } from "../belief/network.ts";
import { Inference, type Posterior } from "../belief/posterior.ts";
import type { JointBounds } from "../explain/leading-answers.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";

/** So many present findings are weighed jointly for the chances of the causes. */
export const MOST_JOINT = 15;
/** Reasons, roots and next steps are asked for hundreds of times: so many findings are held jointly there. */
export const JOINT_FOR_REASONS = 9;

/** A case, weighed by the network on as many findings as can be held jointly. */
export interface Weighing {
  readonly inference: Inference;
  readonly posterior: Posterior;
  /** Present findings that had to be left out of it. */
  readonly leftOut: readonly Answer[];
}

/**
 * One case with what everything about it is read from: weighed for the chances of its causes, and, when it is asked for,
 * on fewer findings for all that takes hundreds of questions.
 */
export class WeighedCase {
  readonly network: Network;
  readonly reading: CaseReading;
  readonly bounds: JointBounds;
  readonly wide: Weighing;
  private finerMade: Weighing | null = null;

  constructor(reading: CaseReading, knowledge: Knowledge) {
    this.network = networkOf(knowledge);
    this.reading = reading;
    const fewer = crowding(reading);
    this.bounds = { causes: MOST_JOINT - fewer, roots: JOINT_FOR_REASONS - fewer };
    const { reading: kept, leftOut } = narrowed(this.network, reading, this.bounds.causes);
    this.wide = weighing(new Inference(this.network, kept), leftOut);
  }

  /** For roots, reasons, next steps and intervals. */
  get finer(): Weighing {
    this.finerMade ??= this.weighFiner();
    return this.finerMade;
  }

  private weighFiner(): Weighing {
    const { reading } = this.wide.inference;
    const { reading: kept, leftOut } = narrowed(this.network, reading, this.bounds.roots);
    return kept === reading ? { ...this.wide, leftOut } : weighing(new Inference(this.network, kept), leftOut);
  }
}

function weighing(inference: Inference, leftOut: readonly Answer[]): Weighing {
  return { inference, posterior: inference.run({ companions: true }), leftOut };
}

/** Every age band and sex left open is a person of its own: the work of one finding for each doubling. */
function crowding(reading: CaseReading): number {
  let people = (reading.ageBand === null ? 5 : 1) * (reading.sex === null ? 2 : 1);
  let fewer = 0;
  while (people > 1) {
    people /= 2;
    fewer += 1;
  }
  return fewer;
}
