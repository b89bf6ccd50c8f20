import { assess, ForamenError, type Knowledge, loadKnowledge } from "@foramen/engine";
import { briefIn } from "./brief.ts";
import type { Answered, FromBriefs, FromEngine, ToBriefs, ToEngine } from "./messages.ts";
import { told } from "./told.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

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

addEventListener("message", async ({ data }: MessageEvent<ToEngine | ToBriefs>) => {
  const knowledge = await loaded;
  if (!knowledge) return;
  if (data.kind === "brief") return say(brief(data, knowledge));
  try {
    say({ kind: "answer", id: data.id, ...answer(data, knowledge) });
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

function answer({ case: given, stage }: ToEngine, knowledge: Knowledge): Answered {
  if (stage === "chances") return { assessment: assess(given, knowledge, { explain: false }), told: null };
  const assessment = assess(given, knowledge, { explain: true, ...(stage === "intervals" ? { intervals: true } : {}) });
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
