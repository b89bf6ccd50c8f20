import { ForamenError } from "../src/errors.ts";
import type { FindingEntry } from "../src/knowledge/entries.ts";
import type { GateTest } from "../src/knowledge/gate.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { readCase } from "../src/reading/read-case.ts";
import { LEVELS } from "../src/vocabulary/anatomy.ts";
import { type Case, type EnteredFinding, SETTINGS } from "../src/vocabulary/case.ts";
import { type Chance, pick, seeded } from "./cut.ts";

/** One consultation: what is known at first, then red flags that come to light one after the other. */
export interface AnswerSequence {
  readonly seed: number;
  /** Readable: nothing in it contradicts anything else. */
  readonly start: Case;
  /** Each present; one of them may contradict what is known and then counts as never said. */
  readonly flags: readonly EnteredFinding[];
  /** Findings that somebody passes over, as `not-assessed`. */
  readonly unasked: readonly EnteredFinding[];
}

const MOST_OTHER = 12;
const MOST_FLAGS = 8;

/** The same sequence again for the same seed and knowledge. */
export function answerSequence(knowledge: Knowledge, seed: number): AnswerSequence {
  // Neighbouring seeds would begin alike.
  const chance = seeded(Math.imul(seed + 1, 0x9e3779b1));
  const start = startOf(knowledge, chance);
  const flagIds = redFlags(knowledge);
  const flags: EnteredFinding[] = [];
  const count = 1 + Math.floor(chance() * MOST_FLAGS);
  while (flags.length < count) {
    const id = pick(chance, flagIds);
    if (!flags.some((flag) => flag.id === id)) flags.push(entered(knowledge.findings[id]!, presentValue, chance));
  }
  const all = askable(knowledge);
  const unasked = Array.from({ length: 1 + Math.floor(chance() * 5) }, () =>
    entered(pick(chance, all), () => "not-assessed", chance),
  );
  return { seed, start, flags, unasked };
}

/** Random evidence before imaging in which most findings are absent; readable. Flags are left out. */
export function mostlyAbsent(knowledge: Knowledge, seed: number): Case {
  const chance = seeded(Math.imul(seed + 1, 0x85ebca6b));
  const open = askable(knowledge).filter(({ stage }) => stage !== "imaging");
  const drawn = Array.from({ length: 10 + Math.floor(chance() * 60) }, () => pick(chance, open));
  let positive = 0;
  const candidates = drawn.map((entry) => {
    const present = positive < 4 && chance() < 0.06;
    if (present) positive += 1;
    return entered(entry, present ? presentValue : absentValue, chance);
  });
  return readable(knowledge, person(knowledge, chance), candidates);
}

/** Ids of everything that a safety screen asks or a rule of the gate takes, duration apart, which has no "present". */
export function redFlags({ gate, findings }: Knowledge): string[] {
  const tests = [...gate.rules.map(({ when }) => when), ...Object.values(gate.groups)];
  const ids = [...gate.screens.flatMap((screen) => screen.findings), ...tests.flatMap(idsOf)];
  return [...new Set(ids)].filter((id) => findings[id]!.type !== "categorical" && !isDuration(findings[id]!)).sort();
}

function idsOf(test: GateTest): string[] {
  if ("any" in test) return test.any.flatMap(idsOf);
  if ("all" in test) return test.all.flatMap(idsOf);
  if ("count" in test) return test.count.of.flatMap(idsOf);
  if ("both_sides" in test) return idsOf(test.both_sides);
  return "id" in test ? [test.id] : [];
}

function askable({ findings }: Knowledge): FindingEntry[] {
  return Object.keys(findings)
    .sort()
    .map((id) => findings[id]!)
    .filter(({ type }) => type !== "categorical");
}

function startOf(knowledge: Knowledge, chance: Chance): Case {
  const all = askable(knowledge);
  const open = chance() < 0.6 ? all.filter(({ stage }) => stage !== "imaging") : all;
  const count = Math.floor(chance() * (MOST_OTHER + 1));
  const candidates = Array.from({ length: count }, () =>
    entered(pick(chance, open), chance() < 0.45 ? presentValue : absentValue, chance),
  );
  if (chance() < 0.5) candidates.push({ id: "pain_low_back", value: "present" });
  return readable(knowledge, person(knowledge, chance), candidates);
}

function person(knowledge: Knowledge, chance: Chance): Case {
  const patient: { age?: number; sex?: "female" | "male" } = {};
  const findings: EnteredFinding[] = [];
  const known = chance();
  if (known < 0.85) patient.age = 18 + Math.floor(chance() * 78);
  else if (known < 0.93) findings.push({ id: "age_band", value: pick(chance, knowledge.mix.age_bands) });
  if (chance() < 0.88) patient.sex = pick(chance, ["female", "male"]);
  return { patient, setting: pick(chance, SETTINGS), findings };
}

/** Enters one after the other; what contradicts an earlier answer is never said. */
function readable(knowledge: Knowledge, start: Case, candidates: readonly EnteredFinding[]): Case {
  let said = start;
  for (const candidate of candidates) {
    const next = withFinding(said, candidate);
    if (isReadable(knowledge, next)) said = next;
  }
  return said;
}

export function withFinding(given: Case, finding: EnteredFinding): Case {
  return { ...given, findings: [...(given.findings ?? []), finding] };
}

/** False for what two answers cannot both mean; every other fault is thrown on. */
export function isReadable(knowledge: Knowledge, given: Case): boolean {
  try {
    readCase(given, knowledge);
    return true;
  } catch (error) {
    if (error instanceof ForamenError && /^FINDING_(CONTRADICTION|NOT_APPLICABLE)$/.test(error.code)) return false;
    throw error;
  }
}

type Value = (entry: FindingEntry, chance: Chance) => string;

/** A length of time has no normal end: whatever it is, it is stated. */
function isDuration({ type, kind }: FindingEntry): boolean {
  return type === "ordinal" && kind === "description";
}

const presentValue: Value = (entry, chance) => {
  const bands = entry.bands ?? [];
  if (isDuration(entry)) return pick(chance, bands);
  return entry.type === "ordinal" && chance() < 0.7 ? pick(chance, bands.slice(1)) : "present";
};

const absentValue: Value = (entry, chance) => (isDuration(entry) ? pick(chance, entry.bands ?? []) : "absent");

function entered(entry: FindingEntry, value: Value, chance: Chance): EnteredFinding {
  const sided = entry.laterality === "sided" && chance() < 0.95;
  const level = entry.by_level === true && chance() < 0.95;
  return {
    id: entry.id,
    value: value(entry, chance),
    ...(sided ? { side: pick(chance, ["left", "right", "bilateral", "unknown"]) } : {}),
    ...(level ? { level: pick(chance, LEVELS) } : {}),
  };
}
