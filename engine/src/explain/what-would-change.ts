import type { Network } from "../belief/network.ts";
import { Inference } from "../belief/posterior.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { CaseReading } from "../knowledge/reading.ts";
import type { WhatWouldChange } from "../vocabulary/assessment.ts";
import { changeBecause } from "../words/change-claims.ts";
import {
  type Candidates,
  candidatesOf,
  factorsOf,
  priorRatio,
  roughChance,
  type ToldChange,
  type Weighed,
} from "./candidates.ts";
import { type Change, changedAnswer, changedReading } from "./changed-reading.ts";
import {
  causeStanding,
  causesIn,
  rootStanding,
  rootsIn,
  type Standing,
  spinalRoots,
  weighable,
} from "./leading-answers.ts";
import { type Found, leaderOf, type Option, type Question, smallestChange } from "./smallest-change.ts";
import { urgencyChanges } from "./urgency-changes.ts";

/**
 * The smallest sets of changed answers that would change the urgency, the leading cause and the leading root.
 *
 * Every set that is told has been made and weighed as the case itself was: it changes the answer, and no part of it
 * does. Of urgency the smallest change that raises it is told, and the smallest that lowers it. Where none was found
 * among those looked at, `to` is null.
 *
 * Asks for at most about sixty posteriors for cause and root together (`MEASURED`).
 */
export function whatWouldChange(knowledge: Knowledge, weighed: Weighed): WhatWouldChange[] {
  const candidates = candidatesOf(knowledge, weighed);
  const told = [...urgencyChanges(candidates), ...leadingCauseChange(candidates), ...leadingRootChange(candidates)];
  return told.map((change) => ({
    ...change,
    because: changeBecause({ knowledge, reader: "practitioner" }, { ...change, because: "" }),
  }));
}

function leadingCauseChange(candidates: Candidates): ToldChange[] {
  const { knowledge, wide, finer, bounds, expected, changed } = candidates;
  const whole = causesIn(wide);
  const first = leaderOf(whole.scores);
  const isOther = ({ scores }: Standing) => leaderOf(scores) !== first;
  const name = ({ scores }: Standing) => wide.network.causes[leaderOf(scores)]!.entry.id;
  // The candidates are tried on fewer findings while these say the same.
  const few = finer === wide ? whole : causesIn(finer);
  const [on, base] = isOther(few) ? [wide, whole] : [finer, few];
  const found = search(candidates, {
    base,
    factors: (change) => factorsOf(expected, change, "byCause"),
    measure: (changes) =>
      changedFrom(on, changes, (network, made) => causesIn(new Inference(network, made, { before: on }))),
    verify: (changes) => {
      const reading = changed(changes);
      return reading === null ? null : causeStanding(reading, knowledge, bounds, wide);
    },
    isOther,
  });
  return [told(candidates, "cause", name(whole), found, name)];
}

function leadingRootChange(candidates: Candidates): ToldChange[] {
  const { knowledge, finer, bounds, expected, changed } = candidates;
  const base = rootsIn(finer);
  const roots = spinalRoots(finer.network);
  const leading = (standing: Standing) => leadingRoot(roots, standing);
  const name = (standing: Standing) => {
    const { root, side } = leading(standing);
    return side === null ? root : `${root} ${side}`;
  };
  const first = leading(base);
  const found = search(candidates, {
    base,
    factors: (change) => factorsOf(expected, change, "byRoot"),
    measure: (changes, expected) =>
      changedFrom(finer, changes, (network, made) =>
        rootsIn(new Inference(network, made, { before: finer }), expected),
      ),
    verify: (changes) => {
      const reading = changed(changes);
      return reading === null ? null : rootStanding(reading, knowledge, bounds);
    },
    isOther: (standing) => {
      const { root, side } = leading(standing);
      return root !== first.root || (side !== null && first.side !== null && side !== first.side);
    },
  });
  return [told(candidates, "root", name(base), found, name)];
}

/** What is said with these answers of an inference changed; null when they cannot be weighed together. */
function changedFrom(
  { network, reading }: Inference,
  changes: readonly Change[],
  standing: (network: Network, reading: CaseReading) => Standing,
): Standing | null {
  const made = changedReading(reading, changes, network.knowledge.findings);
  return made === null ? null : weighable(() => standing(network, made));
}

/** The root that leads, with its side; without one where nothing tells the sides apart. */
export function leadingRoot(
  roots: readonly { readonly root: string; readonly side: string }[],
  { scores }: Pick<Standing, "scores">,
): { root: string; side: string | null } {
  const first = leaderOf(scores);
  const { root, side } = roots[first]!;
  const other = roots.findIndex((row) => row.root === root && row.side !== side);
  return { root, side: scores[other] === scores[first] ? null : side };
}

interface Leading extends Pick<Question, "base" | "measure" | "verify" | "isOther"> {
  readonly factors: (change: Change) => readonly number[];
}

function search({ knowledge, changes, expected, chance, wide }: Candidates, leading: Leading): Found | null {
  const options = changes
    .filter((change) => knowledge.findings[(change.to ?? change.from)!.id]!.kind !== "gate-only")
    .map(
      (change): Option => ({
        change,
        factors: leading.factors(change),
        chance: roughChance(expected, change),
        prior: priorRatio(wide, change),
      }),
    );
  const leastChance = knowledge.asking.could_happen.p;
  return smallestChange({ ...leading, options, chance, leastChance });
}

function told(
  { knowledge }: Candidates,
  what: "cause" | "root",
  from: string,
  found: Found | null,
  name: (standing: Standing) => string,
): ToldChange {
  const changes = (found?.changes ?? []).map((change) => changedAnswer(change, knowledge.findings));
  return { what, from, to: found === null ? null : name(found.standing), changes };
}
