import type { Answer } from "../knowledge/reading.ts";
import { levelOf, triage } from "../triage/triage.ts";
import { type UrgencyLevel, urgencyRank } from "../vocabulary/urgency.ts";
import { factorsOf, roughChance } from "./candidates.ts";
import { type Change, keyOf } from "./changed-reading.ts";
import { type ChangeSet, type Judged, MOST_CHANGED, mostProbable, seriousAfter } from "./judged-changes.ts";

/** So many answers are turned by which the level may come down. */
const MOST_TURNED = 14;
/** Of these so many as the model's own reason rests on. */
const BY_MODEL = 4;
/** The reason that the model gives for raising urgency. */
const MODEL_RULE = "model:serious";

/**
 * The smallest change that lowers the urgency; null when none was found, and where the level rests on no answer, such
 * as on age alone. What is still open is lowered by answering every screen.
 */
export function lowered(judged: Judged): ChangeSet | null {
  const { urgency, knowledge } = judged;
  const height = urgencyRank(urgency.level);
  const isLower = (level: UrgencyLevel) => urgencyRank(level) < height;
  if (urgency.level === "not-enough-known") return mostProbable(judged, screensAnswered(judged), isLower);
  if (urgency.level === "non-urgent") return null;
  const turned = turnable(judged);
  let sets: ChangeSet[] = [[]];
  for (let size = 1; size <= MOST_CHANGED; size++) {
    sets = sets.flatMap((set) =>
      turned.slice(set.length === 0 ? 0 : turned.indexOf(set.at(-1)!) + 1).map((change) => [...set, change]),
    );
    const enough = sets.filter((changes) => {
      if (!breaksEachReason(judged, changes)) return false;
      const reading = judged.changed(changes);
      return reading !== null && isLower(triage(reading, knowledge).level);
    });
    const found = mostProbable(judged, enough, isLower);
    if (found !== null) return found;
  }
  return null;
}

/** Each rule that gives the level has lost something that met it; what the model says has to be asked of it. */
function breaksEachReason({ urgency }: Judged, changes: ChangeSet): boolean {
  const changed = new Set(changes.map(({ from }) => from?.id));
  return urgency.reasons.every(
    ({ code, rule, findings }) =>
      levelOf(code) !== urgency.level || rule === MODEL_RULE || findings.some((id) => changed.has(id)),
  );
}

/** What the level rests on, turned; likelier changes first. */
function turnable({ urgency, changes, expected, wide }: Judged): Change[] {
  const reasons = urgency.reasons.filter(({ code }) => levelOf(code) === urgency.level);
  const met = new Set(reasons.flatMap(({ findings }) => findings));
  const given = changes.filter(({ from, to }) => from !== null && (to === null || to.lo === 0 || from.lo === 0));
  const after = seriousAfter(wide);
  const rule = given.filter(({ from }) => met.has(from!.id) && from!.lo > 0);
  const byModel = reasons.some(({ rule: id }) => id === MODEL_RULE)
    ? given
        .filter((change) => !rule.includes(change) && change.to !== null)
        .map((change) => ({ change, after: after(factorsOf(expected, change, "byCause")) }))
        .sort((a, b) => a.after - b.after || (keyOf([a.change]) < keyOf([b.change]) ? -1 : 1))
        .slice(0, BY_MODEL)
        .map(({ change }) => change)
    : [];
  return [...rule, ...byModel]
    .map((change) => ({ change, rough: roughChance(expected, change) }))
    .sort((a, b) => b.rough - a.rough || (keyOf([a.change]) < keyOf([b.change]) ? -1 : 1))
    .slice(0, MOST_TURNED)
    .map(({ change }) => change);
}

function screensAnswered({ urgency, knowledge }: Judged): ChangeSet[] {
  const open = urgency.ask.flatMap(({ findings }) => findings);
  if (open.length > MOST_CHANGED) return [];
  return [
    open.map((id): Change => {
      const sided = knowledge.findings[id]!.laterality === "sided";
      const to: Answer = { id, ...(sided ? { side: "unknown" as const } : {}), lo: 0, hi: 0 };
      return { from: null, to };
    }),
  ];
}
