import type { ReportFinding } from "../vocabulary/report.ts";
import { grouped } from "./grouped.ts";

const HERNIATIONS = new Set(["protrusion", "extrusion", "sequestration"]);
const RELATIONS = new Set(["contact", "compression"]);

/**
 * One finding per level, structure, condition, polarity, side and root: what the impression says again is not counted
 * twice. A plainer word gives way to the more exact one of the same level ("herniation" to "extrusion"); a denial gives
 * way to what is affirmed of the same thing on the same side.
 */
export function mergeFindings(findings: readonly ReportFinding[]): ReportFinding[] {
  const list = withPlainer([...grouped(findings, keyOf).values()].map(together));
  const byLevel = grouped(list, ({ level }) => level);
  return list.filter((finding) => {
    const elsewhere = finding.level === "spine" || finding.structure === "root";
    return !givesWay(finding, elsewhere ? list : byLevel.get(finding.level)!);
  });
}

function keyOf({ level, structure, condition, side, root, negated, detail }: ReportFinding): string {
  return [level, structure, condition, negated, side, root, detail].join("|");
}

/** The same said several times: the first that has a grade, a worse side or a zone gives it. */
function together(same: readonly [ReportFinding, ...ReportFinding[]]): ReportFinding {
  const [first, ...others] = same;
  if (others.length === 0) return first;
  const worseSide = same.find((each) => each.worseSide !== undefined)?.worseSide;
  const zone = same.find((each) => each.zone !== undefined)?.zone;
  return {
    ...first,
    severity: same.find(({ severity }) => severity !== "unspecified")?.severity ?? "unspecified",
    certainty: same.some(({ certainty }) => certainty === "definite") ? "definite" : "possible",
    ...(worseSide === undefined ? {} : { worseSide }),
    ...(zone === undefined ? {} : { zone }),
    also: others.map(({ span }) => span),
  };
}

/** "A large left herniation ... extruded": the more exact word takes side and size of the plainer one. */
function withPlainer(findings: readonly ReportFinding[]): ReportFinding[] {
  return findings.map((finding) => {
    if (!HERNIATIONS.has(finding.condition)) return finding;
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
  if (!sameThing(finding, other) || !finding.negated || other.negated) return false;
  // A denial that names no part does not stand beside an affirmed part: "the cauda equina is compressed ... not compressed".
  if (finding.detail !== undefined && finding.detail !== other.detail) return false;
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
  return sameThing(a, b) && a.detail === b.detail;
}

function sameThing(a: ReportFinding, b: ReportFinding): boolean {
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
