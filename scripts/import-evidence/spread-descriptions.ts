import type { Evidence, Row } from "./evidence.ts";
import { round } from "./provenance.ts";

/**
 * Makes the description rates that a cause states into total rates.
 *
 * In the evidence a cause and the roots and nerves that it reaches were parents side by side: night pain of a herniation came from
 * both. A description is now read from the principal cause alone, and a rate that the cause states stands alone, so what its
 * structures add is put into it: the mean over its sites of 1 - (1 - stated) x product over reached structures of
 * (1 - P(irritated) x rate - P(deficit) x rate).
 * Published and derived rates are totals already, and so are those of `totals`; what a cause does not state is left to the engine.
 */
export function spreadDescriptions(
  evidence: Reached & Pick<Evidence, "disorders">,
  isDescription: (finding: string) => boolean,
  totals: ReadonlySet<string>,
): void {
  for (const [id, disorder] of Object.entries(evidence.disorders)) {
    if (totals.has(id)) continue;
    for (const [finding, row] of Object.entries(disorder.findings as Record<string, Row>)) {
      if (!isDescription(finding) || row.p === undefined || row.status !== "elicited") continue;
      const p = round(meanOverSites(disorder, finding, row.p, evidence), 2);
      if (p - row.p < 0.02) continue;
      disorder.findings[finding] = { ...row, p, note: `${row.p} of its own; the rest through its roots and nerves` };
    }
  }
}

type Reached = Pick<Evidence, "structure_findings" | "roles" | "conus_at_level">;

function meanOverSites(disorder: Row, finding: string, stated: number, evidence: Reached): number {
  let sum = 0;
  let weight = 0;
  const levels = Object.entries((disorder.site.level?.p ?? { none: 1 }) as Record<string, number>);
  for (const [level, levelShare] of levels) {
    const zones = Object.entries(
      (disorder.site.zone_by_level?.p?.[level] ?? disorder.site.zone?.p ?? { any: 1 }) as Record<string, number>,
    );
    for (const [zone, zoneShare] of zones) {
      for (const { share, links, root } of forms(disorder, zone)) {
        const w = levelShare * zoneShare * share;
        sum += w * (1 - (1 - stated) * absent(links, level, root, finding, evidence));
        weight += w;
      }
    }
  }
  return sum / weight;
}

function forms(disorder: Row, zone: string): { share: number; links: Row; root?: string }[] {
  const links = disorder.links?.[zone] ?? {};
  const roots = disorder.site.root?.p as Record<string, number> | undefined;
  if (roots) return Object.entries(roots).map(([root, share]) => ({ share, links, root }));
  return disorder.extents?.[zone] ?? [{ share: 1, links }];
}

/** P(no reached structure shows the finding). */
function absent(links: Row, level: string, root: string | undefined, finding: string, evidence: Reached): number {
  let none = 1;
  for (const [role, link] of Object.entries(links as Record<string, Row>)) {
    const scale = role === "conus" ? (evidence.conus_at_level[level]?.p ?? 0) : 1;
    for (const structure of structuresOf(role, level, root, evidence)) {
      const states = evidence.structure_findings[structure];
      const shown =
        link.irritated * (states?.irritated?.[finding]?.p ?? 0) + link.deficit * (states?.deficit?.[finding]?.p ?? 0);
      none *= 1 - scale * shown;
    }
  }
  return none;
}

function structuresOf(role: string, level: string, root: string | undefined, evidence: Reached): string[] {
  if (role === "at_root") return [`root_${root}`];
  if (role === "exiting" || role === "traversing") return [`root_${evidence.roles[role].root_by_level[level]}`];
  if (role === "lower_roots")
    return (evidence.roles.lower_roots.roots_by_level[level] as string[]).map((lower) => `root_${lower}`);
  return [role];
}
