import type { CauseEntry, FindingEntry } from "../engine/src/knowledge/entries.ts";
import type { Knowledge } from "../engine/src/knowledge/knowledge.ts";
import type { CaseReading } from "../engine/src/knowledge/reading.ts";
import { type Chance, seeded } from "../engine/test/cut.ts";

/** Independent causes, and findings that are leaky noisy-ORs of two to four of them. */
export interface FlatNet {
  /** P(cause). */
  readonly causes: readonly number[];
  readonly findings: readonly {
    readonly leak: number;
    readonly parents: readonly { readonly cause: number; readonly link: number }[];
  }[];
}

/** Findings known present and absent, by their place in the net. */
export interface FlatEvidence {
  readonly present: readonly number[];
  readonly absent: readonly number[];
}

export function flatNet(causes: number, findings: number, seed: number): FlatNet {
  const chance = seeded(Math.imul(seed, 0x9e3779b1));
  const between = (lo: number, hi: number) => lo + (hi - lo) * chance();
  return {
    causes: Array.from({ length: causes }, () => between(0.02, 0.25)),
    findings: Array.from({ length: findings }, () => ({
      leak: between(0.01, 0.1),
      parents: some(causes, 2 + Math.floor(chance() * 3), chance).map((cause) => ({ cause, link: between(0.3, 0.9) })),
    })),
  };
}

/** Five findings present and five absent. */
export function flatEvidence(net: FlatNet, seed: number): FlatEvidence {
  const known = some(net.findings.length, 10, seeded(Math.imul(seed, 0x85ebca6b)));
  return { present: known.slice(0, 5), absent: known.slice(5) };
}

function some(of: number, count: number, chance: Chance): number[] {
  const found = new Set<number>();
  while (found.size < count && found.size < of) found.add(Math.floor(chance() * of));
  return [...found];
}

const causeId = (i: number) => `cause_${String(i).padStart(2, "0")}`;
const findingId = (i: number) => `finding_${String(i).padStart(3, "0")}`;

/**
 * The net as knowledge of the engine. Its model has exactly one principal cause; when plain pain, which shows nothing,
 * is all but certain to be that one, every other cause is an independent companion with its own prior. What is left of
 * the principal causes is 1e-12 of them.
 */
export function asKnowledge(net: FlatNet, whole: Knowledge): Knowledge {
  const causes = Object.fromEntries(
    net.causes.map((prior, i) => {
      const findings: Record<string, { p: number } & typeof PROVENANCE> = {};
      net.findings.forEach(({ leak, parents }, f) => {
        for (const { cause, link } of parents)
          if (cause === i) findings[findingId(f)] = { p: leak + link * (1 - leak), ...PROVENANCE };
      });
      return [causeId(i), causeEntry(causeId(i), prior, findings)];
    }),
  );
  const plain = causeEntry(PLAIN_PAIN, 1 - 2 ** -40, {});
  return {
    ...whole,
    causes: { ...causes, [PLAIN_PAIN]: plain },
    findings: Object.fromEntries(net.findings.map((_, i) => [findingId(i), findingEntry(findingId(i))])),
    leaks: Object.fromEntries(net.findings.map(({ leak }, i) => [findingId(i), { p: leak, ...PROVENANCE }])),
    structures: {},
    syndromes: {},
    leaksByAge: { by_age: {} },
    leaksByRisk: { rules: [], older_background: [] },
    descriptions: { defaults: {} },
    latents: { groups: [] },
    noise: { families: [] },
    tension: { ...whole.tension, tests: [], segments: [] },
    blankets: { statements: [] },
    joint: { groups: [] },
    companions: { groups: [] },
    gate: { groups: {}, rules: [], screens: [], pages: [], scope: whole.gate.scope },
    implied: {},
  };
}

export function asReading({ present, absent }: FlatEvidence): CaseReading {
  const answers = [
    ...present.map((f) => ({ id: findingId(f), lo: 1, hi: 1 })),
    ...absent.map((f) => ({ id: findingId(f), lo: 0, hi: 0 })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { setting: "primary_care", ageYears: 50, ageBand: 2, sex: "female", answers, notUnderstood: [] };
}

/** The net as bayesjs takes it: every noisy-OR written out as a full table. */
export function asTables(net: FlatNet): Record<string, unknown> {
  const root = (prior: number, i: number) => ({
    id: causeId(i),
    states: ["T", "F"],
    parents: [],
    cpt: { T: prior, F: 1 - prior },
  });
  const leaf = ({ leak, parents }: FlatNet["findings"][number], i: number) => ({
    id: findingId(i),
    states: ["T", "F"],
    parents: parents.map(({ cause }) => causeId(cause)),
    cpt: Array.from({ length: 2 ** parents.length }, (_, row) => {
      const on = parents.filter((_, bit) => (row & (2 ** bit)) !== 0);
      const miss = on.reduce((rest, { link }) => rest * (1 - link), 1 - leak);
      return {
        when: Object.fromEntries(parents.map((parent) => [causeId(parent.cause), on.includes(parent) ? "T" : "F"])),
        // biome-ignore lint/suspicious/noThenProperty: the name that bayesjs gives it
        then: { T: 1 - miss, F: miss },
      };
    }),
  });
  return Object.fromEntries([...net.causes.map(root), ...net.findings.map(leaf)].map((node) => [node.id, node]));
}

export function asGiven({ present, absent }: FlatEvidence): Record<string, "T" | "F"> {
  return Object.fromEntries([
    ...present.map((f) => [findingId(f), "T"] as const),
    ...absent.map((f) => [findingId(f), "F"] as const),
  ]);
}

export function causeIds(net: FlatNet): string[] {
  return net.causes.map((_, i) => causeId(i));
}

const PLAIN_PAIN = "non_specific_low_back_pain";
const PROVENANCE = { source: "expert", status: "elicited", ess: 10 } as const;

function causeEntry(id: string, prior: number, findings: CauseEntry["findings"]): CauseEntry {
  const value = { value: prior * 1000, ...PROVENANCE };
  return {
    id,
    label: id,
    plain: id,
    kind: "non_spinal",
    urgency: "R",
    serious: "none",
    mimic: true,
    prior_per_1000: { primary_care: value, emergency_department: value, spine_clinic: value },
    age_ratio: { by_band: [1, 1, 1, 1, 1], ...PROVENANCE },
    sex_ratio: { female: 1, male: 1, ...PROVENANCE },
    risk_factors: {},
    site: { side: { p: { left: 1 }, ...PROVENANCE } },
    links: {},
    findings,
  };
}

function findingEntry(id: string): FindingEntry {
  return {
    id,
    label: id,
    ask: id,
    family: "bench",
    stage: "history",
    role: "evidence",
    kind: "plain",
    type: "boolean",
    laterality: "none",
    tier: "core",
    who: ["patient"],
    cost: { burden: 0, money: 0, harm: 0 },
    article: [],
  };
}
