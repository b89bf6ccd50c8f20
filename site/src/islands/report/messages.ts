import type { Case, ReportAnswer, ReportDecision } from "@foramen/engine";
import type { Refusal } from "../engine/messages.ts";

export interface ToReader {
  readonly id: number;
  readonly text: string;
  readonly decisions: readonly ReportDecision[];
  /** Null when nothing is known of the person. */
  readonly case: Case | null;
}

/** With an answer, `refusal` says why the person could not be set against the report. */
export type FromReader =
  | { readonly kind: "ready" }
  | {
      readonly kind: "answer";
      readonly id: number;
      readonly answer: ReportAnswer;
      /** What enters a case by the decisions, and what stays out. */
      readonly accepted: Pick<ReportAnswer, "entries" | "leftOut">;
      readonly refusal: Refusal | null;
    }
  | { readonly kind: "refused"; readonly id: number; readonly refusal: Refusal }
  | { readonly kind: "broken"; readonly message: string };
