import type { Layout, Row } from "./layout.ts";
import { SLOTS } from "./structure-effects.ts";

/**
 * Factors on what the states of structures do: what a further denial leaves of them, or 0 for a state that is
 * excluded. By structure and level slot of the lesion, for both states, with and without tension.
 */
export class StateFactors {
  readonly irritatedTense: Float64Array;
  readonly irritatedSlack: Float64Array;
  readonly deficitTense: Float64Array;
  readonly deficitSlack: Float64Array;
  /** Structures of which any factor differs from 1. */
  readonly touched: Uint8Array;
  private readonly count: number;

  constructor(layout: Layout) {
    this.count = layout.network.instances.length;
    const ones = () => new Float64Array(this.count * SLOTS).fill(1);
    this.irritatedTense = ones();
    this.irritatedSlack = ones();
    this.deficitTense = ones();
    this.deficitSlack = ones();
    this.touched = new Uint8Array(this.count);
  }

  /** What is denied of one state of a structure, through one row. */
  deny(instance: number, state: "irritated" | "deficit", row: Row, factor: number): void {
    if (factor === 1) return;
    this.touched[instance] = 1;
    for (let slot = 0; slot < SLOTS; slot++) {
      if (row.level >= 0 && row.level !== slot) continue;
      const at = instance * SLOTS + slot;
      (state === "irritated" ? this.irritatedTense : this.deficitTense)[at]! *= factor;
      if (!row.tension) (state === "irritated" ? this.irritatedSlack : this.deficitSlack)[at]! *= factor;
    }
  }

  /** Excludes deficit, and irritation too when only intact is allowed, for lesions at a level slot. */
  exclude(instance: number, allowed: "intact" | "irritated", slot: number): void {
    this.touched[instance] = 1;
    const at = instance * SLOTS + slot;
    this.deficitTense[at] = 0;
    this.deficitSlack[at] = 0;
    if (allowed === "irritated") return;
    this.irritatedTense[at] = 0;
    this.irritatedSlack[at] = 0;
  }

  /** Numbers of the structures that are touched. */
  list(): number[] {
    const out: number[] = [];
    this.touched.forEach((is, instance) => {
      if (is === 1) out.push(instance);
    });
    return out;
  }
}
