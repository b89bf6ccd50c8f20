import type { Network } from "../src/belief/network.ts";
import { Inference } from "../src/belief/posterior.ts";
import { ForamenError } from "../src/errors.ts";
import type { CaseReading } from "../src/knowledge/reading.ts";
import { Inference as FirstInference } from "./first-engine/posterior.ts";

/** One probability as the two engines see it. P(evidence) and joint chances are compared as parts of P(evidence). */
export interface Seen {
  readonly what: string;
  readonly fast: number;
  readonly first: number;
}

/** What a whole evidence set came to. */
export interface Compared {
  /** The row in which the two differ most. */
  readonly worst: Seen;
  readonly rows: number;
  /** The same for the structures alone; 0 when none were asked for. */
  readonly structures: number;
}

/** Absolute difference; of P(evidence) itself it is the difference of the quotient from 1. */
export function difference({ fast, first }: Seen): number {
  const gap = Math.abs(fast - first);
  // NaN must never pass for agreement.
  return gap >= 0 ? gap : Number.POSITIVE_INFINITY;
}

/**
 * Asks both engines everything they share about one evidence set: P(evidence), each cause (present, principal, leading),
 * each site (of a leading cause, of one beside it), and the structures named.
 *
 * @param instances numbers of structures, each asked whether it is spared irritation and spared deficit
 * @param other     network of the first engine, when it is to be another one
 * @returns null when both refuse the set with the same code
 */
export function comparedEngines(
  network: Network,
  reading: CaseReading,
  instances: readonly number[] = [],
  other: Network = network,
): Compared | null {
  const fast = codeOr(() => {
    const inference = new Inference(network, reading);
    return { inference, posterior: inference.run({ companions: true }) };
  });
  const first = codeOr(() => {
    const inference = new FirstInference(other, reading);
    return { inference, posterior: inference.run({ companions: true }) };
  });
  if (typeof fast === "string" || typeof first === "string") {
    if (fast === first) return null;
    const told = (one: unknown) => (typeof one === "string" ? one : "an answer");
    return { worst: { what: `fast: ${told(fast)}, first: ${told(first)}`, fast: 1, first: 0 }, rows: 1, structures: 0 };
  }
  const rows: Seen[] = [{ what: "evidence", fast: fast.posterior.evidence / first.posterior.evidence, first: 1 }];
  for (const { index, entry } of network.causes)
    for (const key of ["present", "principal", "lead"] as const)
      rows.push({
        what: `${key} ${entry.id}`,
        fast: fast.posterior[key][index]!,
        first: first.posterior[key][index]!,
      });
  rows.push(...sites(network, fast, first));
  const structures = instances.flatMap((instance) => {
    const { id, side } = network.instances[instance]!;
    return (["intact", "irritated"] as const).map((allowed) => ({
      what: `${id}:${side} at most ${allowed}`,
      fast: fast.inference.limited({ instance, allowed }) / fast.posterior.evidence,
      first: first.inference.limited({ instance, allowed }) / first.posterior.evidence,
    }));
  });
  rows.push(...structures);
  const worst = rows.reduce((a, b) => (difference(b) > difference(a) ? b : a));
  return { worst, rows: rows.length, structures: structures.length };
}

interface Asked<I extends Inference | FirstInference> {
  readonly inference: I;
  readonly posterior: ReturnType<I["run"]>;
}

/** The first engine has a form for each site of a principal cause; the fast one tells them site by site. */
function sites(network: Network, fast: Asked<Inference>, first: Asked<FirstInference>): Seen[] {
  const all = network.causes.flatMap((cause) => cause.sites);
  const lead = new Float64Array(all.length);
  const beside = new Float64Array(all.length);
  first.inference.forms.forEach((form, i) => {
    form.sites.forEach((site, member) => {
      (member === 0 ? lead : beside)[site.index]! += first.posterior.forms[i]!;
    });
  });
  const joints = fast.inference.siteJoints();
  return all.flatMap(({ index, cause }) => {
    const name = `${network.causes[cause]!.entry.id} at its site ${index}`;
    return [
      { what: `leading ${name}`, fast: joints.lead[index]! / fast.posterior.evidence, first: lead[index]! },
      { what: `beside ${name}`, fast: joints.beside[index]! / fast.posterior.evidence, first: beside[index]! },
    ];
  });
}

function codeOr<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ForamenError) return error.code;
    throw error;
  }
}
