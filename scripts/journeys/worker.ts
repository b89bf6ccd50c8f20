import { parentPort } from "node:worker_threads";
import { type JourneyPortion, workOffJourneys } from "./portion.ts";

parentPort!.on("message", (portion: JourneyPortion) => parentPort!.postMessage(workOffJourneys(portion)));
