import {
  answerReport,
  type Case,
  ForamenError,
  type Knowledge,
  loadKnowledge,
  loadReportWords,
  loadScan,
  type ReportAnswer,
  type ReportWords,
  readReport,
  type ScanKnowledge,
} from "@foramen/engine";
import type { FromReader, ToReader } from "./report-messages.ts";

const say = (message: FromReader) => postMessage(message);

interface Loaded {
  readonly knowledge: Knowledge;
  readonly words: ReportWords;
  readonly scan: ScanKnowledge;
}

const loaded = load();

async function load(): Promise<Loaded | undefined> {
  try {
    const [model, texts, words, scan] = await Promise.all(
      ["knowledge", "knowledge-texts", "report-words", "scan"].map(async (name) => {
        const answer = await fetch(`/${name}.json`);
        if (!answer.ok) throw new Error(`the words of reports could not be fetched (HTTP ${answer.status})`);
        return answer.json() as Promise<unknown>;
      }),
    );
    return { knowledge: loadKnowledge({ model, texts }), words: loadReportWords(words), scan: loadScan(scan) };
  } catch (fault) {
    say({ kind: "broken", message: fault instanceof Error ? fault.message : String(fault) });
    return undefined;
  }
}

addEventListener("message", async ({ data }: MessageEvent<ToReader>) => {
  const all = await loaded;
  if (!all) return;
  const { id } = data;
  try {
    const reasons = Object.fromEntries(
      Object.entries(all.scan.words).flatMap(([words, { clinical }]) =>
        words.startsWith("reason.") ? [[words.slice("reason.".length), clinical]] : [],
      ),
    );
    say({ kind: "read", id, answer: read(data.text, data.case, all), reasons });
  } catch (fault) {
    if (fault instanceof ForamenError) say({ kind: "refused", id, message: fault.message });
    else say({ kind: "broken", message: fault instanceof Error ? fault.message : String(fault) });
  }
});

/** A case that cannot be so keeps nobody from reading the report: then nothing is said of how they fit. */
function read(text: string, given: Case | null, { knowledge, words, scan }: Loaded): ReportAnswer {
  const reading = readReport(text, words);
  try {
    return answerReport(reading, text, knowledge, scan, given ? { case: given } : {});
  } catch (fault) {
    if (given === null || !(fault instanceof ForamenError)) throw fault;
    return answerReport(reading, text, knowledge, scan);
  }
}
