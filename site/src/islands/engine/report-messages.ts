import type { Case, ReportAnswer } from "@foramen/engine";

/** A pasted text, with the case that it may belong to: then it is told whether it fits. */
export interface ToReader {
  readonly kind: "read";
  readonly id: number;
  readonly text: string;
  readonly case: Case | null;
}

export interface ReadAnswer {
  readonly answer: ReportAnswer;
  /** Why something that was read enters no case, in words, by the id of the reason. */
  readonly reasons: Readonly<Record<string, string>>;
}

export type FromReader =
  | ({ readonly kind: "read"; readonly id: number } & ReadAnswer)
  | { readonly kind: "refused"; readonly id: number; readonly message: string }
  | { readonly kind: "broken"; readonly message: string };
