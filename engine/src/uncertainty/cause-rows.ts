import type { CauseEntry, Extent, Links } from "../knowledge/entries.ts";
import type { PatientMix } from "../knowledge/model-entries.ts";
import { LEVELS, NERVE_ROOTS, ZONES } from "../vocabulary/anatomy.ts";
import { SETTINGS } from "../vocabulary/case.ts";
import { listRow, type ParameterRow, rateRow, rateRows, row, sharedOut, sorted } from "./row.ts";

/** The numbers of one cause: how often, in whom, where, what it does to structures, what it shows. */
export function causeRows(entry: CauseEntry, mix: PatientMix): ParameterRow[] {
  const name = `causes/${entry.id}`;
  const { site } = entry;
  const rows: ParameterRow[] = SETTINGS.map((setting) => {
    const prior = entry.prior_per_1000[setting];
    return {
      kind: "probability",
      origin: prior,
      numbers: [{ name: `${name} prior_per_1000.${setting}`, place: { holder: prior, key: "value", scale: 1000 } }],
    };
  });
  rows.push(listRow("ratio", entry.age_ratio, `${name} age_ratio`, entry.age_ratio.by_band, mix.age_bands));
  rows.push(row("ratio", entry.sex_ratio, `${name} sex_ratio`, entry.sex_ratio, ["female", "male"]));
  for (const [risk, factor] of sorted(entry.risk_factors))
    rows.push(row("ratio", factor, `${name} risk_factors.${risk}`, factor, ["odds_ratio"]));
  if (site.level) rows.push(row("share", site.level, `${name} site.level`, site.level.p, LEVELS));
  if (site.zone) rows.push(row("share", site.zone, `${name} site.zone`, site.zone.p, ZONES));
  if (site.zone_by_level) {
    for (const level of LEVELS) {
      const zones = site.zone_by_level.p[level];
      if (zones) rows.push(row("share", site.zone_by_level, `${name} site.zone_by_level.${level}`, zones, ZONES));
    }
  }
  rows.push(row("share", site.side, `${name} site.side`, site.side.p, BODY_SIDES));
  if (site.side.central_zone)
    rows.push(row("share", site.side, `${name} site.side.central_zone`, site.side.central_zone, BODY_SIDES));
  if (site.root) rows.push(row("share", site.root, `${name} site.root`, site.root.p, NERVE_ROOTS));
  for (const [zone, links] of sorted(entry.links)) rows.push(...linkRows(`${name} links.${zone}`, links));
  for (const [zone, extents] of sorted(entry.extents ?? {}))
    rows.push(...extentRows(`${name} extents.${zone}`, extents));
  if (entry.back_pain) rows.push(...rateRow(`${name} back_pain`, entry.back_pain));
  if (entry.local_tenderness) rows.push(...rateRow(`${name} local_tenderness`, entry.local_tenderness));
  rows.push(...rateRows(`${name} findings`, entry.findings));
  return rows;
}

const BODY_SIDES = ["left", "right", "bilateral"] as const;

function linkRows(name: string, links: Links): ParameterRow[] {
  return sorted(links).map(([role, link]) => ({
    ...row("share", link, `${name}.${role}`, link, ["irritated", "deficit"]),
    hasRest: true,
  }));
}

function extentRows(name: string, extents: readonly Extent[]): ParameterRow[] {
  const shares: ParameterRow[] = extents.length === 0 ? [] : [sharedOut(extents, (extent) => `${name}.${extent.id}`)];
  return [...shares, ...extents.flatMap((extent) => linkRows(`${name}.${extent.id} links`, extent.links))];
}
