import type { Item } from "./items.ts";
import { leftModifiers, type Modifiers, rightModifiers } from "./modifiers.ts";
import type { Polarity } from "./polarity.ts";
import type { Targets } from "./targets.ts";

export function modified(
  items: readonly Item[],
  at: number,
  target: number | null,
  place: Targets["place"],
  polarity: Polarity,
): Modifiers[] {
  const left = leftModifiers(items, at, target, place);
  const right = rightModifiers(items, at, target, place);
  const merged = merge(left, right);
  return merged.map((modifiers) => (polarity.negated ? { ...modifiers, severity: "none" } : modifiers));
}

/** What stands before counts; what stands after fills what it leaves open. */
function merge(left: readonly Modifiers[], right: readonly Modifiers[]): Modifiers[] {
  const after = right[0];
  if (after === undefined) return [...left];
  const open = left.length === 1 ? left[0]! : null;
  if (open !== null && right.length > 1 && open.severity === "unspecified")
    return right.map((modifiers) => ({
      ...modifiers,
      // "the right foramen is narrowed severely, the left moderately": a grade without a side is of the side before it
      side: modifiers.side === "unspecified" ? open.side : modifiers.side,
      zone: modifiers.zone ?? open.zone,
    }));
  // "high-grade stenosis of the left foramen, moderate on the right"
  const opposite = right.filter(
    ({ side, severity }) => severity !== "unspecified" && open !== null && isOpposite(open.side, side),
  );
  if (opposite.length > 0) return [...left, ...opposite];
  return left.map((modifiers) => ({
    side: modifiers.side === "unspecified" ? after.side : modifiers.side,
    worseSide: modifiers.worseSide ?? after.worseSide,
    severity: modifiers.severity === "unspecified" ? after.severity : modifiers.severity,
    zone: modifiers.zone ?? after.zone,
  }));
}

function isOpposite(a: string, b: string): boolean {
  return (a === "left" && b === "right") || (a === "right" && b === "left");
}
