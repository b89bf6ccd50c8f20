import type { AskedPage, Assessment, Case, Knowledge, Urgency, WordsKnowledge } from "@foramen/engine";
import type { Told } from "../engine/told.ts";

/** What the screens show of the knowledge: questions, screens, themes, names and words. */
export interface JourneyKnowledge extends WordsKnowledge {
  readonly version: string;
  readonly screens: Knowledge["gate"]["screens"];
  /** Safety pages. */
  readonly pages: Knowledge["gate"]["pages"];
  readonly themes: Knowledge["questionPages"];
  readonly thresholds: Pick<Knowledge["thresholds"], "cannot_tell" | "likelihood" | "named">;
}

/** One thing asked of the engine; each kind has its own answer in `Replies`. */
export type Request =
  /**
   * How urgent is it, by the rules of the gate alone? And what has to be asked at once, of what is not asked elsewhere?
   * `awaited` of the person is still to be asked; all else that is not known of them counts as it may be.
   */
  | {
      readonly kind: "gate";
      readonly case: Case;
      readonly elsewhere: readonly string[];
      readonly awaited: readonly ("age" | "sex")[];
    }
  /** Which themes are still worth a screen? */
  | { readonly kind: "next"; readonly case: Case; readonly asked: readonly string[]; readonly done: readonly string[] }
  /** The whole answer, without reasons, or with them. */
  | { readonly kind: "result"; readonly case: Case; readonly explain: boolean };

export type Kind = Request["kind"];

export interface Replies {
  gate: Pick<Urgency, "level" | "within" | "reasons" | "action"> & {
    readonly pressing: readonly string[];
    /** A sentence for each reason: for the person, and for whoever answers the phone. */
    readonly because: Readonly<Record<"patient" | "practitioner", readonly string[]>>;
  };
  next: readonly AskedPage[];
  /** Why it is as urgent as it is, a sentence for each reason; the whole in words for the person once it is explained. */
  result: { readonly assessment: Assessment; readonly because: readonly string[]; readonly told: Told | null };
}

export type ToWorker = Request & { readonly id: number };

export type FromWorker =
  | { readonly kind: "ready"; readonly knowledge: JourneyKnowledge }
  | { readonly kind: "lost"; readonly message: string }
  | { readonly kind: "reply"; readonly id: number; readonly reply: Replies[Kind] }
  | { readonly kind: "fault"; readonly id: number; readonly code: string; readonly message: string };
