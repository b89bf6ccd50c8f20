import { ALERT_TYPES } from "../vocabulary/medication.ts";
import { type Finding, RANK } from "./finding.ts";

/**
 * At most one finding for each reason, the gravest first. Of one kind and reason the gravest speaks for all, with
 * everything that they are about; what a rule of three facts says more gravely stands in place of its pairs.
 */
export function merged(findings: readonly Finding[]): Finding[] {
  const byReason = new Map<string, Finding>();
  for (const finding of findings) {
    if (isDrinkAlone(finding, findings)) continue;
    const key = `${finding.type} ${finding.reason}`;
    const known = byReason.get(key);
    byReason.set(key, known === undefined ? finding : both(known, finding));
  }
  const all = [...byReason.values()];
  const coverer = (one: Finding) => all.find((other) => other !== one && covers(other, one));
  return all
    .filter((one) => coverer(one) === undefined)
    .map((one) => {
      // What it stands for stays traceable.
      const rules = all.filter((other) => coverer(other) === one).flatMap((other) => other.rules);
      return rules.length === 0 ? one : { ...one, rules: [...new Set([...one.rules, ...rules])] };
    })
    .sort(byConsequence);
}

function both(a: Finding, b: Finding): Finding {
  const [first, second] = RANK[a.severity] >= RANK[b.severity] ? [a, b] : [b, a];
  const breaks = first.breaks ?? second.breaks;
  const joined = [...new Set([...first.with, ...second.with])];
  const slots =
    first.words === second.words &&
    first.slots.other !== undefined &&
    second.slots.other !== undefined &&
    !first.slots.other.includes(second.slots.other)
      ? { ...first.slots, other: `${first.slots.other}, ${second.slots.other}` }
      : first.slots;
  return {
    ...first,
    slots,
    with: joined,
    rules: [...new Set([...first.rules, ...second.rules])],
    ...(breaks === undefined ? {} : { breaks }),
  };
}

/** A reminder to protect the stomach says nothing new beside an alert about bleeding; nor does a pair beside its triple. */
function covers(more: Finding, less: Finding): boolean {
  if (less.rules.length === 1 && less.words === "offer" && less.slots.topic === "bleeding")
    return more.slots.topic === "bleeding" && more.words !== "offer";
  // A load of two drugs says no more than the pair about the same.
  if (more.words === "pair" && less.words === "together")
    return (
      more.slots.topic === less.slots.topic &&
      RANK[more.severity] >= RANK[less.severity] &&
      less.with.every((id) => more.with.includes(id))
    );
  // The timing table says more exactly what a pair says about bleeding beside the spine.
  if (less.type === "interaction" && less.slots.topic === "spinal_bleeding")
    return more.type === "timing" && less.with.every((id) => more.with.includes(id));
  return (
    more.words === "together" &&
    (less.words === "pair" || less.words === "offer") &&
    more.slots.topic === less.slots.topic &&
    RANK[more.severity] > RANK[less.severity] &&
    less.with.every((id) => more.with.includes(id))
  );
}

export function byConsequence(a: Finding, b: Finding): number {
  return (
    RANK[b.severity] - RANK[a.severity] ||
    ALERT_TYPES.indexOf(a.type) - ALERT_TYPES.indexOf(b.type) ||
    compare(a.reason, b.reason) ||
    compare(a.with.join(), b.with.join())
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Heavy drinking as a disease speaks for alcohol as a substance, but for no other drug beside it. */
function isDrinkAlone(finding: Finding, all: readonly Finding[]): boolean {
  const about = finding.with.slice(1);
  if (finding.type !== "interaction" || about.length !== 1 || about[0] !== "alcohol") return false;
  return all.some(
    (other) => other.with.includes("alcohol_use_heavy") && RANK[other.severity] >= RANK[finding.severity],
  );
}
