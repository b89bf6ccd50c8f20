import type { Links } from "../../../engine/src/knowledge/entries.ts";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import { type Fault, faultAt, type Rule, type Steps } from "./view.ts";

/**
 * A structure is irritated or in deficit, not both, so the two chances of a link add up to one at most. A cause that
 * touches nerves says what it does in every zone in which it may lie; a cause without zones says so under `any`.
 */
export const linksFit: Rule = {
  name: "links-fit",
  *check({ causes }): Generator<Fault> {
    for (const { file, entry } of causes) {
      for (const [zone, links] of Object.entries(entry.links)) yield* tooLarge(this.name, file, ["links", zone], links);
      for (const [zone, extents] of Object.entries(entry.extents ?? {})) {
        for (const [place, extent] of extents.entries()) {
          yield* tooLarge(this.name, file, ["extents", zone, place, "links"], extent.links);
        }
      }
      const zones = new Set([
        ...Object.keys(entry.site.zone?.p ?? {}),
        ...Object.values(entry.site.zone_by_level?.p ?? {}).flatMap((shares) => Object.keys(shares)),
      ]);
      if (zones.size === 0 || Object.keys(entry.links).length === 0) continue;
      for (const zone of zones) {
        if (zone in entry.links || "any" in entry.links || (entry.extents !== undefined && zone in entry.extents))
          continue;
        yield faultAt(
          this.name,
          file,
          ["links"],
          `The cause may lie in the zone ${zone}, but links do not say what it does there.`,
        );
      }
      for (const zone of Object.keys(entry.links)) {
        if (zone === "any" || zones.has(zone)) continue;
        yield faultAt(this.name, file, ["links", zone], `links name the zone ${zone}, in which the cause never lies.`);
      }
    }
  },
};

function* tooLarge(rule: string, file: KnowledgeFile, steps: Steps, links: Links): Generator<Fault> {
  for (const [structure, { irritated, deficit }] of Object.entries(links)) {
    if (irritated + deficit <= 1 + 1e-9) continue;
    const at = [...steps, structure];
    yield faultAt(
      rule,
      file,
      at,
      `${at.join(".")}: irritated ${irritated} and deficit ${deficit} add up to more than 1.`,
    );
  }
}
