import { parentPort } from "node:worker_threads";
import { loadForScripts } from "../scripts/load-for-scripts.ts";
import { type Seeds, tryAll, warmUp } from "./worst-of-many.ts";

const knowledge = loadForScripts();
warmUp(knowledge);
parentPort!.on("message", (seeds: Seeds) => parentPort!.postMessage(tryAll(knowledge, seeds)));
