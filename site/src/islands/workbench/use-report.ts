import type { Case } from "@foramen/engine";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FromReader, ReadAnswer } from "../engine/report-messages.ts";

export interface ReportState {
  /** The text that was read; what stands in the field may have changed since. */
  readonly text: string;
  /** Null while it is being read, and when it was refused. */
  readonly read: ReadAnswer | null;
  readonly refusal: string | null;
}

export interface ReportReader {
  readonly report: ReportState | null;
  readonly readText: (text: string, given: Case | null) => void;
  readonly clear: () => void;
}

/** Reads a pasted report or note in a worker of its own, which starts with the first text. */
export function useReport(): ReportReader {
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const [report, setReport] = useState<ReportState | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  const readText = (text: string, given: Case | null) => {
    if (worker.current === null) {
      worker.current = new Worker(new URL("../engine/report-worker.ts", import.meta.url), { type: "module" });
      worker.current.onmessage = ({ data }: MessageEvent<FromReader>) => {
        if (data.kind !== "broken" && data.id !== asked.current) return;
        setReport(
          (before) =>
            before &&
            (data.kind === "read"
              ? { ...before, read: { answer: data.answer, reasons: data.reasons } }
              : { ...before, refusal: data.message }),
        );
      };
    }
    asked.current += 1;
    setReport({ text, read: null, refusal: null });
    worker.current.postMessage({ kind: "read", id: asked.current, text, case: given });
  };
  return { report, readText, clear: () => setReport(null) };
}
