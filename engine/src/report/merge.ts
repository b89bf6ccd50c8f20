import type { ReportFinding } from "../vocabulary/report.ts";

const HERNIATIONS = new Set(["protrusion", "extrusion", "sequestration"]);

/**
 * One finding per level, structure, condition, polarity, side and root: what the impression says again is not counted
 * twice. A plainer word gives way to the more exact one of the same level ("herniation" to "extrusion"); a denial gives
 * way to what is affirmed of the same thing on the same side.
 */
export function mergeFindings(findings: readonly ReportFinding[]): ReportFinding[] {
  const merged = new Map<string, ReportFinding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = merged.get(key);
    merged.set(key, known === undefined ? finding : together(known, finding));
  }
  const list = [...merged.values()];
  return list.filter((finding) => !givesWay(finding, list));
}

function keyOf({ level, structure, condition, side, root, negated }: ReportFinding): string {
  return [level, structure, condition, negated, side, root].join("|");
}

function together(first: ReportFinding, second: ReportFinding): ReportFinding {
  return {
    ...first,
    severity: first.severity === "unspecified" ? second.severity : first.severity,
    certainty: first.certainty === "definite" || second.certainty === "definite" ? "definite" : "possible",
    ...(first.worseSide === undefined && second.worseSide !== undefined ? { worseSide: second.worseSide } : {}),
    ...(first.zone === undefined && second.zone !== undefined ? { zone: second.zone } : {}),
    also: [...(first.also ?? []), second.span],
  };
}

function givesWay(finding: ReportFinding, all: readonly ReportFinding[]): boolean {
  return all.some((other) => other !== finding && yields(finding, other));
}

function yields(finding: ReportFinding, other: ReportFinding): boolean {
  if (finding.level !== other.level) {
    // Without a level, and the same is placed elsewhere: said again.
    return (
      finding.level === "spine" &&
      !finding.negated &&
      !other.negated &&
      finding.structure === other.structure &&
      (finding.condition === other.condition ||
        (finding.condition === "herniation" && HERNIATIONS.has(other.condition)))
    );
  }
  if (
    finding.condition === "tumour" &&
    other.condition === "tumour" &&
    finding.negated === other.negated &&
    finding.structure === "vertebra" &&
    other.structure !== "vertebra" &&
    finding.level.includes("-")
  )
    return true;
  if (finding.structure !== other.structure) return false;
  if (finding.condition === "herniation" && HERNIATIONS.has(other.condition) && finding.negated === other.negated)
    return true;
  if (finding.condition !== other.condition) return false;
  if (finding.negated && !other.negated)
    return (
      finding.side === "unspecified" ||
      other.side === "unspecified" ||
      finding.side === other.side ||
      other.side === "bilateral"
    );
  if (finding.negated !== other.negated) return false;
  if (
    finding.root === null &&
    other.root !== null &&
    finding.structure === "root" &&
    !finding.negated &&
    sameSide(finding, other)
  )
    return true;
  // "stenosis" again without its side
  return (
    finding.root === other.root &&
    finding.side === "unspecified" &&
    other.side !== "unspecified" &&
    finding.severity === "unspecified"
  );
}

function sameSide(a: ReportFinding, b: ReportFinding): boolean {
  return a.side === "unspecified" || a.side === b.side || b.side === "bilateral";
}
