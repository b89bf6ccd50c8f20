import {
  ForamenError,
  loadFollowUp,
  loadKnowledge,
  loadMedication,
  loadPlan,
  type NotePart,
  planCare,
  referralLetter,
  soapNote,
  summaryFor,
} from "@foramen/engine";
import type { Care, FromPlanner, ToPlanner } from "./care-messages.ts";
import { ownDrugs } from "./own-drugs.ts";

const say = (message: FromPlanner) => postMessage(message);

const loaded = load();

async function load() {
  try {
    const [model, texts, plain, plan, medication, followUp] = await Promise.all(
      ["knowledge", "knowledge-texts", "knowledge-plain", "plan", "medication", "follow-up"].map(async (name) => {
        const answer = await fetch(`/${name}.json`);
        if (!answer.ok) throw new Error(`the rules of the plan could not be fetched (HTTP ${answer.status})`);
        return answer.json() as Promise<unknown>;
      }),
    );
    return {
      model: loadKnowledge({ model, texts, plain }),
      plan: loadPlan(plan),
      medication: loadMedication(medication),
      followUp: loadFollowUp(followUp),
    };
  } catch (fault) {
    say({ kind: "broken", message: fault instanceof Error ? fault.message : String(fault) });
    return undefined;
  }
}

addEventListener("message", async ({ data }: MessageEvent<ToPlanner>) => {
  const knowledge = await loaded;
  if (!knowledge) return;
  try {
    say({ kind: "planned", id: data.id, ...cared(data, knowledge) });
  } catch (fault) {
    if (fault instanceof ForamenError) say({ kind: "refused", id: data.id, message: fault.message });
    else say({ kind: "broken", message: fault instanceof Error ? fault.message : String(fault) });
  }
});

function cared({ case: given, assessment }: ToPlanner, knowledge: NonNullable<Awaited<typeof loaded>>): Care {
  const plan = planCare(given, assessment, knowledge);
  return {
    plan,
    own: ownDrugs(given, knowledge.medication),
    soap: `${soapNote(plan, given, knowledge).join("\n")}\n`,
    letter: referralLetter(plan, given, knowledge)?.join("\n\n") ?? null,
    leaflet: pageText(summaryFor(plan, knowledge)),
  };
}

function pageText(parts: readonly NotePart[]): string {
  return `${parts.map(({ heading, lines }) => [...(heading === null ? [] : [heading]), ...lines].join("\n")).join("\n\n")}\n`;
}
