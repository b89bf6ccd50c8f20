import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateKnowledge } from "../../test/gate-knowledge.ts";
import { smallestFacts } from "../../test/rule-cases.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import type { GateTest } from "../knowledge/gate.ts";
import { ageSpans } from "../reading/age-band.ts";
import { readCase } from "../reading/read-case.ts";
import type { EnteredFinding, Patient } from "../vocabulary/case.ts";
import { URGENCY_CODES } from "../vocabulary/urgency.ts";
import { openIn, triage } from "./triage.ts";

const knowledge = gateKnowledge();
const RUNS = { numRuns: 3000 };

const entries = [
  ...new Set([...knowledge.gate.rules.map(({ when }) => when), ...Object.values(knowledge.gate.groups)].flatMap(idsOf)),
]
  .sort()
  .map((id) => knowledge.findings[id]!);

function idsOf(test: GateTest): string[] {
  if ("any" in test) return test.any.flatMap(idsOf);
  if ("all" in test) return test.all.flatMap(idsOf);
  if ("count" in test) return test.count.of.flatMap(idsOf);
  if ("both_sides" in test) return idsOf(test.both_sides);
  return "id" in test ? [test.id] : [];
}

const judge = (findings: readonly EnteredFinding[], age?: number) =>
  triage(readCase({ findings, ...(age === undefined ? {} : { patient: { age } }) }, knowledge), knowledge);

/** Nothing raised, urgent, emergency: an open screen that gets its answer is no lowering. */
const height = (findings: readonly EnteredFinding[], age?: number) =>
  ["urgent", "emergency"].indexOf(judge(findings, age).level);

/** Values of a finding from the mildest to the worst that is more abnormal; absence is not among them. */
function worsening(entry: FindingEntry): (string | number)[] {
  if (entry.bands?.[0] === "5") return [5, "4+", 4, "3+", 3, 2, 0];
  if (entry.id === "duration_weeks") return [60, 12, 7, 6, 3, 2, 1]; // the more recent, the more urgent
  if (entry.cuts !== undefined) {
    const around = entry.cuts.at.flatMap((cut) => [cut - 1, cut, cut + 1, cut + 40]).sort((a, b) => a - b);
    return entry.cuts.direction === "up" ? around : around.reverse();
  }
  return entry.type === "ordinal" ? (entry.bands ?? []) : ["present"];
}

const side = fc.constantFrom("left", "right", "unknown");
const place = (entry: FindingEntry) =>
  entry.laterality === "sided" ? side.map((one) => ({ side: one })) : fc.constant({});

/** One stated fact; a denial only of plain findings, so that it denies nobody else's part. */
const fact: fc.Arbitrary<EnteredFinding> = fc
  .constantFrom(...entries)
  .chain((entry) =>
    fc
      .tuple(place(entry), fc.constantFrom(...worsening(entry), ...deniable(entry)))
      .map(([at, value]) => ({ id: entry.id, ...at, value })),
  );

function deniable(entry: FindingEntry): string[] {
  return entry.kind === "plain" && entry.type === "boolean" && entry.laterality === "none" ? ["absent"] : [];
}

/** Facts about different things. */
const facts = fc.uniqueArray(fact, {
  maxLength: 8,
  selector: ({ id, side: at }) => `${id} ${at === "unknown" ? "" : "sided"}${at}`,
});
const age = fc.option(fc.integer({ min: 18, max: 95 }), { nil: undefined });

function isReadable(findings: readonly EnteredFinding[]): boolean {
  try {
    return judge(findings) !== undefined;
  } catch {
    return false;
  }
}

/** How pressing for this person: 0 while nothing fires, the highest for now. Null where such a person cannot have it. */
function pressing(findings: readonly EnteredFinding[], patient: Patient): number | null {
  try {
    const { fired } = triage(readCase({ patient, findings }, knowledge), knowledge);
    return fired[0] === undefined ? 0 : URGENCY_CODES.length - URGENCY_CODES.indexOf(fired[0].code);
  } catch {
    return null;
  }
}

/** Both ages at every limit that a rule has, and the ends. */
const limits = [
  ...new Set(
    [...knowledge.gate.rules.map(({ when }) => when), ...Object.values(knowledge.gate.groups)].flatMap(agesOf),
  ),
];
const AGES = [...new Set([18, 95, ...limits.flatMap((limit) => [limit - 1, limit])])].sort((a, b) => a - b);
const SEXES = ["female", "male"] as const;

function agesOf(test: GateTest): number[] {
  if ("any" in test) return test.any.flatMap(agesOf);
  if ("all" in test) return test.all.flatMap(agesOf);
  if ("count" in test) return test.count.of.flatMap(agesOf);
  if ("both_sides" in test) return agesOf(test.both_sides);
  if (!("patient" in test) || test.patient !== "age") return [];
  return [test.at_least, test.below].filter((limit) => limit !== undefined);
}

/** The most pressing of all that these people could be. */
const worstOf = (findings: readonly EnteredFinding[], people: readonly Patient[]) =>
  Math.max(...people.map((patient) => pressing(findings, patient) ?? 0));

/** Whatever is left open of the person is never less pressing than the worst that it could be. */
function openIsWorst(findings: readonly EnteredFinding[]): void {
  for (const age of AGES)
    expect(pressing(findings, { age })).toBeGreaterThanOrEqual(
      worstOf(
        findings,
        SEXES.map((sex) => ({ age, sex })),
      ),
    );
  for (const sex of SEXES)
    expect(pressing(findings, { sex }) ?? 5).toBeGreaterThanOrEqual(
      worstOf(
        findings,
        AGES.map((age) => ({ age, sex })),
      ),
    );
  expect(pressing(findings, {})).toBeGreaterThanOrEqual(
    worstOf(
      findings,
      AGES.map((age) => ({ age })),
    ),
  );
}

