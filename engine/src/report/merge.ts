import type { ReportFinding } from "../vocabulary/report.ts";

const HERNIATIONS = new Set(["protrusion", "extrusion", "sequestration"]);
const RELATIONS = new Set(["contact", "compression"]);

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
  const list = withPlainer([...merged.values()]);
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

/** "A large left herniation ... extruded": the more exact word takes side and size of the plainer one. */
function withPlainer(findings: readonly ReportFinding[]): ReportFinding[] {
  return findings.map((finding) => {
    const plainer = findings.find((other) => plainerHerniation(other, finding));
    if (plainer === undefined) return finding;
    return {
      ...finding,
      side: finding.side === "unspecified" ? plainer.side : finding.side,
      severity: finding.severity === "unspecified" ? plainer.severity : finding.severity,
    };
  });
}

/** A reason why one finding says nothing beside another. */
type GivesWay = (finding: ReportFinding, other: ReportFinding) => boolean;

function givesWay(finding: ReportFinding, all: readonly ReportFinding[]): boolean {
  return all.some((other) => other !== finding && REASONS.some((reason) => reason(finding, other)));
}

const REASONS: readonly GivesWay[] = [
  saidAtALevel,
  rootAtItsDisc,
  tumourWhereItIs,
  plainerHerniation,
  deniedAndAffirmed,
  rootWithoutName,
  withoutItsSide,
  heightOfFracture,
];

/** Without a level, and the same is placed elsewhere: said again. */
function saidAtALevel(finding: ReportFinding, other: ReportFinding): boolean {
  if (finding.level !== "spine" || other.level === "spine" || finding.negated || other.negated) return false;
  if (finding.structure !== other.structure) return false;
  return finding.condition === other.condition || isPlainer(finding, other);
}

/** "The L3 lesion compresses the left L3 root", and at L3-L4 the same root. */
function rootAtItsDisc(finding: ReportFinding, other: ReportFinding): boolean {
  return (
    finding.structure === "root" &&
    other.structure === "root" &&
    finding.root !== null &&
    finding.root === other.root &&
    finding.condition === other.condition &&
    finding.negated === other.negated &&
    !finding.level.includes("-") &&
    other.level.includes("-")
  );
}

/** A tumour at a disc level is where the text puts it, in the canal or the foramen, and not in a bone as well. */
function tumourWhereItIs(finding: ReportFinding, other: ReportFinding): boolean {
  return (
    finding.level === other.level &&
    finding.condition === "tumour" &&
    other.condition === "tumour" &&
    finding.negated === other.negated &&
    finding.structure === "vertebra" &&
    other.structure !== "vertebra" &&
    finding.level.includes("-")
  );
}

function plainerHerniation(finding: ReportFinding, other: ReportFinding): boolean {
  return (
    finding.level === other.level &&
    isPlainer(finding, other) &&
    finding.negated === other.negated &&
    other.certainty === "definite"
  );
}

function isPlainer(finding: ReportFinding, other: ReportFinding): boolean {
  return finding.condition === "herniation" && HERNIATIONS.has(other.condition);
}

function deniedAndAffirmed(finding: ReportFinding, other: ReportFinding): boolean {
  if (!same(finding, other) || !finding.negated || other.negated) return false;
  if (finding.root !== null && other.root !== null && finding.root !== other.root) return false;
  return (
    finding.side === "unspecified" ||
    other.side === "unspecified" ||
    finding.side === other.side ||
    other.side === "bilateral"
  );
}

/** "Mass effect on the roots" beside "abuts the left L5 root": which root is said. */
function rootWithoutName(finding: ReportFinding, other: ReportFinding): boolean {
  return (
    finding.level === other.level &&
    finding.structure === "root" &&
    other.structure === "root" &&
    RELATIONS.has(finding.condition) &&
    RELATIONS.has(other.condition) &&
    finding.root === null &&
    other.root !== null &&
    !finding.negated &&
    !other.negated &&
    (finding.side === "unspecified" || finding.side === other.side || other.side === "bilateral")
  );
}

/** "stenosis" again without its side */
function withoutItsSide(finding: ReportFinding, other: ReportFinding): boolean {
  return (
    same(finding, other) &&
    finding.negated === other.negated &&
    finding.root === other.root &&
    finding.side === "unspecified" &&
    other.side !== "unspecified" &&
    finding.severity === "unspecified"
  );
}

function same(a: ReportFinding, b: ReportFinding): boolean {
  return a.level === b.level && a.structure === b.structure && a.condition === b.condition;
}

/** A broken vertebra has lost height: said once. */
function heightOfFracture(finding: ReportFinding, other: ReportFinding): boolean {
  return (
    finding.level === other.level &&
    finding.structure === "vertebra" &&
    finding.condition === "height-loss" &&
    other.condition === "fracture" &&
    !other.negated
  );
}
