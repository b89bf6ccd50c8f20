import type { Assessment, FindingRef } from "../vocabulary/assessment.ts";
import { claim, claimOf } from "./claim.ts";
import type { Claim } from "./explanation.ts";
import { say } from "./fill.ts";
import { findingWords, listed } from "./finding-words.ts";
import type { Telling } from "./reader.ts";

/** What was not known, what was not asked, and what Foramen is not. */
export function limitsClaims(telling: Telling, { missing, notAssessed, scope }: Assessment): Claim[] {
  const outside = !scope.inScope;
  return [
    ...(outside ? [claim(telling, "missing.out_of_scope", { reason: scope.reason })] : []),
    ...missing
      .filter(({ field }) => !(outside && field === "findings"))
      .map(({ field, effect }) => {
        const words = FIELD_WORDS[field];
        return words === undefined ? claimOf("missing.effect", effect) : claim(telling, words);
      }),
    ...(notAssessed.length === 0
      ? []
      : [claim(telling, "missing.not_assessed", { number: String(notAssessed.length) })]),
    claim(telling, "limits.informs"),
    claim(telling, "limits.worse"),
    claim(telling, "limits.unreviewed"),
  ];
}

const FIELD_WORDS: Readonly<Record<string, string>> = { "patient.age": "missing.age", "patient.sex": "missing.sex" };

/** What becomes of a gap: the words of `missing[].effect`. */
export const missingEffect = {
  age: (telling: Telling) => say(telling, "missing.age"),
  sex: (telling: Telling) => say(telling, "missing.sex"),
  /** Conditions and drugs that say nothing to the questions, unknown names among them. */
  nothingFollows: (telling: Telling, names: readonly string[]) =>
    say(telling, "missing.nothing_follows", { names: listed(names) }),
  /** Findings that count for the urgency only. */
  leftOut: (telling: Telling, findings: readonly FindingRef[]) =>
    say(telling, "missing.left_out", { findings: named(telling, findings) }),
  /** Findings without which reasons and roots are told. */
  leftOutOfReasons: (telling: Telling, findings: readonly FindingRef[]) =>
    say(telling, "missing.left_out_of_reasons", { findings: named(telling, findings) }),
  outOfScope: (telling: Telling, reason: string) => say(telling, "missing.out_of_scope", { reason }),
  /** `why` is the message of the refusal. */
  unweighable: (telling: Telling, why: string) => say(telling, "missing.unweighable", { why }),
} as const;

function named(telling: Telling, findings: readonly FindingRef[]): string {
  return listed(findings.map((said) => findingWords(telling, said)));
}
