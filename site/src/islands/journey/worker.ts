import {
  askAtOnce,
  askPatient,
  assess,
  ForamenError,
  gateOf,
  type Knowledge,
  loadKnowledge,
  type Reader,
  type Urgency,
  urgencyReasons,
} from "@foramen/engine";
import { settled } from "../../journey/settled-case.ts";
import { told } from "../engine/told.ts";
import type { FromWorker, Kind, Replies, Request, ToWorker } from "./messages.ts";

const say = (message: FromWorker) => postMessage(message);

const loaded = load();

async function load(): Promise<Knowledge | undefined> {
  try {
    const [model, texts, plain] = await Promise.all(
      ["/knowledge.json", "/check-texts.json", "/knowledge-plain.json"].map(fetched),
    );
    const knowledge = loadKnowledge({ model, texts, plain });
    const { version, words, findings, causes, structures, gate, questionPages: themes, thresholds } = knowledge;
    const { screens, pages } = gate;
    say({
      kind: "ready",
      knowledge: { version, words, findings, causes, structures, screens, pages, themes, thresholds },
    });
    return knowledge;
  } catch (fault) {
    say({ kind: "lost", message: messageOf(fault) });
    return undefined;
  }
}

async function fetched(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the knowledge could not be fetched (HTTP ${answer.status})`);
  return answer.json();
}

addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  const knowledge = await loaded;
  if (!knowledge) return;
  try {
    say({ kind: "reply", id: data.id, reply: answer(data, knowledge) });
  } catch (fault) {
    const code = fault instanceof ForamenError ? fault.code : "BROKEN";
    say({ kind: "fault", id: data.id, code, message: messageOf(fault) });
  }
});

function answer(request: Request, knowledge: Knowledge): Replies[Kind] {
  const given = settled(request.case, knowledge);
  switch (request.kind) {
    case "gate":
      return {
        ...gate(gateOf(given, knowledge, request.awaited), knowledge),
        pressing: askAtOnce(given, knowledge, request.elsewhere, request.awaited),
      };
    case "next":
      return askPatient(given, knowledge, request.asked, request.done);
    case "result": {
      const assessment = assess(given, knowledge, { explain: request.explain });
      const because = urgencyReasons(assessment, knowledge, "patient");
      return { assessment, because, told: request.explain ? told(assessment, knowledge, "patient") : null };
    }
  }
}

function gate(urgency: Urgency, knowledge: Knowledge): Omit<Replies["gate"], "pressing"> {
  const reasonsFor = (reader: Reader) => urgencyReasons({ urgency, causes: [] }, knowledge, reader);
  return { ...urgency, because: { patient: reasonsFor("patient"), practitioner: reasonsFor("practitioner") } };
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