const AGES_BY_BAND = ageSpans(knowledge.mix).map(({ from, to }, at) => ({
  band: knowledge.mix.age_bands[at]!,
  ages: AGES.filter((age) => age >= from && age <= to),
}));

describe("For the fewest facts of every rule", () => {
  it.each(knowledge.gate.rules)("$id fires whatever is left open of the person", ({ id, when }) => {
    const findings = smallestFacts(when, knowledge).flatMap(({ met }) => ("id" in met ? [met] : []));
    expect(judge(findings).fired.map(({ rule }) => rule)).toContain(id);
    openIsWorst(findings);
  });
});

/** What counts until somebody has answered it: an answer may then say that it is not so. */
const COUNTS_WHILE_OPEN = new Set(knowledge.gate.rules.flatMap(({ when }) => openIn(when, knowledge)));

describe("For every case", () => {
  it("one more present answer never lowers the level", () =>
    fc.assert(
      fc.property(facts, fact, age, (before, extra, years) => {
        fc.pre(extra.value !== "absent" && isReadable(before) && isReadable([...before, extra]));
        fc.pre(!COUNTS_WHILE_OPEN.has(extra.id));
        expect(height([...before, extra], years)).toBeGreaterThanOrEqual(height(before, years));
      }),
      RUNS,
    ));

  it("what counts while it is open is never less pressing open than with a milder answer, nor answered at its worst", () =>
    fc.assert(
      fc.property(facts, fc.constantFrom(...COUNTS_WHILE_OPEN), age, (given, id, years) => {
        const others = given.filter((one) => one.id !== id);
        const person = years === undefined ? {} : { age: years };
        const values = worsening(knowledge.findings[id]!);
        const at = (value: string | number) => pressing([...others, { id, value }], person);
        const open = pressing(others, person);
        fc.pre(open !== null && values.every((value) => at(value) !== null));
        expect(at(values.at(-1)!)).toBeGreaterThanOrEqual(open!);
        expect(open).toBeGreaterThanOrEqual(at(values[0]!)!);
      }),
      { numRuns: 600 },
    ));

  it("a worse number never lowers the level", () =>
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...entries.filter((entry) => worsening(entry).length > 1)).chain((entry) =>
          fc.record({
            entry: fc.constant(entry),
            at: place(entry),
            steps: fc.uniqueArray(fc.nat(worsening(entry).length - 1), { minLength: 2, maxLength: 2 }),
          }),
        ),
        age,
        (others, { entry, at, steps }, years) => {
          const [milder, worse] = steps.sort((a, b) => a - b).map((step) => worsening(entry)[step]!);
          const rest = others.filter(({ id }) => id !== entry.id);
          const given = (value: string | number) => [...rest, { id: entry.id, ...at, value }];
          fc.pre(isReadable(given(milder!)) && isReadable(given(worse!)));
          expect(height(given(worse!), years)).toBeGreaterThanOrEqual(height(given(milder!), years));
        },
      ),
      RUNS,
    ));

  it("a band of pain is never less pressing than the worst number in it", () =>
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom<[string, number]>(["0-3", 3], ["4-6", 6], ["7-10", 10]),
        (given, [band, most]) => {
          const others = given.filter(({ id }) => id !== "pain_intensity");
          const at = (value: string | number) => pressing([...others, { id: "pain_intensity", value }], {});
          fc.pre(at(band) !== null);
          expect(at(band)).toBeGreaterThanOrEqual(at(most)!);
        },
      ),
      RUNS,
    ));

  it("the order of the findings does not matter", () =>
    fc.assert(
      fc.property(facts, fc.nat(), (given, turn) => {
        fc.pre(isReadable(given));
        const turned = given.map((_, index) => given[(index + turn) % given.length]!).reverse();
        expect(judge(turned)).toEqual(judge(given));
      }),
      RUNS,
    ));

  it("not-assessed is the same as leaving out", () =>
    fc.assert(
      fc.property(facts, fact, (given, unasked) => {
        fc.pre(isReadable(given));
        expect(judge([...given, { ...unasked, value: "not-assessed" }])).toEqual(judge(given));
      }),
      RUNS,
    ));

  // Up to 30 a twisted testicle is looked for.
  it("a year more is never less urgent from 31 on, for a woman, a man, and somebody whose sex is open", () =>
    fc.assert(
      fc.property(
        facts,
        fc.integer({ min: 31, max: 95 }),
        fc.constantFrom({}, ...SEXES.map((sex) => ({ sex }))),
        (given, age, person) => {
          const before = pressing(given, { ...person, age });
          fc.pre(before !== null);
          expect(pressing(given, { ...person, age: age + 1 })).toBeGreaterThanOrEqual(before!);
        },
      ),
      RUNS,
    ));

  it("leaving age or sex open is never less pressing than the worst that they could be", () =>
    fc.assert(
      fc.property(facts, (given) => {
        fc.pre(isReadable(given));
        openIsWorst(given);
      }),
      { numRuns: 300 },
    ));

  it("a band of ages is never less pressing than the worst age in it", () =>
    fc.assert(
      fc.property(facts, fc.constantFrom(...AGES_BY_BAND), (given, { band, ages }) => {
        const others = given.filter(({ id }) => id !== "age_band");
        fc.pre(isReadable(others));
        const known = pressing([...others, { id: "age_band", value: band }], {});
        expect(known).toBeGreaterThanOrEqual(
          worstOf(
            others,
            ages.map((age) => ({ age })),
          ),
        );
      }),
      { numRuns: 1000 },
    ));
});
