import { parentPort } from "node:worker_threads";
import { type Portion, workOff } from "./portion.ts";

parentPort!.on("message", (portion: Portion) => parentPort!.postMessage(workOff(portion)));
