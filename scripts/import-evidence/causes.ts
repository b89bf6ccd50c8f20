import type { Row } from "./evidence.ts";
import { withMildBands } from "./mild-band.ts";
import { eachSourced, sourced } from "./provenance.ts";

/** Words and classes that the evidence does not hold. */
export interface CauseWording {
  plain: Record<string, string>;
  label: Record<string, string>;
  synonyms: Record<string, string[]>;
  tension: { strong: string[]; weak: string[] };
  /** In the order of the article's list. */
  article_causes: string[];
  /** Neither on that list nor a mimic: they realise one of the article's types. */
  article_types: string[];
}

const ROOT_ROLES = ["exiting", "traversing", "lower_roots", "at_root"];

export function convertCauses(disorders: Record<string, Row>, wording: CauseWording): Record<string, Row> {
  return Object.fromEntries(Object.entries(disorders).map(([id, disorder]) => [id, convert(id, disorder, wording)]));
}

function convert(id: string, disorder: Row, wording: CauseWording): Row {
  const place = wording.article_causes.indexOf(id);
  const entry: Row = {
    id,
    label: wording.label[id] ?? disorder.label,
    plain: disorder.plain ?? wording.plain[id],
    kind: disorder.kind,
    urgency: disorder.urgency,
    serious: disorder.serious,
    article_cause: place < 0 ? undefined : place + 1,
    mimic: place < 0 && !wording.article_types.includes(id),
    note: disorder.note,
    synonyms: disorder.synonyms ?? wording.synonyms[id],
    prior_per_1000: Object.fromEntries(
      Object.entries(disorder.prior_per_1000 as Record<string, Row>).map(([setting, { p: _, ...row }]) => [
        setting,
        sourced(row),
      ]),
    ),
    age_ratio: sourced(disorder.age_ratio),
    sex_ratio: sourced(disorder.sex_ratio),
    risk_factors: eachSourced(disorder.risk_factors),
    site: eachSourced(disorder.site),
    links: Object.fromEntries(
      Object.entries((disorder.links ?? {}) as Record<string, Row>).map(([zone, links]) => [zone, eachSourced(links)]),
    ),
    extents: disorder.extents && extentsOf(disorder.extents),
    back_pain: disorder.back_pain && sourced(disorder.back_pain),
    local_tenderness: disorder.local_tenderness && sourced(disorder.local_tenderness),
    tension: tensionOf(id, disorder, wording),
    findings: eachSourced(withMildBands(disorder.findings)),
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

function extentsOf(extents: Record<string, Row[]>): Record<string, Row[]> {
  return Object.fromEntries(
    Object.entries(extents).map(([zone, list]) => [
      zone,
      list.map(({ links, ...extent }) => ({ ...sourced(extent), links: eachSourced(links) })),
    ]),
  );
}

/** Only a cause that can reach a root puts one under tension. */
function tensionOf(id: string, disorder: Row, wording: CauseWording): string | undefined {
  const zones = [
    ...Object.values((disorder.links ?? {}) as Record<string, Row>),
    ...Object.values((disorder.extents ?? {}) as Record<string, Row[]>).flatMap((list) =>
      list.map((extent) => extent.links as Row),
    ),
  ];
  if (!zones.some((links) => ROOT_ROLES.some((role) => role in links))) return undefined;
  if (wording.tension.strong.includes(id)) return "strong";
  return wording.tension.weak.includes(id) ? "weak" : "middle";
}
