import type { CareReplies, CareRequest, FromCare, ToCare } from "./care-messages.ts";

interface Waiting {
  resolve(reply: never): void;
  reject(fault: Error): void;
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();

/** Asks the second worker, which is started with the first question: the questions of the journey do not need it. */
export function askCare<R extends CareRequest>(request: R): Promise<CareReplies[R["kind"]]> {
  worker ??= started();
  asked += 1;
  const message: ToCare = { ...request, id: asked };
  return new Promise((resolve, reject) => {
    waiting.set(message.id, { resolve, reject });
    worker!.postMessage(message);
  });
}

function started(): Worker {
  const one = new Worker(new URL("./care-worker.ts", import.meta.url), { type: "module" });
  one.onmessage = ({ data }: MessageEvent<FromCare>) => {
    const { resolve, reject } = waiting.get(data.id)!;
    waiting.delete(data.id);
    if ("reply" in data) resolve(data.reply as never);
    else reject(new Error(data.fault));
  };
  one.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  return one;
}
