import { LEVELS, type Level, NERVE_ROOTS, type ReportFinding } from "@foramen/engine";
import type { Strength } from "../drawings/canvas/strength.ts";
import type { CanalZone, Lit, Side } from "../drawings/spine/lit.ts";

const ZONES: Readonly<Record<string, CanalZone>> = {
  canal: "central",
  "lateral-recess": "lateral_recess",
  foramen: "foraminal",
};
/** Where a disc is displaced to, by the report's word for the zone. */
const DISC_ZONES: readonly (readonly [RegExp, CanalZone])[] = [
  [/extra|far/, "extraforaminal"],
  [/foramin/, "foraminal"],
  [/recess|subarticular|paracentral/, "lateral_recess"],
];
const DISPLACED: readonly string[] = ["protrusion", "extrusion", "sequestration", "herniation"];

/** What findings of a report light in the drawing of the spine: what is there, and what may be there. */
export function litBy(findings: readonly ReportFinding[]): Lit {
  const roots: NonNullable<Lit["roots"]>[number][] = [];
  const levels: NonNullable<Lit["levels"]>[number][] = [];
  const zones: NonNullable<Lit["zones"]>[number][] = [];
  for (const finding of findings) {
    if (finding.negated || finding.condition === "normal" || finding.time === "resolved") continue;
    const strength = strengthOf(finding);
    const sides = sidesOf(finding);
    const root = NERVE_ROOTS.find((known) => known === finding.root);
    if (root !== undefined) for (const side of sides) roots.push({ root, side, strength });
    const level = levelOf(finding.level);
    if (level === null) continue;
    const zone = ZONES[finding.structure] ?? discZone(finding);
    if (zone === null) levels.push({ level, strength });
    else
      for (const side of zone === "central" ? (["left"] as const) : sides) zones.push({ level, zone, side, strength });
  }
  return { roots, levels, zones };
}

function discZone({ structure, condition, zone = "", side }: ReportFinding): CanalZone | null {
  if (structure !== "disc" || !DISPLACED.includes(condition)) return null;
  const named = DISC_ZONES.find(([word]) => word.test(zone))?.[1];
  if (named !== undefined) return named;
  return side === "left" || side === "right" ? "lateral_recess" : side === "central" ? "central" : null;
}

/** A vertebra is lit by the disc below it. */
function levelOf(level: string): Level | null {
  const own = LEVELS.find((known) => known === level);
  return own ?? LEVELS.find((known) => known.startsWith(`${level}-`)) ?? null;
}

function sidesOf({ side }: ReportFinding): readonly Side[] {
  return side === "left" || side === "right" ? [side] : ["left", "right"];
}

function strengthOf({ severity }: ReportFinding): Strength {
  if (severity === "mild" || severity === "mild-moderate") return { severity: "mild" };
  if (severity === "moderate" || severity === "moderate-severe") return { severity: "moderate" };
  return severity === "severe" ? { severity: "severe" } : { shown: true };
}
