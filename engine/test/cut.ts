import type { CauseEntry, Links } from "../src/knowledge/entries.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { LEVELS } from "../src/vocabulary/anatomy.ts";
import { SETTINGS } from "../src/vocabulary/case.ts";
import { sitesOf } from "./reference/sites.ts";

/** Numbers from 0 to 1 that come again with the same seed. */
export type Chance = () => number;

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(chance: Chance, from: readonly T[]): T {
  return from[Math.floor(chance() * from.length)]!;
}

const PLAIN_PAIN = "non_specific_low_back_pain";

/** A small network cut out of the whole: few causes, at few places, that reach few structures. Raw entries, as in the YAML. */
export function cutOf(whole: Knowledge, chance: Chance): Knowledge {
  const chosen = new Set([PLAIN_PAIN, ...causesOf(whole, chance)]);
  const causes: Record<string, CauseEntry> = {};
  for (const id of Object.keys(whole.causes)) {
    if (chosen.has(id)) causes[id] = placed(structuredClone(whole.causes[id]!), chance);
  }
  const anatomy = structuredClone(whole.anatomy);
  for (const level of LEVELS) {
    const roots = anatomy.roles.lower_roots[level];
    anatomy.roles.lower_roots[level] = roots.length === 0 ? [] : [pick(chance, roots)];
  }
  const joint = structuredClone(whole.joint);
  for (const group of joint.groups) {
    group.combinations = group.combinations.filter(({ members }) => members.every((member) => chosen.has(member)));
    const all = group.combinations.reduce((sum, { share }) => sum + share, 0);
    for (const combination of group.combinations) combination.share /= all;
  }
  joint.groups = joint.groups.filter(({ combinations }) => combinations.length > 0);
  const companions = structuredClone(whole.companions);
  for (const group of companions.groups) group.members = group.members.filter((member) => chosen.has(member));
  return { ...whole, causes, anatomy, joint, companions, syndromes: {} };
}

function causesOf(whole: Knowledge, chance: Chance): string[] {
  const ids = Object.keys(whole.causes).filter((id) => id !== PLAIN_PAIN);
  const kind = chance();
  const start: string[] = [];
  if (kind < 0.15) {
    const members = [
      ...new Set(whole.joint.groups.flatMap((group) => group.combinations.flatMap((one) => one.members))),
    ];
    start.push(...members.filter(() => chance() < 0.7));
  } else if (kind < 0.35) {
    const group = pick(chance, whole.companions.groups);
    start.push(pick(chance, group.members), pick(chance, group.members));
  }
  const count = 2 + Math.floor(chance() * 2.4);
  const found = new Set(start);
  while (found.size < count) found.add(pick(chance, ids));
  return [...found];
}

/** Keeps one or two places and a few links. */
function placed(cause: CauseEntry, chance: Chance): CauseEntry {
  const { site } = cause;
  const roomy = Math.floor(chance() * 6);
  const level = keep(site.level?.p, roomy === 0 ? 2 : 1, chance);
  if (site.level !== undefined && site.zone_by_level !== undefined) {
    for (const [name, zones] of Object.entries(site.zone_by_level.p)) {
      if (level.includes(name)) keep(zones, roomy === 1 ? 2 : 1, chance);
    }
  }
  keep(site.zone?.p, roomy === 1 ? 2 : 1, chance);
  keep(site.side.central_zone, roomy === 2 ? 2 : 1, chance);
  keep(site.side.p, roomy === 2 || cause.id === PLAIN_PAIN ? 2 : 1, chance);
  keep(site.root?.p, roomy === 3 ? 2 : 1, chance);
  const most = 1 + Math.floor(chance() * 3);
  for (const links of Object.values(cause.links)) thinned(links, most, chance);
  for (const [zone, extents] of Object.entries(cause.extents ?? {})) {
    if (roomy !== 4) cause.extents![zone] = [pick(chance, extents)];
    for (const { links } of extents) thinned(links, most, chance);
  }
  return cause;
}

