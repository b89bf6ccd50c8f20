import type { SiteProbability } from "../vocabulary/assessment.ts";
import { say } from "./fill.ts";
import { nameFor, type Telling } from "./reader.ts";

const SIDES = ["left", "right", "bilateral", "unknown"];

/** A side in words; null for none, and for what lies in the middle. */
export function sideWords(telling: Telling, side: string | undefined): string | null {
  return side === undefined || !SIDES.includes(side) ? null : say(telling, `place.${side}`);
}

/** Level and side of a finding in words; null when it has neither. */
export function placeWords(
  telling: Telling,
  place: { readonly level?: string; readonly side?: string },
): string | null {
  const level = place.level === undefined ? null : say(telling, "place.level", { level: place.level });
  return joined([level, sideWords(telling, place.side)], ", ");
}

/** Where a cause lies: level or root, zone, side. */
export function siteWords(telling: Telling, site: SiteProbability): string | null {
  const level = site.level === undefined ? null : say(telling, "place.level", { level: site.level });
  const root = site.root === undefined ? null : structureName(telling, site.root);
  const zone = site.zone === undefined ? null : say(telling, `place.${site.zone}`);
  return joined([level, root, zone, sideWords(telling, site.side)], ", ");
}

/** A root, nerve or plexus with its side, as it stands in an answer: `L1`, `femoral_nerve`, `cauda_equina`. */
export function nerveWords(telling: Telling, root: string, side?: string): string {
  const nerve = structureName(telling, root);
  const place = sideWords(telling, side);
  return place === null ? nerve : say(telling, "place.nerve_at", { nerve, side: place });
}

function structureName({ knowledge, reader }: Telling, root: string): string {
  const known = Object.hasOwn(knowledge.structures, root)
    ? knowledge.structures[root]
    : Object.values(knowledge.structures).find((structure) => structure.root === root);
  return known === undefined ? spelled(root) : nameFor(reader, known);
}

/** An id or a value of the vocabulary as words. */
export function spelled(id: string): string {
  return id.replaceAll("_", " ");
}

/** What is there of the parts; null when nothing is. */
export function joined(parts: readonly (string | null)[], by: string): string | null {
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? null : there.join(by);
}
