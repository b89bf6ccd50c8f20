import type { FindingEntry } from "../src/knowledge/entries.ts";
import type { GateTest } from "../src/knowledge/gate.ts";
import type { GateKnowledge } from "../src/triage/gate-test.ts";
import type { Case, EnteredFinding, Patient } from "../src/vocabulary/case.ts";

/**
 * Cases made from a gate rule by spelling it out, without the engine: every set of facts that would meet it, the
 * smallest of them, and the cases that miss it by one fact.
 */

/** One fact that a rule asks for, and the nearest one that no longer meets it. */
interface Fact {
  readonly key: string;
  readonly met: EnteredFinding | Patient;
  readonly missed: EnteredFinding | Patient;
}

/** The fewest facts that meet the test; the first written among equally small ones. */
export function smallestFacts(test: GateTest, knowledge: GateKnowledge): readonly Fact[] {
  const sets = waysToMeet(test, knowledge, "left");
  return sets.reduce((least, set) => (set.length < least.length ? set : least));
}

export function caseOf(facts: readonly Fact[], missing?: Fact): Case {
  const stated = facts.map((fact) => (fact === missing ? fact.missed : fact.met));
  const patient: Patient = Object.assign({}, ...stated.filter((one) => !("id" in one)));
  const findings = stated.filter((one): one is EnteredFinding => "id" in one);
  return {
    ...(Object.keys(patient).length > 0 ? { patient } : {}),
    ...(findings.length > 0 ? { findings } : {}),
  };
}

type Ways = readonly (readonly Fact[])[];

function waysToMeet(test: GateTest, knowledge: GateKnowledge, side: "left" | "right"): Ways {
  if ("any" in test) return test.any.flatMap((one) => waysToMeet(one, knowledge, side));
  if ("all" in test) return together(test.all.map((one) => waysToMeet(one, knowledge, side)));
  if ("group" in test) return waysToMeet(knowledge.gate.groups[test.group]!, knowledge, side);
  if ("both_sides" in test) {
    const left = waysToMeet(test.both_sides, knowledge, "left");
    const right = waysToMeet(test.both_sides, knowledge, "right");
    // The same fact left and right is enough to spell out: mixed pairs are no smaller.
    return left.flatMap((set, index) => (set.every(hasSide) ? [distinct([...set, ...right[index]!])] : []));
  }
  if ("count" in test) {
    const choices = choose(test.count.of, test.count.min);
    return choices.flatMap((all) => waysToMeet({ all }, knowledge, side));
  }
  if ("patient" in test) return [[patientFact(test)]];
  // What counts while it is open needs nobody to say it.
  if ("or_open" in test && test.or_open === true) return [[]];
  return [[findingFact(test, knowledge.findings[test.id]!, side)]];
}

function hasSide({ met }: Fact): boolean {
  return "side" in met;
}

function together(members: readonly Ways[]): Ways {
  return members.reduce<Ways>(
    (sets, ways) => sets.flatMap((set) => ways.map((way) => distinct([...set, ...way]))),
    [[]],
  );
}

function distinct(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [fact.key, fact])).values()];
}

function choose<T>(from: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return from.flatMap((first, index) => choose(from.slice(index + 1), count - 1).map((rest) => [first, ...rest]));
}

function patientFact(test: Extract<GateTest, { patient: string }>): Fact {
  if (test.patient === "sex") {
    return { key: "sex", met: { sex: test.value }, missed: { sex: test.value === "male" ? "female" : "male" } };
  }
  const [met, missed] =
    test.at_least !== undefined ? [test.at_least, test.at_least - 1] : [(test.below ?? 1) - 1, test.below ?? 1];
  return { key: `age ${met}`, met: { age: met }, missed: { age: missed } };
}

function findingFact(test: Extract<GateTest, { id: string }>, entry: FindingEntry, side: "left" | "right"): Fact {
  const place = {
    id: test.id,
    ...(entry.laterality === "sided" ? { side } : {}),
    ...(entry.by_level === true ? { level: "L1-L2" as const } : {}),
  };
  const [met, missed] = values(test, entry);
  const key = [test.id, entry.laterality === "sided" ? side : "", String(met)].join(" ");
  return { key, met: { ...place, value: met }, missed: { ...place, value: missed } };
}

function values(test: Extract<GateTest, { id: string }>, entry: FindingEntry): [string | number, string | number] {
  if ("at_least" in test) return [test.at_least, test.at_least - 1];
  if ("at_most" in test) return [test.at_most, test.at_most + 1];
  if ("more_than" in test) return [test.more_than + 1, test.more_than];
  if ("below" in test) return [test.below - 1, test.below];
  if (test.value === "present") return ["present", "absent"];
  return [test.value, entry.bands![entry.bands!.indexOf(test.value) - 1]!];
}
