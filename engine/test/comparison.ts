import { networkOf } from "../src/belief/network.ts";
import { Inference } from "../src/belief/posterior.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { CaseReading } from "../src/knowledge/reading.ts";
import type { Enumeration } from "./reference/enumerate.ts";

/** One probability as the two programs see it. */
export interface Compared {
  readonly what: string;
  readonly engine: number;
  readonly reference: number;
}

/** Every probability that both programs can name, and P(evidence) first. */
export function compared(cut: Knowledge, reading: CaseReading, slow: Enumeration): Compared[] {
  const network = networkOf(cut);
  const inference = new Inference(network, reading);
  const fast = inference.run({ companions: true });
  const rows: Compared[] = [{ what: "evidence", engine: fast.evidence, reference: slow.evidence }];
  const share = (joint: number | undefined): number => (joint ?? 0) / slow.evidence;

  for (const { index, entry } of network.causes) {
    const { id } = entry;
    rows.push({ what: `present ${id}`, engine: fast.present[index]!, reference: share(slow.present.get(id)) });
    rows.push({ what: `lead ${id}`, engine: fast.lead[index]!, reference: share(slow.lead.get(id)) });
    rows.push({ what: `principal ${id}`, engine: fast.principal[index]!, reference: share(slow.principal.get(id)) });
  }

  const sites = new Map<string, number>();
  inference.eachSite((unit, { level, zone, side, root }, joint, leads) => {
    if (!leads) return;
    const lead = network.causes[unit.causes[0]!]!.entry.id;
    const key = [lead, level ?? "", zone ?? "", side, root ?? ""].join("|");
    sites.set(key, (sites.get(key) ?? 0) + joint / fast.evidence);
  });
  for (const [key, engine] of sites) rows.push({ what: `site ${key}`, engine, reference: share(slow.sites.get(key)) });
  for (const [key, joint] of slow.sites) {
    if (!sites.has(key)) rows.push({ what: `site ${key}`, engine: 0, reference: share(joint) });
  }

  for (const { index, id, side } of network.instances) {
    const key = `${id}:${side}`;
    const irritated = share(slow.irritated.get(key));
    // What no cause of the cut reaches is the same in both; one of them is enough.
    if (irritated === 0 && index !== 0) continue;
    const intact = inference.limited({ instance: index, allowed: "intact" }) / fast.evidence;
    const spared = inference.limited({ instance: index, allowed: "irritated" }) / fast.evidence;
    rows.push({ what: `irritated ${key}`, engine: 1 - intact, reference: irritated });
    rows.push({ what: `deficit ${key}`, engine: 1 - spared, reference: share(slow.deficit.get(key)) });
  }
  return rows;
}

/** True when both say the same: to 1e-9, and P(evidence) to 1e-9 of itself. */
export function agree({ what, engine, reference }: Compared): boolean {
  const difference = Math.abs(engine - reference);
  return difference <= (what === "evidence" ? 1e-9 * reference : 1e-9);
}
