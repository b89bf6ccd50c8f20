import type { Assessment, CarePlan, Case, OrderCheck } from "@foramen/engine";

/** A case with what was said of it, for a plan. */
export interface ToPlanner {
  readonly kind: "plan";
  readonly id: number;
  readonly case: Case;
  readonly assessment: Assessment;
}

/** What is done with the answer: the plan, the drugs that are taken already, and the texts that are taken along. */
export interface Care {
  readonly plan: CarePlan;
  readonly own: {
    readonly orders: readonly OrderCheck[];
    /** Drugs of the case that could not be checked, each with the reason. */
    readonly unread: readonly string[];
  };
  readonly soap: string;
  /** Null where nobody need be seen. */
  readonly letter: string | null;
  readonly leaflet: string;
}

export type FromPlanner =
  | ({ readonly kind: "planned"; readonly id: number } & Care)
  | { readonly kind: "refused"; readonly id: number; readonly message: string }
  | { readonly kind: "broken"; readonly message: string };
