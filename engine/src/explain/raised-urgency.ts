import { Inference } from "../belief/posterior.ts";
import { levelOf } from "../triage/triage.ts";
import { type UrgencyLevel, urgencyRank } from "../vocabulary/urgency.ts";
import { factorsOf, roughChance } from "./candidates.ts";
import { type Change, changedReading, keyOf } from "./changed-reading.ts";
import { waysToMeet } from "./gate-ways.ts";
import {
  type ChangeSet,
  isOutsideTheModel,
  type Judged,
  MOST_CHANGED,
  mostProbable,
  seriousAfter,
} from "./judged-changes.ts";
import { weighable } from "./leading-answers.ts";

/** So many sets are tried by which the model, not a rule of the gate, may raise the level. */
const BY_MODEL = 4;
/** Sets of two and three are put together from so many. */
const FOREMOST = 14;
/** An estimate of a chance may lie below what it stands for by this factor. */
const ROUGHLY = 0.5;

/**
 * The smallest change that raises the urgency; null when none was found. The gate's rules are looked through up to
 * three answers; what the model raises is tried by the answers that should do most.
 */
export function raised(judged: Judged): ChangeSet | null {
  const { urgency, knowledge, reading, changes, expected } = judged;
  const height = urgencyRank(urgency.level);
  if (urgency.level === "emergency") return null;
  // That a safety screen is open again is no greater urgency.
  const isHigher = (level: UrgencyLevel) => urgencyRank(level) > height && urgencyRank(level) >= urgencyRank("urgent");
  const usable = changes
    .filter(({ to }) => to !== null && to.lo > 0)
    .map((change) => ({ change, rough: isOutsideTheModel(judged, change) ? 0 : roughChance(expected, change) }))
    .filter(({ change, rough }) => change.from !== null || rough >= knowledge.asking.could_happen.p * ROUGHLY)
    .sort((a, b) => b.rough - a.rough || (keyOf([a.change]) < keyOf([b.change]) ? -1 : 1))
    .map(({ change }) => change);
  const answers = usable.map(({ to }) => to!);
  const rules = knowledge.gate.rules.filter(({ urgency: code }) => isHigher(levelOf(code)));
  for (let size = 1; size <= MOST_CHANGED; size++) {
    const byRule = rules
      .flatMap(({ when }) => waysToMeet(when, reading, answers, knowledge, size))
      .filter(({ length }) => length === size)
      .map((way) => way.map((i) => usable[i]!));
    const byModel = isHigher("urgent") ? raisedByModel(judged, usable, size) : [];
    const found = mostProbable(judged, [...byRule, ...byModel], isHigher);
    if (found !== null) return found;
  }
  return null;
}

/** Sets of this size that should bring a serious cause nearest to the threshold. */
function raisedByModel({ wide, expected, knowledge }: Judged, usable: readonly Change[], size: number): ChangeSet[] {
  const threshold = knowledge.thresholds.serious_urgent.p;
  const after = seriousAfter(wide);
  const rows = usable.map((change) => ({ set: [change], factors: factorsOf(expected, change, "byCause") }));
  const ranked = (sets: readonly { readonly set: readonly Change[]; readonly factors: readonly number[] }[]) =>
    sets
      .map((row) => ({ ...row, after: after(row.factors) }))
      .sort((a, b) => b.after - a.after || (keyOf(a.set) < keyOf(b.set) ? -1 : 1));
  const singles = ranked(rows);
  let sets = singles;
  for (let more = 1; more < size; more++)
    sets = ranked(
      sets.slice(0, FOREMOST).flatMap((row) =>
        singles
          .slice(0, FOREMOST)
          .filter(({ set }) => !row.set.some((change) => sameAnswer(change, set[0]!)))
          .map(({ set, factors }) => ({
            set: [...row.set, ...set],
            factors: row.factors.map((factor, i) => factor * factors[i]!),
          })),
      ),
    );
  return sets
    .filter((row) => row.after >= threshold * ROUGHLY)
    .slice(0, BY_MODEL)
    .map(({ set }) => set)
    .filter((set) => seriousWith(wide, set) >= threshold);
}

/** P(a serious cause) with these answers changed; 0 when they cannot be weighed. */
function seriousWith(wide: Inference, changes: ChangeSet): number {
  const { network, reading } = wide;
  const made = changedReading(reading, changes, network.knowledge.findings);
  const posterior = made && weighable(() => new Inference(network, made, { before: wide }).run({ companions: false }));
  return posterior?.lead.reduce((sum, p, i) => (network.causes[i]!.serious ? sum + p : sum), 0) ?? 0;
}

function sameAnswer(a: Change, b: Change): boolean {
  return (a.to ?? a.from)!.id === (b.to ?? b.from)!.id;
}
