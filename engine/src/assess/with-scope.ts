import type { Knowledge } from "../knowledge/knowledge.ts";
import { raise, type Triage } from "../triage/triage.ts";
import type { Scope } from "../vocabulary/assessment.ts";

/** Somebody outside the scope is to be seen at least as soon as the scope rule says. */
export function withScope(gate: Triage, scope: Scope, knowledge: Knowledge): Triage {
  if (scope.within === null || scope.within === "routine") return gate;
  const code = ({ now: "E0", hours: "E1", "next-day": "U1", "two-weeks": "U2" } as const)[scope.within];
  return raise(
    gate,
    {
      rule: "scope",
      code,
      within: scope.within,
      because: scope.reason,
      action: scope.see ?? "",
      findings: [],
      sources: [],
      status: "elicited",
    },
    knowledge,
  );
}
