import { noOutcome, type Outcome, observe } from "./effects.ts";
import type { BlanketAnswer, NodeUse } from "./evidence.ts";
import { type Figures, linkOf } from "./figures.ts";
import type { Row } from "./layout.ts";
import type { StructureLimit } from "./restriction.ts";
import { applyOutcome } from "./stage.ts";
import { bitCount, type Masked, type Vector } from "./subsets.ts";

/** What one state of a structure does to the evidence: always, and only while its segment is under tension. */
interface StateOutcome {
  readonly plain: Outcome;
  readonly tension: Outcome;
}

/** What the states of one structure do to the evidence, for a lesion at one level. */
export interface StructureStates {
  readonly irritated: StateOutcome;
  readonly deficit: StateOutcome;
  /** Bits that it may bring about. */
  readonly mask: number;
  /** False when nothing that was observed tells anything of it. */
  readonly observed: boolean;
  /** True when a test that needs tension was observed of it. */
  readonly tense: boolean;
}

/** @param level slot of the lesion's level */
export function structureStates(
  figures: Figures,
  instance: number,
  level: number,
  uses: readonly (NodeUse | undefined)[],
  blankets: readonly BlanketAnswer[],
): StructureStates {
  const rows = figures.layout.states[instance]!;
  const irritated = stateOutcome(figures, rows.irritated, "irritated", level, uses, blankets);
  const deficit = stateOutcome(figures, rows.deficit, "deficit", level, uses, blankets);
  const outcomes = [irritated.plain, irritated.tension, deficit.plain, deficit.tension];
  let mask = 0;
  for (const outcome of outcomes) for (const hit of outcome.hits) mask |= hit.mask;
  return {
    irritated,
    deficit,
    mask,
    observed: outcomes.some((outcome) => !isNothing(outcome)),
    tense: !isNothing(irritated.tension) || !isNothing(deficit.tension),
  };
}

function stateOutcome(
  figures: Figures,
  rows: readonly Row[],
  state: "irritated" | "deficit",
  level: number,
  uses: readonly (NodeUse | undefined)[],
  blankets: readonly BlanketAnswer[],
): StateOutcome {
  const made: StateOutcome = { plain: noOutcome(), tension: noOutcome() };
  for (const row of rows) {
    const use = uses[row.node];
    if (!use || (row.level >= 0 && row.level !== level)) continue;
    observe(row.tension ? made.tension : made.plain, use, linkOf(figures, row));
  }
  for (const blanket of blankets) observe(made.plain, uses[blanket.node]!, [blanket[state]]);
  return made;
}

function isNothing(outcome: Outcome): boolean {
  return outcome.factor === 1 && outcome.hits.length === 0;
}

/** What a structure does to the evidence, mixed over its states. */
export function mixedStates(
  { mask, irritated, deficit }: StructureStates,
  chanceIrritated: number,
  chanceDeficit: number,
  tense: boolean,
  limit: StructureLimit["allowed"] | null,
): Masked {
  const values: Vector = new Float64Array(2 ** bitCount(mask));
  values[0] = 1 - chanceIrritated - chanceDeficit;
  const add = (chance: number, outcome: StateOutcome) => {
    const branch: Vector = new Float64Array(values.length);
    branch[0] = chance;
    applyOutcome(branch, mask, outcome.plain);
    if (tense) applyOutcome(branch, mask, outcome.tension);
    for (let s = 0; s < values.length; s++) values[s]! += branch[s]!;
  };
  if (limit !== "intact") add(chanceIrritated, irritated);
  if (limit === null) add(chanceDeficit, deficit);
  return { mask, values };
}
