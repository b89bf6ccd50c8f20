import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { FindingRate } from "../../src/knowledge/sourced.ts";
import type { Level } from "../../src/vocabulary/anatomy.ts";
import type { Person } from "./people.ts";

/** Chances to reach band 1, 2, ... of `count` bands; what a row does not name is 0. */
export function bandsOf(rate: FindingRate | undefined, count: number): number[] {
  const given = rate === undefined ? [] : "p_ge" in rate ? rate.p_ge : [rate.p];
  return Array.from({ length: count }, (_, band) => given[band] ?? 0);
}

/** Number of steps from normal: one for a boolean finding. */
export function stepsOf(knowledge: Knowledge, finding: string): number {
  const entry = knowledge.findings[finding]!;
  return entry.type === "ordinal" ? entry.bands!.length - 1 : 1;
}

/** How often the node of `finding` at `level` is present, band by band, for no modelled reason in this person. */
export function leakOf(knowledge: Knowledge, person: Person, finding: string, level: Level | null): number[] {
  const count = stepsOf(knowledge, finding);
  for (const rule of knowledge.leaksByRisk.rules) {
    if (rule.replaces_all || rule.finding !== finding) continue;
    if (person.risks.get(rule.risk) === (rule.when === "present")) return bandsOf(rule as FindingRate, count);
  }
  const blanket = knowledge.blankets.statements.find((statement) => statement.finding === finding);
  if (blanket !== undefined) return [blanket.leak[blanket.observer_by_setting[person.setting]]];

  let decade = person.decade;
  for (const older of knowledge.leaksByRisk.older_background) {
    if (older.finding === finding && person.risks.get(older.risk) === true)
      decade = Math.min(80, decade + 10 * older.decades);
  }
  return imagingBackground(knowledge, finding, level, decade) ?? byAge(knowledge, person, finding);
}

/** The leak from which a rate is turned into a link: that of nobody in particular. */
export function leakBesideRate(knowledge: Knowledge, finding: string, level: Level | null): number[] {
  return (
    imagingBackground(knowledge, finding, level, 50) ?? bandsOf(knowledge.leaks[finding], stepsOf(knowledge, finding))
  );
}

export function imagingBackground(
  knowledge: Knowledge,
  finding: string,
  level: Level | null,
  decade: number,
): number[] | null {
  const row = knowledge.imaging.background[finding];
  if (row === undefined) return null;
  if (row.stack !== undefined) {
    const bands = row.stack.map((names) => {
      let sum = 0;
      for (const name of names) sum += imagingBackground(knowledge, name, level, decade)![0]!;
      return Math.min(0.98, sum);
    });
    for (let band = bands.length - 2; band >= 0; band -= 1) bands[band] = Math.max(bands[band]!, bands[band + 1]!);
    return bands;
  }
  const at = knowledge.imaging.decades.indexOf(decade);
  const shares =
    level === null || row.level_share === null ? undefined : knowledge.imaging.level_shares[row.level_share]!;
  const here = shares === undefined ? 1 : shares.share[level!] / (shares.reference_p ?? 1);
  const flat = bandsOf(knowledge.leaks[finding], stepsOf(knowledge, finding));
  return flat.map((leak, band) => {
    const first = row.p[at]!;
    const anywhere =
      band === 0 ? first : row.worse === undefined ? (first * leak) / flat[0]! : (row.worse.p[band - 1]?.[at] ?? 0);
    return Math.min(0.98, anywhere * here);
  });
}

function byAge(knowledge: Knowledge, person: Person, finding: string): number[] {
  const flat = bandsOf(knowledge.leaks[finding], stepsOf(knowledge, finding));
  const row = knowledge.leaksByAge.by_age[finding];
  const values = row === undefined ? undefined : (row[person.sex] ?? row.any);
  if (row === undefined || values === undefined) return flat;
  const at = row.band ?? 0;
  const value = values[person.band]!;
  return flat.map((leak, band) => {
    if (band === at) return value;
    return band < at ? Math.max(leak, value) : (leak * value) / flat[at]!;
  });
}
