import type { Case } from "@foramen/engine";
import type { Brief } from "./brief.ts";
import type { BriefPort, FromBriefs } from "./messages.ts";

/** Null where the case cannot be so. */
export type BriefAnswer = Brief | null;

interface Job {
  readonly case: Case;
  readonly done: (brief: BriefAnswer) => void;
}

/**
 * Asks an engine for many short answers, one at a time, so that neither the answer to the form nor an urgent one of these
 * ever waits for more than one. What was asked about an older case is given up.
 */
export class BriefClient {
  readonly #port: BriefPort;
  #asked = 0;
  #underWay: { id: number; job: Job | null } | null = null;
  #urgent: Job[] = [];
  #waiting: Job[] = [];

  constructor(port: BriefPort) {
    this.#port = port;
    port.onmessage = ({ data }) => this.#receive(data);
  }

  /** Gives up whatever has not been answered yet. */
  clear(): void {
    this.#urgent = [];
    this.#waiting = [];
    if (this.#underWay) this.#underWay = { ...this.#underWay, job: null };
  }

  ask(given: Case, done: Job["done"]): void {
    this.#waiting.push({ case: given, done });
    this.#next();
  }

  /** Goes before what `ask` asked for; what was urgent before is given up. */
  askFirst(jobs: readonly Job[]): void {
    this.#urgent = [...jobs];
    this.#next();
  }

  #next(): void {
    if (this.#underWay) return;
    const job = this.#urgent.shift() ?? this.#waiting.shift();
    if (!job) return;
    this.#asked += 1;
    this.#underWay = { id: this.#asked, job };
    this.#port.postMessage({ kind: "brief", id: this.#asked, case: job.case });
  }

  #receive(message: FromBriefs): void {
    if (message.id !== this.#underWay?.id) return;
    const { job } = this.#underWay;
    this.#underWay = null;
    // What the engine fails over is left open: it must not pass for something that cannot be.
    if (message.kind === "brief") job?.done(message.brief);
    this.#next();
  }
}
