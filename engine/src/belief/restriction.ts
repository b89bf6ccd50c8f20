import type { Site } from "./network.ts";

/** How far one structure may be affected. */
export interface StructureLimit {
  readonly instance: number;
  readonly allowed: "intact" | "irritated";
}

/**
 * Worlds to be counted: structures that must not go beyond a state, causes that must not sit somewhere.
 * P(irritated) is asked for as 1 - P(intact), which keeps every structure independent.
 */
export interface Restriction {
  readonly limits: readonly StructureLimit[];
  /** The limits hold for lesions at these levels only; at any place when null. */
  readonly levels: ReadonlySet<string> | null;
  /** Sites that must not be occupied. */
  readonly forbids: ((site: Site) => boolean) | null;
}

/** The limit on a structure for a lesion at this site; null when there is none. */
export function limitAt(
  restriction: Restriction | null,
  site: Site,
  instance: number,
): StructureLimit["allowed"] | null {
  if (restriction === null) return null;
  if (restriction.levels !== null && !restriction.levels.has(site.level ?? "")) return null;
  return restriction.limits.find((limit) => limit.instance === instance)?.allowed ?? null;
}
