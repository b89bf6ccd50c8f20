import type { FindingEntry } from "../../../engine/src/knowledge/entries.ts";
import type { GateTest } from "../../../engine/src/knowledge/gate.ts";
import { gateTests } from "./gate-tests.ts";
import { type Fault, faultAt, type Rule, type View } from "./view.ts";

/** How soon each urgency asks to be seen. */
const WITHIN = { E0: "now", E1: "hours", U1: "next-day", U2: "two-weeks" } as const;

/**
 * The gate can only raise urgency: no rule rests on an absent finding, and a worse number or band never undoes a test.
 * Its words fit its finding, and its time fits its urgency.
 */
export const gateTestsOnlyStated: Rule = {
  name: "gate-tests-only-stated",
  *check(view): Generator<Fault> {
    for (const { file, steps, test, owner } of gateTests(view)) {
      const wrong = wrongWith(test, view);
      if (wrong !== null) yield faultAt(this.name, file, steps, `${owner}: ${wrong}`);
    }
    const seen = new Set<string>();
    for (const { file, entry } of view.gates) {
      for (const [place, rule] of entry.rules.entries()) {
        const steps = ["rules", place];
        if (rule.within !== WITHIN[rule.urgency]) {
          const message = `${rule.id}: ${rule.urgency} is "${WITHIN[rule.urgency]}", not "${rule.within}".`;
          yield faultAt(this.name, file, [...steps, "within"], message);
        }
        if (seen.has(rule.id)) yield faultAt(this.name, file, [...steps, "id"], `The rule "${rule.id}" stands twice.`);
        seen.add(rule.id);
        const looked = rule.unless_absent;
        if (looked !== undefined && view.finding.get(looked)?.stage === "history") {
          const message = `${rule.id}: what is only asked cannot settle it; "${looked}" has to be found by examination.`;
          yield faultAt(this.name, file, [...steps, "unless_absent"], message);
        }
        for (const [at, asked] of (rule.asks ?? []).entries())
          if (view.finding.get(asked)?.who.includes("patient") === false)
            yield faultAt(this.name, file, [...steps, "asks", at], `${rule.id}: no person can answer "${asked}".`);
      }
    }
    yield* circles(this.name, view);
  },
};

function wrongWith(test: GateTest, { finding }: View): string | null {
  if ("count" in test && (test.count.min < 1 || test.count.min > test.count.of.length)) {
    return `count asks for ${test.count.min} of ${test.count.of.length}.`;
  }
  if (("all" in test && test.all.length === 0) || ("any" in test && test.any.length === 0))
    return "an empty list of tests.";
  if (!("id" in test)) return null;
  const entry = finding.get(test.id);
  if (entry === undefined) return null;
  if ("value" in test) return wrongValue(test.value, entry);
  if ("or_open" in test && !entry.who.includes("patient"))
    return `"${entry.id}" counts while it is open, and no person can answer it.`;
  if (entry.type === "categorical") return `"${entry.id}" has words, not numbers.`;
  // Neither a short nor a long duration is the worse one: it describes.
  if (entry.kind === "description") return null;
  const fallsWithSeverity = isStrength(entry) || entry.cuts?.direction === "down" || entry.cuts_by_sex !== undefined;
  const asksForLess = "at_most" in test || "below" in test;
  if (asksForLess !== fallsWithSeverity) {
    const worse = fallsWithSeverity ? "lower" : "higher";
    return `a ${worse} "${entry.id}" is worse, so a worse number could undo the test: turn it round.`;
  }
  if (entry.units === undefined && !isStrength(entry)) return `"${entry.id}" has no unit, so it is never a number.`;
  return null;
}

function wrongValue(value: string, entry: FindingEntry): string | null {
  if (value === "absent" || value === "not-assessed")
    return `it needs "${entry.id}" to be ${value}; only what is there may count.`;
  const words = entry.type === "categorical" ? (entry.values ?? []) : ["present", ...(entry.bands?.slice(1) ?? [])];
  if (words.includes(value)) return null;
  return `"${entry.id}" is never "${value}": expected one of ${words.join(", ")}.`;
}

/** Muscle strength is entered as MRC grade; its best band is grade 5. */
function isStrength(entry: FindingEntry): boolean {
  return entry.bands?.[0] === "5";
}

function* circles(rule: string, view: View): Generator<Fault> {
  const groups = view.single("gate/groups.yaml");
  if (groups === undefined) return;
  const uses = new Map<string, string[]>();
  for (const { test, owner } of gateTests(view)) {
    if ("group" in test) uses.set(owner, [...(uses.get(owner) ?? []), test.group]);
  }
  for (const id of Object.keys(groups.entry.groups)) {
    const reached = new Set<string>();
    const open = [...(uses.get(`group ${id}`) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(...(uses.get(`group ${next}`) ?? []));
    }
    if (reached.has(id)) yield faultAt(rule, groups.file, ["groups", id], `The group "${id}" needs itself.`);
  }
}
