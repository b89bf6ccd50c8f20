import {
  answerReport,
  ForamenError,
  type Knowledge,
  loadKnowledge,
  loadReportWords,
  loadScan,
  type ReportDecision,
  type ReportWords,
  readReport,
  type ScanKnowledge,
} from "@foramen/engine";
import type { Refusal } from "../engine/messages.ts";
import type { FromReader, ToReader } from "./messages.ts";

interface Loaded {
  readonly knowledge: Knowledge;
  readonly words: ReportWords;
  readonly scan: ScanKnowledge;
}

const say = (message: FromReader) => postMessage(message);
const loaded = load();

/** Everything is fetched before the first text: nobody is asked for anything while one is read. */
async function load(): Promise<Loaded | undefined> {
  try {
    const [model, texts, words, scan] = await Promise.all(
      ["/knowledge.json", "/knowledge-texts.json", "/report-words.json", "/scan.json"].map(fetched),
    );
    const all = { knowledge: loadKnowledge({ model, texts }), words: loadReportWords(words), scan: loadScan(scan) };
    say({ kind: "ready" });
    return all;
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

addEventListener("message", async ({ data }: MessageEvent<ToReader>) => {
  const all = await loaded;
  if (!all) return;
  try {
    say(answered(data, all));
  } catch (fault) {
    if (fault instanceof ForamenError) say({ kind: "refused", id: data.id, refusal: refusalOf(fault) });
    else say({ kind: "broken", message: messageOf(fault) });
  }
});

function answered({ id, text, decisions, case: person }: ToReader, { knowledge, words, scan }: Loaded): FromReader {
  const reading = readReport(text, words);
  // What nobody has decided yet is told and judged as it was read; only what is accepted enters a case.
  const corrections = reading.findings.map((_, of): ReportDecision => {
    const decision = decisions.find((one) => one.kind === "finding" && one.of === of);
    return decision ?? { kind: "finding", of, what: "accept" };
  });
  const notes = reading.notes.map((_, of) => ({ kind: "note", of, what: "accept" }) as const);
  const shown = { decisions: [...corrections, ...notes] };
  const accepted = answerReport(reading, text, knowledge, scan, { decisions });
  if (person === null)
    return { kind: "answer", id, answer: answerReport(reading, text, knowledge, scan, shown), accepted, refusal: null };
  try {
    const answer = answerReport(reading, text, knowledge, scan, { ...shown, case: person });
    return { kind: "answer", id, answer, accepted, refusal: null };
  } catch (fault) {
    if (!(fault instanceof ForamenError)) throw fault;
    const answer = answerReport(reading, text, knowledge, scan, shown);
    return { kind: "answer", id, answer, accepted, refusal: refusalOf(fault) };
  }
}

function refusalOf({ code, message, where }: ForamenError): Refusal {
  return { code, message, where };
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
