import { networkOf } from "./belief/network.ts";
import { type Posterior, posterior as posteriorOf } from "./belief/posterior.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { Answer, CaseReading } from "./knowledge/reading.ts";
import { raise, type Triage } from "./triage/triage.ts";
import type { UrgencyReason } from "./vocabulary/assessment.ts";
import { urgencyRank } from "./vocabulary/urgency.ts";
import { modelReasonWords } from "./words/urgency-claims.ts";

/** With more red flags than this present (and no emergency), urgency is raised without weighing every subset. */
const MOST_FLAGS = 5;

/**
 * The gate's urgency, raised to urgent when the model finds a serious cause likely enough, and to the next day when one
 * that cannot wait is.
 *
 * A red flag may explain another one away, so the probability alone is not monotone. Urgency and its time are: each
 * threshold counts as reached when it is with any subset of the red flags that are present.
 */
export function raiseByModel(gate: Triage, knowledge: Knowledge, reading: CaseReading, whole: Posterior): Triage {
  if (gate.level === "emergency") return gate;
  const threshold = knowledge.thresholds.serious_urgent;
  const flags = presentFlags(knowledge, reading);
  const found = foundByModel(knowledge, reading, whole, flags);
  if (found === null || (found === "serious" && urgencyRank(gate.level) >= urgencyRank("urgent"))) return gate;
  const pressing = found === "pressing";
  const reason: UrgencyReason = {
    rule: "model:serious",
    ...(pressing
      ? { code: "U1" as const, within: "next-day" as const }
      : { code: "U2" as const, within: "two-weeks" as const }),
    ...modelReasonWords({ knowledge, reader: "practitioner" }, pressing),
    findings: flags.map((answer) => answer.id),
    sources: [threshold.source],
    status: threshold.status,
  };
  return raise(gate, reason, knowledge);
}

/** A cause that cannot wait, a serious one, or none that is likely enough, with any subset of the red flags left out. */
function foundByModel(
  knowledge: Knowledge,
  reading: CaseReading,
  whole: Posterior,
  flags: readonly Answer[],
): "pressing" | "serious" | null {
  const { p } = knowledge.thresholds.serious_urgent;
  if (seriousProbability(knowledge, whole, true) >= p || flags.length > MOST_FLAGS) return "pressing";
  let found: "serious" | null = seriousProbability(knowledge, whole) >= p ? "serious" : null;
  for (const left of subsets(flags)) {
    if (left.length === 0) continue;
    const answers = reading.answers.filter((answer) => !left.includes(answer));
    const without = posteriorOf(networkOf(knowledge), { ...reading, answers }, { companions: false });
    if (seriousProbability(knowledge, without, true) >= p) return "pressing";
    if (seriousProbability(knowledge, without) >= p) found = "serious";
  }
  return found;
}

/** P(any serious cause | evidence). Serious causes exclude each other as principal, joint forms counted once. */
function seriousProbability(knowledge: Knowledge, posterior: Posterior, pressingOnly = false): number {
  const network = networkOf(knowledge);
  const counts = ({ serious, entry }: (typeof network.causes)[number]) =>
    serious && (!pressingOnly || entry.urgency === "E0" || entry.urgency === "E1");
  return network.causes.reduce((sum, cause) => (counts(cause) ? sum + posterior.lead[cause.index]! : sum), 0);
}

/** Present answers that the safety screens ask for. */
function presentFlags(knowledge: Knowledge, reading: CaseReading): Answer[] {
  const flags = new Set(knowledge.gate.screens.flatMap((screen) => screen.findings));
  return reading.answers.filter((answer) => flags.has(answer.id) && answer.lo > 0);
}

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((all, item) => [...all, ...all.map((set) => [...set, item])], [[]]);
}
