import type { RuleBasis, Selector } from "./rule-basis.ts";

/** knowledge/washout/<topic>.yaml */
export interface Washout {
  topic: string;
  rows: WashoutRow[];
}

/** How long a drug still acts after its last dose. A drug that is named counts before its class, a depot before both. */
export interface WashoutRow extends RuleBasis {
  target: Selector;
  days: number;
  /** Only of an injection that is given once a week or less often. */
  form?: "depot";
}
