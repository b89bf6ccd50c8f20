import type { Port } from "./engine-client.ts";
import type { BriefPort, FromBriefs, FromEngine } from "./messages.ts";

/** One engine for the answer and for what would be: short answers are so short that the answer never waits for more than one. */
export function sharedPorts(worker: Worker): { points: Port; briefs: BriefPort } {
  const points: Port = {
    postMessage: (message) => worker.postMessage(message),
    onmessage: null,
    onerror: null,
    terminate: () => worker.terminate(),
  };
  const briefs: BriefPort = { postMessage: (message) => worker.postMessage(message), onmessage: null };
  worker.onmessage = ({ data }: MessageEvent<FromEngine | FromBriefs>) => {
    if (data.kind === "brief" || data.kind === "no-brief") briefs.onmessage?.({ data });
    else points.onmessage?.({ data });
  };
  worker.onerror = (event) => points.onerror?.(event);
  return { points, briefs };
}
