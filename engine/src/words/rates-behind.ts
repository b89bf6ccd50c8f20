import type { CauseEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Provenance } from "../knowledge/sourced.ts";
import type { SiteProbability } from "../vocabulary/assessment.ts";

/** One number of the knowledge that a reason rests on. */
export interface Basis {
  /** Where it stands: `causes/disc_herniation findings.crp`. */
  readonly number: string;
  readonly source: string;
  readonly status: string;
}

/**
 * The numbers by which a finding speaks for or against a cause: what the cause itself shows, what the structures show
 * that it reaches at its likely sites, and how common the finding is without any known cause. Not the numbers of the
 * other causes, which explain the finding away.
 */
export function ratesBehind(
  knowledge: Knowledge,
  cause: string,
  sites: readonly SiteProbability[],
  finding: string,
): Basis[] {
  const entry = knowledge.causes[cause];
  if (entry === undefined) return [];
  const own = idsOf(knowledge, finding).flatMap((id) => [
    ...rateOfCause(knowledge, entry, id),
    ...ratesOfStructures(knowledge, entry, sites, id),
    ...backgroundOf(knowledge, id),
  ]);
  return once(own);
}

/** How common the cause is before any finding: its prior in every setting, and its ratios by age and sex. */
export function priorBehind(knowledge: Knowledge, cause: string): Basis[] {
  const entry = knowledge.causes[cause];
  if (entry === undefined) return [];
  const at = `causes/${cause}`;
  return once([
    ...Object.entries(entry.prior_per_1000).map(([setting, row]) => basis(`${at} prior_per_1000.${setting}`, row)),
    basis(`${at} age_ratio`, entry.age_ratio),
    basis(`${at} sex_ratio`, entry.sex_ratio),
  ]);
}

/** Where the cause lies: its shares of levels, zones, sides and roots. */
export function sitesBehind(knowledge: Knowledge, cause: string): Basis[] {
  const site = knowledge.causes[cause]?.site;
  if (site === undefined) return [];
  return (["level", "zone", "zone_by_level", "side", "root"] as const).flatMap((part) => {
    const shares = site[part];
    return shares === undefined ? [] : [basis(`causes/${cause} site.${part}`, shares)];
  });
}

/** What is known of what a structure shows, by its root (`L1`) or id; each source once. */
export function ratesOfStructure(knowledge: Knowledge, root: string): Basis[] {
  const found = Object.entries(knowledge.structures).find(([id, entry]) => id === root || entry.root === root);
  if (found === undefined) return [];
  const [id, { findings }] = found;
  const all = (["irritated", "deficit"] as const).flatMap((state) =>
    Object.entries(findings[state]).map(([finding, rate]) =>
      basis(`structures/${id} findings.${state}.${finding}`, rate),
    ),
  );
  const seen = new Set<string>();
  return all.filter(({ source, status }) => {
    const key = `${source} ${status}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** The ids of the sources, each once, in the order in which they are met. */
export function sourcesOf(behind: readonly Basis[]): string[] {
  return [...new Set(behind.map(({ source }) => source))];
}

/** Each number once. */
export function once(all: readonly Basis[]): Basis[] {
  return [...new Map(all.map((one) => [one.number, one])).values()];
}

/** The finding and what it is made of: a vague finding rests on the rates of its parts. */
function idsOf({ findings }: Knowledge, finding: string): string[] {
  const all: string[] = [];
  const add = (id: string): void => {
    if (all.includes(id)) return;
    all.push(id);
    const { parts = [], each_side_of: side } = findings[id] ?? {};
    for (const part of side === undefined ? parts : [...parts, side]) add(part);
  };
  add(finding);
  return all;
}

function rateOfCause({ anatomy, mix }: Knowledge, entry: CauseEntry, finding: string): Basis[] {
  const at = `causes/${entry.id}`;
  const own = entry.findings[finding];
  if (own !== undefined) return [basis(`${at} findings.${finding}`, own)];
  const risk = entry.risk_factors[finding];
  if (risk !== undefined) {
    const prevalence = mix.risk_prevalence[finding];
    return [
      basis(`${at} risk_factors.${finding}`, risk),
      ...(prevalence === undefined ? [] : [basis(`model/setting risk_prevalence.${finding}`, prevalence)]),
    ];
  }
  const weight = anatomy.back_pain_weights[finding];
  const times = weight === undefined || entry.site.level === undefined ? undefined : entry[weight.times];
  if (weight === undefined || times === undefined) return [];
  return [basis(`${at} ${weight.times}`, times), basis(`model/anatomy back_pain_weights.${finding}`, weight)];
}

function ratesOfStructures(
  knowledge: Knowledge,
  entry: CauseEntry,
  sites: readonly SiteProbability[],
  finding: string,
): Basis[] {
  return sites.flatMap((site) =>
    linksAt(entry, site).flatMap(({ role, path, link }) =>
      reachedBy(knowledge, role, site).flatMap((id) => {
        const shown = (["irritated", "deficit"] as const).flatMap((state) => {
          const rate = knowledge.structures[id]?.findings[state][finding];
          return rate === undefined ? [] : [basis(`structures/${id} findings.${state}.${finding}`, rate)];
        });
        return shown.length === 0 ? [] : [basis(`causes/${entry.id} ${path}.${role}`, link), ...shown];
      }),
    ),
  );
}

function linksAt(
  entry: CauseEntry,
  { zone }: SiteProbability,
): { readonly role: string; readonly path: string; readonly link: Provenance }[] {
  const extents = zone === undefined ? undefined : entry.extents?.[zone];
  const all =
    extents !== undefined
      ? extents.map(({ id, links }) => ({ path: `extents.${zone}.${id} links`, links }))
      : zone !== undefined && entry.links[zone] !== undefined
        ? [{ path: `links.${zone}`, links: entry.links[zone] }]
        : [{ path: "links.any", links: entry.links.any ?? {} }];
  return all.flatMap(({ path, links }) => Object.entries(links).map(([role, link]) => ({ role, path, link })));
}

/** Ids of the structures that a role stands for at this site. */
function reachedBy({ anatomy, structures }: Knowledge, role: string, { level, root }: SiteProbability): string[] {
  const { exiting, traversing, lower_roots } = anatomy.roles;
  const roots =
    role === "at_root"
      ? [root]
      : level === undefined
        ? []
        : role === "exiting"
          ? [exiting[level]]
          : role === "traversing"
            ? [traversing[level]]
            : role === "lower_roots"
              ? lower_roots[level]
              : [];
  if (Object.hasOwn(structures, role)) return [role];
  return Object.values(structures).flatMap((entry) =>
    entry.root !== undefined && roots.includes(entry.root) ? [entry.id] : [],
  );
}

function backgroundOf(knowledge: Knowledge, finding: string): Basis[] {
  const rows: (readonly [string, Provenance | undefined])[] = [
    ["leaks", knowledge.leaks[finding]],
    ["model/imaging-background", knowledge.imaging.background[finding]],
    ["model/descriptions", knowledge.descriptions.defaults[finding]],
    ["model/blankets", knowledge.blankets.statements.find((statement) => statement.finding === finding)],
  ];
  return rows.flatMap(([at, row]) => (row === undefined ? [] : [basis(`${at} ${finding}`, row)]));
}

function basis(number: string, { source, status }: Provenance): Basis {
  return { number, source, status };
}
