import type { FindingEntry } from "@foramen/engine";

/** A finding as it stands in an answer: id, and where and how it was found. */
export interface Said {
  readonly finding: string;
  readonly side?: string;
  readonly level?: string;
  readonly value?: string;
}

const SIDES: Record<string, string> = {
  left: "left",
  right: "right",
  bilateral: "both sides",
  unknown: "side not known",
};

/** "Pain: groin crease, right: absent" - what was found, where, and how, without any id. */
export function findingWords(said: Said, findings: Readonly<Record<string, Pick<FindingEntry, "label">>>): string {
  const label = findings[said.finding]?.label ?? words(said.finding);
  const place = [said.level, said.side ? (SIDES[said.side] ?? said.side) : undefined].filter(Boolean).join(", ");
  const value = said.value === undefined || said.value === "present" ? "" : `: ${words(said.value)}`;
  return `${label}${place ? ` (${place})` : ""}${value}`;
}

/** An id or a band as words. */
export function words(id: string): string {
  return id.replaceAll("_", " ");
}

/** The same with a capital. */
export function heading(id: string): string {
  const said = words(id);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** A place of the spine or body in one line: "L1-L2, foraminal, right". */
export function siteWords(site: { level?: string; zone?: string; side?: string; root?: string }): string {
  const side = site.side ? (SIDES[site.side] ?? words(site.side)) : undefined;
  return [site.root, site.level, site.zone ? words(site.zone) : undefined, side].filter(Boolean).join(", ");
}
