import { findingRates } from "./finding-rates.ts";
import { type Fault, faultAt, type Rule } from "./view.ts";

/**
 * The rates of an ordinal finding are one number for each band but the normal one, and never rise: who reaches a band has
 * reached those below it. A boolean finding has one number.
 */
export const bandsFall: Rule = {
  name: "bands-fall",
  *check(view): Generator<Fault> {
    for (const { entry, file } of view.findings) {
      if ((entry.type === "ordinal") !== (entry.bands !== undefined && entry.bands.length > 1)) {
        const message = `"${entry.id}" is ${entry.type}: ordinal findings have two or more bands, others none.`;
        yield faultAt(this.name, file, ["bands"], message);
      }
      if (entry.type === "ordinal" && entry.cuts && entry.bands && entry.cuts.at.length !== entry.bands.length - 1) {
        const message = `"${entry.id}" has ${entry.cuts.at.length} cuts for ${entry.bands.length} bands: expected one fewer.`;
        yield faultAt(this.name, file, ["cuts"], message);
      }
    }
    for (const { file, steps, finding, rate } of findingRates(view)) {
      const entry = view.finding.get(finding);
      if (entry === undefined) continue;
      const at = steps.join(".");
      if ("p_ge" in rate) {
        const expected = (entry.bands?.length ?? 0) - 1;
        if (entry.type !== "ordinal") {
          yield faultAt(this.name, file, steps, `${at} has p_ge, but "${finding}" is ${entry.type}: expected p.`);
        } else if (rate.p_ge.length !== expected) {
          const message = `${at} has ${rate.p_ge.length} rates; "${finding}" has ${expected} bands above the normal one.`;
          yield faultAt(this.name, file, [...steps, "p_ge"], message);
        } else if (rate.p_ge.some((p, band) => band > 0 && p > rate.p_ge[band - 1]!)) {
          yield faultAt(this.name, file, [...steps, "p_ge"], `${at} rises: ${rate.p_ge.join(", ")}.`);
        }
      } else if (entry.type === "ordinal") {
        yield faultAt(this.name, file, steps, `${at} has p, but "${finding}" has bands: expected p_ge.`);
      }
    }
  },
};
