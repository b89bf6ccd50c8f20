import type { ReportFinding } from "../vocabulary/report.ts";
import type { Item } from "./items.ts";
import type { Mention } from "./mentions.ts";

interface LevelCorrection {
  readonly from: string;
  readonly to: string;
}

const FILLING = /^(,|-|\(|\)|"|'|“|”|‘|’|the|level|of|at)$/;
const READS = /^(should|must|ought to) (read|be|have been|have read|be read as|read as)$/;
const IN_FACT = /^(is|are|was|were|lies?) (in fact|actually|really|in truth)$/;
const INSTEAD = /^(not|rather than|instead of|and not)$/;

/** The level that an addendum puts right: "L2-3 should read L1-2", "for L2-3 read L1-2", "at L1-2, not L2-3". */
export function levelCorrectionOf(items: readonly Item[]): LevelCorrection | null {
  const named = items.flatMap((item, at) => (levelOf(item) === undefined ? [] : [at]));
  const [first, second] = named;
  if (named.length !== 2 || first === undefined || second === undefined) return null;
  const [one, other] = [items[first]!.levels!, items[second]!.levels!];
  if (one.form !== other.form || one.discs.length + one.bodies.length !== 1) return null;
  if (other.discs.length + other.bodies.length !== 1 || levelOf(items[first]!) === levelOf(items[second]!)) return null;
  const between = items
    .slice(first + 1, second)
    .filter(({ word }) => !FILLING.test(word))
    .map(({ word }) => word)
    .join(" ");
  const [a, b] = [levelOf(items[first]!)!, levelOf(items[second]!)!];
  if (READS.test(between) || IN_FACT.test(between)) return { from: a, to: b };
  const opensWithFor = items.slice(0, first).some(({ word }) => word === "for");
  if (/^reads?$/.test(between) && opensWithFor) return { from: a, to: b };
  return INSTEAD.test(between) ? { from: b, to: a } : null;
}

function levelOf({ levels, roots }: Item): string | undefined {
  return levels === undefined || roots !== undefined ? undefined : (levels.discs[0] ?? levels.bodies[0]);
}

/**
 * Findings of the wrong level, of the kinds that are named or all, take the right one. Where the report speaks of the
 * right level already nothing is moved: it is told for a person to compare.
 *
 * @returns whether any was moved
 */
export function moveLevel(
  findings: ReportFinding[],
  { from, to }: LevelCorrection,
  mentions: readonly Mention[],
): boolean {
  const kinds = mentions.map(({ structure, condition }) => `${structure} ${condition}`);
  const isMeant = ({ level, structure, condition }: ReportFinding) =>
    level === from && (kinds.length === 0 || kinds.includes(`${structure} ${condition}`));
  if (!findings.some(isMeant) || findings.some(({ level }) => level === to)) return false;
  for (const [place, finding] of findings.entries()) if (isMeant(finding)) findings[place] = { ...finding, level: to };
  return true;
}

/** True where the wrong level has kept a finding, or what was moved names a root: a person has to look. */
export function leavesOpen(findings: readonly ReportFinding[], { from, to }: LevelCorrection): boolean {
  return findings.some(({ level, negated, root }) => !negated && (level === from || (level === to && root !== null)));
}
