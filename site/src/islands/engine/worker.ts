import {
  type Assessment,
  assess,
  type Case,
  ForamenError,
  intervalsInSteps,
  type Knowledge,
  loadKnowledge,
  withIntervals,
} from "@foramen/engine";
import { briefIn } from "./brief.ts";
import type { Answered, FromBriefs, FromEngine, ToBriefs, ToEngine } from "./messages.ts";
import { told } from "./told.ts";
import { vocabularyOf } from "./vocabulary-of.ts";
import { whileWanted } from "./while-wanted.ts";

const say = (message: FromEngine | FromBriefs) => postMessage(message);

const loaded = load();

async function load(): Promise<Knowledge | undefined> {
  try {
    const [model, texts] = await Promise.all([fetched("/knowledge.json"), fetched("/knowledge-texts.json")]);
    const knowledge = loadKnowledge({ model, texts });
    say({ kind: "ready", vocabulary: vocabularyOf(knowledge) });
    return knowledge;
  } catch (fault) {
    say({ kind: "broken", message: messageOf(fault) });
    return undefined;
  }
}

async function fetched(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the knowledge could not be fetched (HTTP ${answer.status})`);
  return answer.json();
}

/** The newest question; intervals of an older one are left where they are. */
let newest = 0;
/** The last case whose reasons were given: its intervals are put to them. */
let reasoned: { readonly given: string; readonly assessment: Assessment } | null = null;

addEventListener("message", async ({ data }: MessageEvent<ToEngine | ToBriefs>) => {
  if (data.kind === "assess") newest = data.id;
  const knowledge = await loaded;
  if (!knowledge) return;
  if (data.kind === "brief") return say(brief(data, knowledge));
  try {
    const answered = await answer(data, knowledge);
    if (answered !== null) say({ kind: "answer", id: data.id, ...answered });
  } catch (fault) {
    // A fault left to itself would vanish here as a rejected promise, and the page would wait for ever.
    if (!(fault instanceof ForamenError)) return say({ kind: "broken", message: messageOf(fault) });
    const { code, message, where } = fault;
    say({ kind: "refused", id: data.id, refusal: { code, message, where } });
  }
});

function brief({ id, case: given }: ToBriefs, knowledge: Knowledge): FromBriefs {
  try {
    return { kind: "brief", id, brief: briefIn(given, knowledge) };
  } catch {
    // The answer to the form stands; this one supposition stays open.
    return { kind: "no-brief", id };
  }
}

/** null when something newer was asked meanwhile. */
async function answer({ id, case: given, stage }: ToEngine, knowledge: Knowledge): Promise<Answered | null> {
  if (stage === "chances") return { assessment: assess(given, knowledge, { explain: false }), told: null };
  const reasons = withReasons(given, knowledge);
  if (stage === "reasons") return inWords(reasons, knowledge);
  const intervals = await whileWanted(intervalsInSteps(given, knowledge), () => newest === id);
  return intervals && inWords(withIntervals(reasons, intervals.value), knowledge);
}

function withReasons(given: Case, knowledge: Knowledge): Assessment {
  const text = JSON.stringify(given);
  if (reasoned?.given !== text) reasoned = { given: text, assessment: assess(given, knowledge) };
  return reasoned.assessment;
}

function inWords(assessment: Assessment, knowledge: Knowledge): Answered {
  return {
    assessment,
    told: {
      patient: told(assessment, knowledge, "patient"),
      practitioner: told(assessment, knowledge, "practitioner"),
    },
  };
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
