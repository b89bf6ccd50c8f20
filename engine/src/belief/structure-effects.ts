import { noOutcome, type Outcome, observe } from "./effects.ts";
import type { Evidence, NodeUse } from "./evidence.ts";
import { type Figures, linkOf } from "./figures.ts";
import type { Row } from "./layout.ts";
import { applyOutcome } from "./stage.ts";
import { bitCount, type Vector } from "./subsets.ts";

/** What the states of one structure do to the evidence, for a lesion at one level. */
export interface StructureEffect {
  /** False when nothing that was observed tells anything of it. */
  readonly observed: boolean;
  /** True when a test that needs tension was observed of it. */
  readonly tense: boolean;
  /** Bits that it may bring about. */
  readonly mask: number;
  /** What it brings about when irritated or in deficit, over `mask`: while its segment is under tension, and not. */
  readonly irritated: UnderTension;
  readonly deficit: UnderTension;
}

export interface UnderTension {
  readonly tense: Vector;
  readonly slack: Vector;
}

/** Level slots: six levels and none. */
export const SLOTS = 7;

/** Nothing was observed of a structure; nothing but denials; something that it may have brought about. */
export const UNOBSERVED = 0;
export const DENIED = 1;
export const SHOWN = 2;

/** What each structure shows of the evidence, for a lesion at each level. */
export class StructureEffects {
  /** By instance x SLOTS + slot: what is known, its bits, and whether a test that needs tension is among it. */
  readonly kinds: Uint8Array;
  readonly masks: Int32Array;
  readonly tense: Uint8Array;
  /** By 4 x (instance x SLOTS + slot): chance to bring about nothing when irritated (tense, slack), in deficit (the same). */
  readonly nothing: Float64Array;
  private readonly figures: Figures;
  private readonly evidence: Evidence;
  private readonly uses: readonly (NodeUse | undefined)[];
  private readonly made: (StructureEffect | undefined)[] = [];
  private readonly levelShown: (boolean | undefined)[] = [];

  constructor(figures: Figures, evidence: Evidence, uses: readonly (NodeUse | undefined)[]) {
    this.figures = figures;
    this.evidence = evidence;
    this.uses = uses;
    const count = figures.layout.network.instances.length * SLOTS;
    this.kinds = new Uint8Array(count);
    this.masks = new Int32Array(count);
    this.tense = new Uint8Array(count);
    this.nothing = new Float64Array(4 * count);
    for (let at = 0; at < count; at++) {
      const slot = at % SLOTS;
      const { observed, tense, mask, irritated, deficit } = this.of((at - slot) / SLOTS, slot);
      this.kinds[at] = mask !== 0 ? SHOWN : observed ? DENIED : UNOBSERVED;
      this.masks[at] = mask;
      this.tense[at] = tense ? 1 : 0;
      this.nothing[4 * at] = irritated.tense[0]!;
      this.nothing[4 * at + 1] = irritated.slack[0]!;
      this.nothing[4 * at + 2] = deficit.tense[0]!;
      this.nothing[4 * at + 3] = deficit.slack[0]!;
    }
  }

  /** @param slot slot of the lesion's level */
  of(instance: number, slot: number): StructureEffect {
    const key = instance * (SLOTS + 1) + (this.showsLevel(instance) ? slot : SLOTS);
    const known = this.made[key];
    if (known !== undefined) return known;
    const made = this.make(instance, slot);
    this.made[key] = made;
    return made;
  }

  /** True when something that has a level was observed of a structure. */
  private showsLevel(instance: number): boolean {
    const known = this.levelShown[instance];
    if (known !== undefined) return known;
    const { irritated, deficit } = this.figures.layout.states[instance]!;
    const shows = (row: Row) => row.level >= 0 && this.uses[row.node] !== undefined;
    const made = irritated.some(shows) || deficit.some(shows);
    this.levelShown[instance] = made;
    return made;
  }

  private make(instance: number, slot: number): StructureEffect {
    const rows = this.figures.layout.states[instance]!;
    const irritated = this.outcomes(rows.irritated, "irritated", slot);
    const deficit = this.outcomes(rows.deficit, "deficit", slot);
    const all = [irritated.plain, irritated.tension, deficit.plain, deficit.tension];
    let mask = 0;
    for (const { hits } of all) for (const hit of hits) mask |= hit.mask;
    return {
      observed: all.some((outcome) => !isNothing(outcome)),
      tense: !isNothing(irritated.tension) || !isNothing(deficit.tension),
      mask,
      irritated: underTension(irritated, mask),
      deficit: underTension(deficit, mask),
    };
  }

  private outcomes(rows: readonly Row[], state: "irritated" | "deficit", slot: number): StateOutcomes {
    const made: StateOutcomes = { plain: noOutcome(), tension: noOutcome() };
    for (const row of rows) {
      const use = this.uses[row.node];
      if (use === undefined || (row.level >= 0 && row.level !== slot)) continue;
      observe(row.tension ? made.tension : made.plain, use, linkOf(this.figures, row));
    }
    for (const blanket of this.evidence.blankets) observe(made.plain, this.uses[blanket.node]!, [blanket[state]]);
    return made;
  }
}

/** What one state does: always, and only while its segment is under tension. */
interface StateOutcomes {
  readonly plain: Outcome;
  readonly tension: Outcome;
}

function underTension({ plain, tension }: StateOutcomes, mask: number): UnderTension {
  const slack: Vector = new Float64Array(2 ** bitCount(mask));
  slack[0] = 1;
  applyOutcome(slack, mask, plain);
  if (isNothing(tension)) return { tense: slack, slack };
  const tense = slack.slice();
  applyOutcome(tense, mask, tension);
  return { tense, slack };
}

function isNothing(outcome: Outcome): boolean {
  return outcome.factor === 1 && outcome.hits.length === 0;
}
