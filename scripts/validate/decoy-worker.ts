import { parentPort } from "node:worker_threads";
import { type DecoyPortion, workOffDecoys } from "./decoys.ts";

parentPort!.on("message", (portion: DecoyPortion) => parentPort!.postMessage(workOffDecoys(portion)));
