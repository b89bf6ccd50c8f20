import type { Assessment, Case } from "@foramen/engine";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Care, FromPlanner } from "../engine/care-messages.ts";

export interface CareState {
  /** Null while it is being worked out: the plan for another case is never given. */
  readonly care: Care | null;
  /** Why there is none. */
  readonly fault: string | null;
}

/** The plan for the case, from a worker of its own that starts with the first answer that has its reasons. */
export function useCare(given: Case | null, assessment: Assessment | null): CareState {
  const worker = useRef<Worker | null>(null);
  const asked = useRef<{ id: number; case: Case | null }>({ id: 0, case: null });
  const [state, setState] = useState<CareState & { given: Case | null }>({ care: null, fault: null, given: null });
  const ready = assessment !== null;
  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    if (!given || !assessment) return;
    if (worker.current === null) {
      worker.current = new Worker(new URL("../engine/care-worker.ts", import.meta.url), { type: "module" });
      worker.current.onmessage = ({ data }: MessageEvent<FromPlanner>) => {
        const { id, case: about } = asked.current;
        if (data.kind !== "broken" && data.id !== id) return;
        setState(
          data.kind === "planned"
            ? { care: data, fault: null, given: about }
            : { care: null, fault: data.message, given: about },
        );
      };
    }
    asked.current = { id: asked.current.id + 1, case: given };
    worker.current.postMessage({ kind: "plan", id: asked.current.id, case: given, assessment });
  }, [given, ready]);
  return state.given === given ? state : WAITING;
}

const WAITING: CareState = { care: null, fault: null };
