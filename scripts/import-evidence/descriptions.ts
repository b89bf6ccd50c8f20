import type { Row } from "./evidence.ts";
import { round, sourced } from "./provenance.ts";

/**
 * What is answered when nobody has written a rate down: a missing link means "nobody looked", not "never".
 * Half of the rate in plain back pain, but never below the leak; the stated ones win.
 */
export function descriptionDefaults(
  descriptions: readonly string[],
  leaks: Record<string, Row>,
  nonSpecific: Record<string, Row>,
  stated: Record<string, number>,
): Record<string, Row> {
  const defaults: Record<string, Row> = {};
  for (const id of descriptions) {
    const plain = nonSpecific[id];
    const leak = leaks[id];
    if (!leak) throw new Error(`leaks.${id}: a description needs one to take its default from.`);
    if (leak.p_ge) {
      defaults[id] = judgedDefault({
        p_ge: leak.p_ge.map((rate: number, band: number) => Math.max(rate, half(plain?.p_ge?.[band]))),
      });
    } else if (id in stated) {
      defaults[id] = judgedDefault({ p: stated[id] });
    } else if (leak.p >= half(plain?.p)) {
      defaults[id] = sourced(leak);
    } else {
      defaults[id] = judgedDefault({ p: half(plain?.p) });
    }
  }
  return defaults;
}

const half = (rate = 0): number => round(rate / 2);

const judgedDefault = (rate: Row): Row => ({ ...rate, ess: 6, source: "expert", status: "elicited" });
