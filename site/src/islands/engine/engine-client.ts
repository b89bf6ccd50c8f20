import type { Case } from "@foramen/engine";
import {
  type Answered,
  type FromEngine,
  type Refusal,
  STAGES,
  type Stage,
  type ToEngine,
  type Vocabulary,
} from "./messages.ts";

/** The part of a Worker that is used; a test hands in its own. */
export interface Port {
  postMessage(message: ToEngine): void;
  onmessage: ((event: { data: FromEngine }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

export interface Listener {
  ready(vocabulary: Vocabulary): void;
  /** Once for each stage; `given` is the case that is answered, not what stands in the form by now. */
  answered(answered: Answered, given: Case, stage: Stage): void;
  refused(refusal: Refusal, given: Case): void;
  /** `given` and `stage` say what could not be answered; nothing at all when they are null. */
  broken(message: string, given: Case | null, stage: Stage | null): void;
}

/** Runs something after a pause and gives back how to call it off. */
export type Later = (run: () => void, ms: number) => () => void;

/** How long nothing may change before the next part is worked out: the engine cannot be interrupted in it. */
const PAUSE_MS: Record<Stage, number> = { chances: 0, reasons: 250, intervals: 800 };

const later: Later = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/**
 * Speaks with the engine in its worker. The urgency and the chances come first, the reasons and then the intervals when
 * nothing has changed for a moment. Only one question is under way at a time and only the newest case waits: who types fast
 * gets the answer to what stands there now, never to what stood there before.
 */
export class EngineClient {
  readonly #port: Port;
  readonly #listener: Listener;
  readonly #later: Later;
  #asked = 0;
  #underWay: { case: Case; stage: Stage } | null = null;
  #waiting: Case | null = null;
  #callOff: () => void = () => {};

  constructor(port: Port, listener: Listener, after: Later = later) {
    this.#port = port;
    this.#listener = listener;
    this.#later = after;
    port.onmessage = ({ data }) => this.#receive(data);
    port.onerror = ({ message }) => this.#broken(message ?? "the engine stopped");
  }

  assess(given: Case): void {
    this.#callOff();
    if (this.#underWay) this.#waiting = given;
    else this.#ask(given, "chances");
  }

  #ask(given: Case, stage: Stage): void {
    this.#waiting = null;
    this.#underWay = { case: given, stage };
    this.#asked += 1;
    this.#port.postMessage({ kind: "assess", id: this.#asked, case: given, stage });
  }

  #receive(message: FromEngine): void {
    if (message.kind === "ready") this.#listener.ready(message.vocabulary);
    else if (message.kind === "broken") this.#broken(message.message);
    // An answer to an older question has been given up already.
    else if (message.id === this.#asked) this.#answered(message);
  }

  #answered(message: Extract<FromEngine, { kind: "answer" | "refused" }>): void {
    const answered = this.#underWay;
    this.#underWay = null;
    if (!answered) return;
    if (this.#waiting) {
      this.#ask(this.#waiting, "chances");
    } else if (message.kind === "refused") {
      this.#listener.refused(message.refusal, answered.case);
    } else {
      const { assessment, told } = message;
      this.#listener.answered({ assessment, told }, answered.case, answered.stage);
      const next = STAGES[STAGES.indexOf(answered.stage) + 1];
      if (next) this.#callOff = this.#later(() => this.#ask(answered.case, next), PAUSE_MS[next]);
    }
  }

  #broken(message: string): void {
    this.#callOff();
    const { case: given = null, stage = null } = this.#underWay ?? {};
    const newest = this.#waiting;
    this.#underWay = null;
    this.#waiting = null;
    // A fault in what nobody waits for any more says nothing about the newest case.
    if (newest && stage !== null) this.#ask(newest, "chances");
    else this.#listener.broken(message, given, stage);
  }
}
