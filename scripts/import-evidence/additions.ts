import type { Evidence, Row } from "./evidence.ts";
import { judged } from "./provenance.ts";

/** What is put beside the evidence: own judgement, so that each number is given that source unless it names another. */
export interface Additions {
  findings: Record<string, Row>;
  leaks: Record<string, Row>;
  back_pain_weights: Record<string, Row>;
  structure_findings: Record<string, Record<string, Record<string, Row>>>;
  findings_of_causes: Record<string, Record<string, Row>>;
  risk_factors_of_causes: Record<string, Record<string, Row>>;
  setting: Row;
}

/** Adds rates, leaks and causes in place. An addition never replaces a number: that is what corrections.yaml is for. */
export function applyAdditions(evidence: Evidence, additions: Additions, causes: Record<string, Row>): void {
  add(evidence.leaks, additions.leaks, "leaks");
  for (const [id, states] of Object.entries(additions.structure_findings)) {
    for (const [state, rows] of Object.entries(states)) {
      add(at(evidence.structure_findings, id, "structures")[state], rows, `structures.${id}.${state}`);
    }
  }
  for (const [id, rows] of Object.entries(additions.findings_of_causes)) {
    add(at(evidence.disorders, id, "causes").findings, rows, `causes.${id}.findings`);
  }
  for (const [id, rows] of Object.entries(additions.risk_factors_of_causes)) {
    add(at(evidence.disorders, id, "causes").risk_factors, withEss(rows, 4), `causes.${id}.risk_factors`);
  }
  for (const [id, cause] of Object.entries(causes)) {
    if (id in evidence.disorders) throw new Error(`added-causes.yaml: ${id} is in the evidence already.`);
    evidence.disorders[id] = wholeCause(cause);
  }
}

function add(into: Record<string, Row>, rows: Record<string, Row>, where: string): void {
  for (const [id, row] of Object.entries(rows)) {
    if (id in into)
      throw new Error(`additions: ${where}.${id} has a number already. To change it, write a row in corrections.yaml.`);
    into[id] = judged(row);
  }
}

function at(rows: Record<string, Row>, id: string, where: string): Row {
  if (!(id in rows)) throw new Error(`additions: ${where}.${id} does not exist. Correct the id.`);
  return rows[id] as Row;
}

const withEss = (rows: Record<string, Row>, ess: number): Record<string, Row> =>
  Object.fromEntries(
    Object.entries(rows).map(([id, row]) => [
      id,
      row.source ? row : { ess, source: "expert", status: "elicited", ...row },
    ]),
  );

const eachJudged = (rows: Record<string, Row> = {}): Record<string, Row> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, judged(row)]));

function wholeCause(cause: Row): Row {
  return {
    ...cause,
    prior_per_1000: withEss(cause.prior_per_1000, 5),
    age_ratio: judged(cause.age_ratio),
    sex_ratio: judged(cause.sex_ratio),
    risk_factors: withEss(cause.risk_factors, 4),
    site: withEss(cause.site, 8),
    links: Object.fromEntries(
      Object.entries((cause.links ?? {}) as Record<string, Record<string, Row>>).map(([zone, links]) => [
        zone,
        eachJudged(links),
      ]),
    ),
    ...(cause.back_pain ? { back_pain: judged(cause.back_pain) } : {}),
    ...(cause.local_tenderness ? { local_tenderness: judged(cause.local_tenderness) } : {}),
    findings: eachJudged(cause.findings),
  };
}