/** Leaves a share to `count` of the keys; the others have none. */
function keep(shares: Partial<Record<string, number>> | undefined, count: number, chance: Chance): string[] {
  if (shares === undefined) return [];
  const open = Object.keys(shares).filter((key) => shares[key]! > 0);
  const kept: string[] = [];
  while (kept.length < count && open.length > 0) kept.push(...open.splice(Math.floor(chance() * open.length), 1));
  const all = kept.reduce((sum, key) => sum + shares[key]!, 0);
  for (const key of Object.keys(shares)) shares[key] = kept.includes(key) ? shares[key]! / all : 0;
  return kept;
}

function thinned(links: Links, most: number, chance: Chance): void {
  const roles = Object.keys(links);
  while (roles.length > most) {
    const [role] = roles.splice(Math.floor(chance() * roles.length), 1);
    delete links[role!];
  }
}

/** A case as somebody might enter it about this network: what its causes show, some of what they do not, and who it is. */
export function randomCase(cut: Knowledge, chance: Chance): Record<string, unknown> {
  const touched = touchedBy(cut);
  const vague = Object.values(cut.findings).filter(
    ({ kind, role }) => role === "evidence" && ["any-of", "both-sides", "blanket"].includes(kind),
  );
  const risks = [...new Set(Object.values(cut.causes).flatMap((cause) => Object.keys(cause.risk_factors ?? {})))];
  const all = Object.values(cut.findings).filter(({ type, kind }) => type !== "categorical" && kind !== "gate-only");
  const findings: Record<string, unknown>[] = [];
  const count = 1 + Math.floor(chance() * 8);
  for (let i = 0; i < count; i += 1) {
    const kind = chance();
    const id =
      kind < 0.14
        ? pick(chance, vague).id
        : kind < 0.26 && risks.length > 0
          ? pick(chance, risks)
          : kind < 0.4
            ? pick(chance, all).id
            : pick(chance, touched);
    findings.push(entered(cut, id, chance));
    // The same finding elsewhere, or a part beside its whole: the answers that depend on each other.
    if (chance() < 0.2) findings.push(entered(cut, id, chance));
    const parts = cut.findings[id]?.parts ?? cut.findings[cut.findings[id]?.each_side_of ?? ""]?.parts ?? [];
    if (parts.length > 0 && chance() < 0.5) findings.push(entered(cut, pick(chance, parts), chance));
  }
  const patient: Record<string, unknown> = {};
  if (chance() < 0.88) patient.age = 18 + Math.floor(chance() * 75);
  else if (chance() < 0.5) findings.push({ id: "age_band", value: pick(chance, cut.mix.age_bands) });
  if (chance() < 0.88) patient.sex = pick(chance, ["female", "male"]);
  return { patient, setting: pick(chance, SETTINGS), findings };
}

function entered(cut: Knowledge, id: string, chance: Chance): Record<string, unknown> {
  const entry = cut.findings[id]!;
  const line: Record<string, unknown> = { id };
  const bands = entry.bands ?? [];
  if (entry.type === "ordinal" && (entry.kind === "description" || chance() < 0.7)) line.value = pick(chance, bands);
  else line.value = chance() < 0.05 ? "not-assessed" : chance() < 0.6 ? "present" : "absent";
  if (entry.laterality === "sided" && chance() < 0.9)
    line.side = pick(chance, ["left", "right", "left", "right", "bilateral", "unknown"]);
  if (entry.by_level && chance() < 0.8) {
    const levels = Object.values(cut.causes).flatMap((cause) => sitesOf(cut, cause).map(({ level }) => level));
    line.level = chance() < 0.6 ? (pick(chance, levels) ?? "L4-L5") : pick(chance, LEVELS);
  }
  return line;
}

/** Findings that the causes of this network bring about, themselves or through a structure. */
function touchedBy(cut: Knowledge): string[] {
  const ids = new Set<string>();
  for (const cause of Object.values(cut.causes)) {
    for (const id of Object.keys(cause.findings)) ids.add(id);
    for (const { structure } of sitesOf(cut, cause).flatMap(({ reaches }) => reaches)) {
      const shows = cut.structures[structure]!.findings;
      for (const id of [...Object.keys(shows.irritated), ...Object.keys(shows.deficit)]) ids.add(id);
    }
    if (cause.back_pain !== undefined) for (const id of Object.keys(cut.anatomy.back_pain_weights)) ids.add(id);
  }
  return [...ids].filter((id) => cut.findings[id] !== undefined).sort();
}
