import type { Case, ReportDecision } from "@foramen/engine";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FromReader, ToReader } from "./messages.ts";

type Answered = Extract<FromReader, { kind: "answer" }>;

export interface ReadingState {
  readonly ready: boolean;
  readonly answered: Answered | null;
  /** Why the text could not be read; null when it could. */
  readonly refusal: string | null;
  readonly broken: string | null;
  /** A newer question is under way. */
  readonly busy: boolean;
}

const START: ReadingState = { ready: false, answered: null, refusal: null, broken: null, busy: false };

/** Has the text read in a worker of the page, anew at every change; only the answer to the newest question is shown. */
export function useReading(
  text: string | null,
  decisions: readonly ReportDecision[],
  person: Case | null,
): ReadingState {
  const [state, setState] = useState(START);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    const own = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.current = own;
    own.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === "ready") setState((before) => ({ ...before, ready: true }));
      else if (data.kind === "broken") setState((before) => ({ ...before, broken: data.message, busy: false }));
      else if (data.id === asked.current)
        setState((before) =>
          data.kind === "answer"
            ? { ...before, answered: data, refusal: null, broken: null, busy: false }
            : { ...before, answered: null, refusal: data.refusal.message, broken: null, busy: false },
        );
    };
    own.onerror = (event) => setState((before) => ({ ...before, broken: event.message, busy: false }));
    return () => own.terminate();
  }, []);

  useEffect(() => {
    asked.current += 1;
    if (text === null) {
      setState((before) => ({ ...before, answered: null, refusal: null, busy: false }));
      return;
    }
    setState((before) => ({ ...before, busy: true }));
    const question: ToReader = { id: asked.current, text, decisions, case: person };
    worker.current?.postMessage(question);
  }, [text, decisions, person]);

  return state;
}
