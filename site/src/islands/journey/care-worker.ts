import {
  answerReport,
  assess,
  caseFacts,
  exercisesFor,
  type FollowUpKnowledge,
  ForamenError,
  followUp,
  forecast,
  type Knowledge,
  loadFollowUp,
  loadKnowledge,
  loadMedication,
  loadPlan,
  loadReportWords,
  loadScan,
  planCare,
  readReport,
  unknownDrugs,
} from "@foramen/engine";
import { settled } from "../../journey/settled-case.ts";
import { waitingItems } from "../../journey/waiting-items.ts";
import type { CareReplies, CareRequest, FromCare, ToCare } from "./care-messages.ts";
import { surenessOf } from "./sureness.ts";

const say = (message: FromCare) => postMessage(message);

/** Each part of the knowledge is fetched when it is first needed, and once. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load();
    return loading;
  };
}

async function fetched(name: string): Promise<unknown> {
  const answer = await fetch(`/${name}.json`);
  if (!answer.ok) throw new Error(`${name} could not be fetched (HTTP ${answer.status})`);
  return answer.json();
}

const model = once(async (): Promise<Knowledge> => {
  const [reasoned, texts, plain] = await Promise.all(["knowledge", "check-texts", "knowledge-plain"].map(fetched));
  return loadKnowledge({ model: reasoned, texts, plain });
});
const measures = once(async (): Promise<FollowUpKnowledge> => loadFollowUp(await fetched("follow-up")));
const planning = once(async () => {
  const [plan, medication] = await Promise.all([fetched("plan"), fetched("medication")]);
  return { plan: loadPlan(plan), medication: loadMedication(medication) };
});
const reports = once(async () => {
  const [words, scan] = await Promise.all([fetched("report-words"), fetched("scan")]);
  return { words: loadReportWords(words), scan: loadScan(scan) };
});

addEventListener("message", async ({ data }: MessageEvent<ToCare>) => {
  try {
    say({ id: data.id, reply: await answer(data) });
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    say({ id: data.id, fault: message, code: fault instanceof ForamenError ? fault.code : "BROKEN" });
  }
});

async function answer(request: CareRequest): Promise<CareReplies[CareRequest["kind"]]> {
  if (request.kind === "unknown-drugs") return unknownDrugs(request.list, (await planning()).medication);
  if (request.kind === "leave") return (await planning()).plan.leave;
  const [knowledge, follow] = await Promise.all([model(), measures()]);
  if (request.kind === "measures") return measured(knowledge, follow);
  const given = settled(request.case, knowledge);
  if (request.kind === "sureness") return surenessOf(given, knowledge);
  if (request.kind === "report") {
    const { words, scan } = await reports();
    const reading = readReport(request.text, words);
    const { text, decisions } = request;
    const { entries } = answerReport(reading, text, knowledge, scan, { decisions });
    return {
      answer: answerReport(reading, text, knowledge, scan, { case: given }),
      findings: entries.map(({ finding }) => finding),
    };
  }
  if (request.kind === "diary") {
    const { judgement, again } = followUp(given, request.diary, { model: knowledge, followUp: follow });
    if (again === null) return { judgement, gate: null };
    const { level, within, fired, action } = again.triage;
    return { judgement, gate: { level, within, reasons: fired, action } };
  }
  const assessment = assess(given, knowledge);
  const { plan: rules, medication } = await planning();
  const plan = planCare(given, assessment, { model: knowledge, plan: rules, medication, followUp: follow });
  const all = { model: knowledge, medication, followUp: follow };
  const exercises = exercisesFor(given, assessment, plan, all);
  const offered = exercises.kind === "programmes" ? exercises.offered : [];
  return {
    plan,
    exercises,
    programmes: Object.fromEntries(offered.map(({ id }) => [id, follow.programmes[id]!])),
    forecast: forecast(caseFacts(given, assessment, all), follow),
    words: follow.words,
    waiting: waitingItems(rules),
  };
}

function measured(knowledge: Knowledge, follow: FollowUpKnowledge): CareReplies["measures"] {
  const flags = [...knowledge.gate.screens]
    .sort((a, b) => a.step - b.step)
    .slice(0, 2)
    .flatMap(({ findings }) => findings.map((id) => ({ id, ask: knowledge.findings[id]!.ask })));
  return { instruments: follow.instruments, words: follow.words, findings: knowledge.findings, flags };
}
