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
  terminate(): void;
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

type SlowStage = Exclude<Stage, "chances">;
interface Question {
  readonly case: Case;
  readonly stage: SlowStage;
}

/** How long nothing may change before the next part is worked out: reasons cannot be interrupted. */
const PAUSE_MS: Record<SlowStage, number> = { reasons: 250, intervals: 400 };

const later: Later = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/**
 * Speaks with two engines: one gives urgency and chances at once, the other the reasons and then the intervals, when nothing
 * has changed for a moment. So no key waits for reasons that are being worked out. Each is asked one thing at a time and only
 * the newest case waits: who types fast gets the answer to what stands there now, never to what stood there before.
 */
export class EngineClient {
  readonly #quick: Port;
  readonly #startSlow: () => Port;
  readonly #listener: Listener;
  readonly #later: Later;
  #asked = 0;
  /** What stands in the form. */
  #newest: Case | null = null;
  #underWay: Case | null = null;
  #waiting: Case | null = null;
  #slow: Port | null = null;
  #explaining: Question | null = null;
  #toExplain: Question | null = null;
  #slowAsked = 0;
  #callOff: () => void = () => {};

  constructor(quick: Port, startSlow: () => Port, listener: Listener, after: Later = later) {
    this.#quick = quick;
    this.#startSlow = startSlow;
    this.#listener = listener;
    this.#later = after;
    quick.onmessage = ({ data }) => this.#receive(data);
    quick.onerror = ({ message }) => this.#broken(message ?? "the engine stopped");
  }

  assess(given: Case): void {
    this.#callOff();
    this.#newest = given;
    this.#toExplain = null;
    // The engine leaves the intervals of a case that has changed as soon as it is asked for something else.
    if (this.#explaining?.stage === "intervals") this.#explaining = null;
    if (hasFindings(given)) this.#slow ??= this.#started();
    if (this.#underWay) this.#waiting = given;
    else this.#ask(given);
  }

  stop(): void {
    this.#callOff();
    this.#quick.terminate();
    this.#stopSlow();
  }

  #ask(given: Case): void {
    this.#waiting = null;
    this.#underWay = given;
    this.#asked += 1;
    this.#quick.postMessage({ kind: "assess", id: this.#asked, case: given, stage: "chances" });
  }

  #receive(message: FromEngine): void {
    if (message.kind === "ready") this.#listener.ready(message.vocabulary);
    else if (message.kind === "broken") this.#broken(message.message);
    // An answer to an older question has been given up already.
    else if (message.id === this.#asked) this.#answered(message);
  }

  #answered(message: Extract<FromEngine, { kind: "answer" | "refused" }>): void {
    const given = this.#underWay;
    this.#underWay = null;
    if (!given) return;
    if (this.#waiting) this.#ask(this.#waiting);
    else if (message.kind === "refused") this.#listener.refused(message.refusal, given);
    else this.#tell(message, given, "chances");
  }

  #broken(message: string): void {
    this.#callOff();
    const given = this.#underWay;
    const newest = this.#waiting;
    this.#underWay = null;
    this.#waiting = null;
    // A fault in what nobody waits for any more says nothing about the newest case.
    if (newest && given) this.#ask(newest);
    else this.#listener.broken(message, given, given && "chances");
  }

  /** Passes an answer on, and asks for what comes after it when nothing changes for a moment. */
  #tell({ assessment, told }: Answered, given: Case, stage: Stage): void {
    this.#listener.answered({ assessment, told }, given, stage);
    const next = STAGES[STAGES.indexOf(stage) + 1] as SlowStage | undefined;
    // An empty form has nothing to give reasons for.
    if (next && hasFindings(given))
      this.#callOff = this.#later(() => this.#explain({ case: given, stage: next }), PAUSE_MS[next]);
  }

  #explain(question: Question): void {
    if (this.#explaining) {
      this.#toExplain = question;
      return;
    }
    this.#toExplain = null;
    this.#explaining = question;
    this.#slowAsked += 1;
    this.#slow ??= this.#started();
    this.#slow.postMessage({ kind: "assess", id: this.#slowAsked, ...question });
  }

  #started(): Port {
    const slow = this.#startSlow();
    slow.onmessage = ({ data }) => {
      if (slow !== this.#slow || data.kind === "ready") return;
      if (data.kind === "broken") this.#slowBroken(data.message);
      else if (data.id === this.#slowAsked) this.#explained(data);
    };
    slow.onerror = ({ message }) => {
      if (slow !== this.#slow) return;
      this.#slow = null;
      this.#slowBroken(message ?? "the engine stopped");
    };
    return slow;
  }

  #explained(message: Extract<FromEngine, { kind: "answer" | "refused" }>): void {
    const question = this.#explaining;
    this.#explaining = null;
    if (this.#toExplain) this.#explain(this.#toExplain);
    else if (!question || question.case !== this.#newest) return;
    else if (message.kind === "refused") this.#listener.refused(message.refusal, question.case);
    else this.#tell(message, question.case, question.stage);
  }

  #slowBroken(message: string): void {
    const question = this.#explaining;
    this.#explaining = null;
    if (this.#toExplain) this.#explain(this.#toExplain);
    else if (question && question.case === this.#newest) {
      this.#callOff();
      this.#listener.broken(message, question.case, question.stage);
    }
  }

  #stopSlow(): void {
    this.#slow?.terminate();
    this.#slow = null;
    this.#explaining = null;
    this.#toExplain = null;
  }
}

function hasFindings({ findings = [] }: Case): boolean {
  return findings.length > 0;
}
