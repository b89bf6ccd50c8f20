import type { CaseReading } from "../knowledge/reading.ts";
import type { Scope } from "../vocabulary/assessment.ts";
import { type GateKnowledge, meets, statedIn } from "./gate-test.ts";

/**
 * Who and what lies outside: the people named in the scope rules, and complaints of other parts of the body.
 * A case without findings is in scope: nothing speaks against it yet. Nobody is left out for an age that is not known.
 */
export function scopeOf(reading: CaseReading, knowledge: GateKnowledge): Scope {
  const { rules, complaint, outside_reason } = knowledge.gate.scope;
  const stated = statedIn(reading, []);
  for (const { when, reason, see, within } of rules) {
    if (meets(when, stated, knowledge) !== null) return { inScope: false, reason, see, within };
  }
  const entered = reading.answers.filter(({ implied }) => implied !== true);
  const known = new Set(complaint);
  if (entered.length > 0 && !entered.some(({ id, lo }) => lo >= 1 && known.has(id))) {
    return { inScope: false, reason: outside_reason, see: null, within: null };
  }
  return { inScope: true, reason: "", see: null, within: null };
}
