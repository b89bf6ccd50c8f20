import { parentPort, workerData } from "node:worker_threads";
import { intervalsInSteps } from "@foramen/engine";
import type { IntervalsAsked } from "./intervals-beside.ts";
import { compiledKnowledge } from "./open-knowledge.ts";

// Runs as a thread of its own; whoever starts it has seen to it that the compiled knowledge is fresh.
const { input, setting } = workerData as IntervalsAsked;
const steps = intervalsInSteps(input, compiledKnowledge(), setting === undefined ? {} : { setting });
let step = steps.next();
while (!step.done) step = steps.next();
parentPort!.postMessage(step.value);
