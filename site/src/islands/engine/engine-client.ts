import type { Assessment, Case } from "@foramen/engine";
import type { FromEngine, Refusal, ToEngine, Vocabulary } from "./messages.ts";

/** The part of a Worker that is used; a test hands in its own. */
export interface Port {
  postMessage(message: ToEngine): void;
  onmessage: ((event: { data: FromEngine }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

export interface Listener {
  ready(vocabulary: Vocabulary): void;
  /** First without, then with the reasons; `given` is the case that is answered, not what stands in the form by now. */
  answered(assessment: Assessment, given: Case, explained: boolean): void;
  refused(refusal: Refusal): void;
  broken(message: string): void;
}

/** Runs something after a pause and gives back how to call it off. */
export type Later = (run: () => void) => () => void;

/** How long nothing may change before the reasons are worked out: the engine cannot be interrupted in them. */
const PAUSE_MS = 250;

const later: Later = (run) => {
  const timer = setTimeout(run, PAUSE_MS);
  return () => clearTimeout(timer);
};

/**
 * Speaks with the engine in its worker. The urgency and the chances come first, the reasons when nothing has changed for a
 * moment. Only one question is under way at a time and only the newest case waits: who types fast gets the answer to what
 * stands there now, never to what stood there before.
 */
export class EngineClient {
  readonly #port: Port;
  readonly #listener: Listener;
  readonly #later: Later;
  #asked = 0;
  #underWay: { case: Case; explain: boolean } | null = null;
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
    else this.#ask(given, false);
  }

  #ask(given: Case, explain: boolean): void {
    this.#waiting = null;
    this.#underWay = { case: given, explain };
    this.#asked += 1;
    this.#port.postMessage({ kind: "assess", id: this.#asked, case: given, explain });
  }

  #receive(message: FromEngine): void {
    if (message.kind === "ready") this.#listener.ready(message.vocabulary);
    else if (message.kind === "broken") this.#broken(message.message);
    else this.#answered(message);
  }

  #answered(message: Extract<FromEngine, { kind: "answer" | "refused" }>): void {
    const answered = this.#underWay;
    this.#underWay = null;
    if (!answered) return;
    if (this.#waiting) {
      this.#ask(this.#waiting, false);
    } else if (message.kind === "refused") {
      this.#listener.refused(message.refusal);
    } else {
      this.#listener.answered(message.assessment, answered.case, answered.explain);
      if (!answered.explain) this.#callOff = this.#later(() => this.#ask(answered.case, true));
    }
  }

  #broken(message: string): void {
    this.#callOff();
    this.#underWay = null;
    this.#waiting = null;
    this.#listener.broken(message);
  }
}
