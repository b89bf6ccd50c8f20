// biome-ignore lint/suspicious/noExplicitAny: a fault is planted wherever the form allows one.
export type Editable = Record<string, any>;

/** Two faults that a rule must find, and the files in which it must find them, in the order of the check. */
export interface Planted {
  readonly rule: string;
  readonly faults: string;
  readonly plant: (files: Editable) => void;
  readonly found: readonly [string, string];
}

/** Texts of two causes of the example. */
export const DISC = "../content/en/causes/disc.md";
export const HIP = "../content/en/causes/hip.md";
