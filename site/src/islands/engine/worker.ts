import { assess, ForamenError, type Knowledge, loadKnowledge } from "@foramen/engine";
import type { FromEngine, ToEngine, Vocabulary } from "./messages.ts";

const say = (message: FromEngine) => postMessage(message);

const loaded = load();

async function load(): Promise<Knowledge | undefined> {
  try {
    const answer = await fetch("/knowledge.json");
    if (!answer.ok) throw new Error(`the knowledge could not be fetched (HTTP ${answer.status})`);
    const knowledge = loadKnowledge(await answer.json());
    say({ kind: "ready", vocabulary: vocabularyOf(knowledge) });
    return knowledge;
  } catch (fault) {
    say({ kind: "broken", message: fault instanceof Error ? fault.message : String(fault) });
    return undefined;
  }
}

addEventListener("message", async ({ data }: MessageEvent<ToEngine>) => {
  const knowledge = await loaded;
  if (!knowledge) return;
  try {
    say({ kind: "answer", id: data.id, assessment: assess(data.case, knowledge, { explain: data.explain }) });
  } catch (fault) {
    if (!(fault instanceof ForamenError)) throw fault;
    const { code, message, where } = fault;
    say({ kind: "refused", id: data.id, refusal: { code, message, where } });
  }
});

function vocabularyOf(knowledge: Knowledge): Vocabulary {
  const named = <T>(entries: Readonly<Record<string, T>>, name: (entry: T) => string) =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, name(entry)]));
  return {
    version: knowledge.version,
    findings: knowledge.findings,
    causes: named(knowledge.causes, (cause) => cause.plain),
    structures: named(knowledge.structures, (structure) => structure.label),
    screens: knowledge.gate.screens,
    sources: named(knowledge.sources, (source) => source.ref),
  };
}
