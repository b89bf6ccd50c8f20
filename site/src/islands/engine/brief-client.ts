import type { Case } from "@foramen/engine";
import type { Brief } from "./brief.ts";
import type { BriefPort, FromBriefs } from "./messages.ts";

interface Job {
  readonly cases: readonly Case[];
  readonly done: (briefs: readonly (Brief | null)[]) => void;
}

/**
 * Asks an engine of its own for many short answers, one portion at a time, so that a new question never waits behind
 * reasons and intervals. What was asked about an older case is given up.
 */
export class BriefClient {
  readonly #port: BriefPort;
  #asked = 0;
  #underWay: { id: number; job: Job | null } | null = null;
  #waiting: Job[] = [];

  constructor(port: BriefPort) {
    this.#port = port;
    port.onmessage = ({ data }) => this.#receive(data);
  }

  /** Gives up whatever has not been answered yet. */
  clear(): void {
    this.#waiting = [];
    if (this.#underWay) this.#underWay = { ...this.#underWay, job: null };
  }

  /** `first` goes before what waits already. */
  ask(cases: readonly Case[], done: Job["done"], first = false): void {
    if (first) this.#waiting.unshift({ cases, done });
    else this.#waiting.push({ cases, done });
    this.#next();
  }

  #next(): void {
    if (this.#underWay) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#asked += 1;
    this.#underWay = { id: this.#asked, job };
    this.#port.postMessage({ kind: "briefs", id: this.#asked, cases: job.cases });
  }

  #receive(message: FromBriefs): void {
    if (message.kind === "broken") {
      this.clear();
      this.#underWay = null;
    }
    if (message.kind !== "briefs" || message.id !== this.#underWay?.id) return;
    const { job } = this.#underWay;
    this.#underWay = null;
    job?.done(message.briefs);
    this.#next();
  }
}
