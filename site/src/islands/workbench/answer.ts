import type { Assessment, Case } from "@foramen/engine";
import type { Answered, Refusal, Stage } from "../engine/messages.ts";

/** What the page shows of the engine's work. */
export interface Answer {
  readonly assessment: Assessment | null;
  readonly told: Answered["told"];
  /** The case that it answers; while it is not the one in the form, the answer is being worked out. */
  readonly given: Case | null;
  /** How much of the answer is there. */
  readonly stage: Stage | null;
  readonly refusal: Refusal | null;
  /** The case that was refused; what is shown then answers the one before it. */
  readonly refused: Case | null;
  readonly broken: string | null;
}

export const NOTHING_YET: Answer = {
  assessment: null,
  told: null,
  given: null,
  stage: null,
  refusal: null,
  refused: null,
  broken: null,
};

export interface Standing {
  /** What is shown answers other entries than those in the form, whose answer is on its way. */
  readonly busy: boolean;
  /** The entries in the form cannot be answered; what is shown answers those before. */
  readonly refused: boolean;
  /** What is shown answers the form, intervals included. */
  readonly complete: boolean;
}

/** How what is shown stands to what is in the form: an answer to something else must never pass for the answer. */
export function standingOf({ given, stage, refused, broken, assessment }: Answer, inForm: Case | null): Standing {
  const current = given === inForm && assessment !== null;
  const isRefused = refused !== null && refused === inForm;
  const lost = broken !== null && assessment === null;
  return {
    busy: !current && !isRefused && !lost,
    refused: isRefused,
    complete: current && !isRefused && stage === "intervals",
  };
}
