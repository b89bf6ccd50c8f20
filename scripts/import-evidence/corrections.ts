import { isDeepStrictEqual } from "node:util";
import type { Row } from "./evidence.ts";

/** One reviewed change of the evidence. `absent` stands for "nothing there". */
export interface Correction {
  path: string;
  old: unknown;
  new: unknown;
  status: string;
  source: string;
  reason: string;
  ess?: number;
}

const ABSENT = "absent";
const RATE_KEYS = new Set(["p", "p_ge", "irritated", "deficit"]);

/**
 * Applies the corrections in order, in place.
 * Refuses the whole import when one no longer finds its old value: somebody changed the evidence, so the reason must be read again.
 */
export function applyCorrections(evidence: Row, corrections: readonly Correction[]): void {
  for (const correction of corrections) {
    const steps = correction.path.split(".");
    const key = steps.pop() as string;
    const parent = steps.reduce<Row>((row, step) => {
      row[step] ??= {};
      return row[step];
    }, evidence);
    const found = key in parent ? parent[key] : ABSENT;
    if (!isDeepStrictEqual(found, correction.old)) {
      throw new Error(
        `corrections.yaml: ${correction.path} is ${JSON.stringify(found)}, expected ${JSON.stringify(correction.old)}. ` +
          "Read the reason again and change or drop the row.",
      );
    }
    if (correction.new === ABSENT) delete parent[key];
    else parent[key] = structuredClone(correction.new);
    if (RATE_KEYS.has(key)) restate(parent, correction);
  }
}

/** A changed rate no longer rests on the old count. */
function restate(row: Row, correction: Correction): void {
  delete row.n;
  delete row.N;
  row.ess = correction.ess ?? (correction.status === "elicited" ? 6 : (row.ess ?? 6));
  row.src = correction.source;
  row.status = correction.status;
}
