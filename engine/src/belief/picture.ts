import { SIDE_NUMBER } from "./direct-effects.ts";
import type { Inference } from "./posterior.ts";

/** P(something, evidence) as far as questions about what to ask next need it. */
export interface Picture {
  /** P(cause leads the principal form, evidence), like network.causes. */
  readonly lead: Float64Array;
  /**
   * P(cause is the main one, evidence): it leads, or is there while plain pain leads; plain pain itself when nothing
   * else is there.
   */
  readonly main: Float64Array;
  /** P(the leading cause sits there, evidence), by `placeNumber`; the last one is everything else. */
  readonly place: Float64Array;
  /** P(evidence). */
  readonly whole: number;
}

/** Levels (none included) times sides, and elsewhere. */
export const PLACES = 7 * 3 + 1;

/**
 * Which cause leads and where it sits, without companions' own chances.
 * @param placed causes whose places are told apart; all others are elsewhere
 */
export function pictureOf(inference: Inference, placed: ReadonlySet<number>): Picture {
  const { units, network } = inference;
  const lead = new Float64Array(network.causes.length);
  const place = new Float64Array(PLACES);
  let whole = 0;
  inference.unitJoints().forEach((joint, i) => {
    lead[units[i]!.causes[0]!]! += joint;
    whole += joint;
  });
  const main = lead.slice();
  inference.companionsOf(network.nonSpecific).forEach((joint, cause) => {
    main[cause]! += joint;
  });
  main[network.nonSpecific] = inference.plainAlone();
  let somewhere = 0;
  inference.eachPlace(
    (_, { level, side }, joint) => {
      place[level * 3 + SIDE_NUMBER[side]]! += joint;
      somewhere += joint;
    },
    (unit) => placed.has(unit.causes[0]!),
  );
  place[PLACES - 1] = whole > somewhere ? whole - somewhere : 0;
  return { lead, main, place, whole };
}
