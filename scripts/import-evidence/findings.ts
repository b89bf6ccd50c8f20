import type { Row } from "./evidence.ts";

const DESCRIPTION_FAMILIES = new Set(["onset", "course", "aggravating", "relieving", "timing"]);

/** What the vocabulary of the evidence says only in words, as data: bands that begin at a number. */
export interface FindingRules {
  descriptions: string[];
  not_descriptions: string[];
  families: Record<string, string>;
  cuts: Record<string, Row>;
  cuts_by_sex: Record<string, Row>;
  bands: Record<string, string[]>;
  any_of: Record<string, string[]>;
  both_sides: Record<string, string>;
  no_units: string[];
  laterality: Record<string, string>;
  synonyms: Record<string, string[]>;
}

/** Findings of the evidence and of the additions, in the house form and keyed by id. */
export function convertFindings(
  findings: Record<string, Row>,
  added: Record<string, Row>,
  rules: FindingRules,
): Record<string, Row> {
  const converted: Record<string, Row> = {};
  for (const [id, finding] of Object.entries({ ...findings, ...added })) {
    if (id in findings && id in added)
      throw new Error(`additions: ${id} is in the evidence already; give it another id.`);
    converted[id] = convert({ ...finding, id }, rules);
  }
  return converted;
}

function convert(finding: Row, rules: FindingRules): Row {
  const id = finding.id as string;
  const family = rules.families[id] ?? finding.family;
  const parts = rules.any_of[id] ?? finding.parts;
  const eachSideOf = rules.both_sides[id] ?? finding.each_side_of;
  const entry: Row = {
    id,
    label: finding.label,
    ask: finding.ask,
    family,
    stage: finding.stage,
    role: finding.role ?? "evidence",
    kind: finding.kind ?? kindOf(id, family, finding.role, parts, eachSideOf, rules),
    type: finding.type ?? "boolean",
    laterality: rules.laterality[id] ?? finding.laterality,
    tier: finding.tier,
    who: finding.who,
    bands: rules.bands[id] ?? finding.bands,
    cuts: rules.cuts[id] ?? finding.cuts,
    cuts_by_sex: rules.cuts_by_sex[id],
    units: rules.no_units.includes(id) ? undefined : finding.units,
    values: finding.values,
    by_level: finding.by_level === true ? true : undefined,
    applies_to: finding.applies_to,
    area: finding.area,
    key_point: finding.key_point,
    movement: finding.movement,
    structure: finding.structure,
    parts,
    each_side_of: eachSideOf,
    synonyms: finding.synonyms ?? rules.synonyms[id],
    cost: finding.cost,
    article: finding.article ?? [],
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

function kindOf(
  id: string,
  family: string,
  role: string,
  parts: unknown,
  eachSideOf: unknown,
  rules: FindingRules,
): string {
  if (parts) return "any-of";
  if (eachSideOf) return "both-sides";
  if (role === "context" || rules.not_descriptions.includes(id)) return "plain";
  return rules.descriptions.includes(id) || DESCRIPTION_FAMILIES.has(family) ? "description" : "plain";
}
