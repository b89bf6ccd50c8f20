import type { Cause, Network, Site } from "../../src/belief/network.ts";
import { bandsOf, stepsOf } from "../reference/leaks.ts";
import type { Person } from "../reference/people.ts";

/** P(band 1, 2, ... or worse | this cause at this site is the principal one), latents apart, for a description of the pain. */
export function descriptionTable(network: Network, person: Person, cause: Cause, site: Site, id: string): number[] {
  const { knowledge } = network;
  const steps = stepsOf(knowledge, id);
  for (const rule of knowledge.leaksByRisk.rules)
    if (rule.replaces_all && rule.finding === id && person.risks.get(rule.risk) === (rule.when === "present"))
      return bandsOf(rule, steps);
  const listed = cause.entry.findings[id];
  if (listed !== undefined) return bandsOf(listed, steps);
  const [first, ...worse] = bandsOf(knowledge.descriptions.defaults[id], steps);
  let not = 1 - first!;
  for (const { instance, irritated, deficit } of site.structures) {
    const { findings } = knowledge.structures[network.instances[instance]!.id]!;
    not *= 1 - irritated * bandsOf(findings.irritated[id], 1)[0]! - deficit * bandsOf(findings.deficit[id], 1)[0]!;
  }
  return [1 - not, ...worse];
}
