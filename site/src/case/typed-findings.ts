import type { FindingEntry } from "@foramen/engine";
import { saidInQuery } from "./said-in-query.ts";
import { type SaidOfFinding, saidOfFinding, takesAll } from "./said-of-finding.ts";
import { FindingIndex } from "./search-index.ts";

/** So many are looked through for one that takes what was typed beside its name, and so many are offered. */
const LOOKED_THROUGH = 24;
const OFFERED = 8;

export interface TypedFinding {
  readonly finding: FindingEntry;
  readonly said: SaidOfFinding;
}

/** Answers a typed query about these findings. */
export function finderOf(findings: Readonly<Record<string, FindingEntry>>): (query: string) => TypedFinding[] {
  const index = new FindingIndex(findings);
  return (query) => typedFindings(query, index, findings);
}

/**
 * What may be meant by a typed query, each finding with what would enter with it. What was typed beside the name helps to tell
 * which is meant: "hip flexion 4" is strength, not a gait.
 */
export function typedFindings(
  query: string,
  index: FindingIndex,
  findings: Readonly<Record<string, FindingEntry>>,
): TypedFinding[] {
  const said = saidInQuery(query);
  return index
    .find(said.search, LOOKED_THROUGH)
    .flatMap(({ id }) => {
      const finding = findings[id];
      return finding ? [{ finding, said: saidOfFinding(finding, said) }] : [];
    })
    .toSorted((a, b) => Number(takesAll(b.said)) - Number(takesAll(a.said)))
    .slice(0, OFFERED);
}
