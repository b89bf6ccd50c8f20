import type { FromWorker, JourneyKnowledge, Replies, Request, ToWorker } from "./messages.ts";

/** The part of a Worker that is used; a test hands in its own. */
export interface Port {
  postMessage(message: ToWorker): void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

/** A refusal of the engine, or its breakdown (`BROKEN`). */
export class EngineFault extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Waiting {
  resolve(reply: never): void;
  reject(fault: EngineFault): void;
}

/** Asks the engine in its worker; every question has its answer, in any order. */
export class JourneyEngine {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  readonly knowledge: Promise<JourneyKnowledge>;

  constructor(port: Port) {
    this.#port = port;
    this.knowledge = new Promise((resolve, reject) => {
      port.onmessage = ({ data }) => {
        if (data.kind === "ready") resolve(data.knowledge);
        else if (data.kind === "lost") reject(this.#lost(data.message));
        else this.#settle(data);
      };
      port.onerror = ({ message }) => reject(this.#lost(message ?? "the engine stopped"));
    });
  }

  ask<R extends Request>(request: R): Promise<Replies[R["kind"]]> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#port.postMessage({ ...request, id });
    });
  }

  #settle(data: Extract<FromWorker, { kind: "reply" | "fault" }>): void {
    const waiting = this.#waiting.get(data.id);
    this.#waiting.delete(data.id);
    if (data.kind === "reply") waiting?.resolve(data.reply as never);
    else waiting?.reject(new EngineFault(data.code, data.message));
  }

  #lost(message: string): EngineFault {
    const fault = new EngineFault("BROKEN", message);
    for (const { reject } of this.#waiting.values()) reject(fault);
    this.#waiting.clear();
    return fault;
  }
}
