import type { KnowledgeFile } from "../knowledge/read-files.ts";
import { type Fault, faultAt, type Rule, type Steps, type View } from "./view.ts";

/** Rounding to two places may miss 1 by this much. */
const ROUNDING = 0.0051;

/** Shares that divide a whole add up to one. */
export const sharesSumToOne: Rule = {
  name: "shares-sum-to-one",
  *check(view): Generator<Fault> {
    for (const { file, steps, shares } of wholes(view)) {
      const total = shares.reduce((sum, share) => sum + share, 0);
      if (Math.abs(total - 1) > ROUNDING) {
        yield faultAt(this.name, file, steps, `${steps.join(".")} adds up to ${Number(total.toFixed(4))}, expected 1.`);
      }
    }
  },
};

interface Whole {
  readonly file: KnowledgeFile;
  readonly steps: Steps;
  readonly shares: readonly number[];
}

function* wholes(view: View): Generator<Whole> {
  for (const { file, entry } of view.causes) {
    const { level, zone, zone_by_level, side, root } = entry.site;
    for (const [name, shares] of Object.entries({ level, zone, side, root })) {
      if (shares) yield { file, steps: ["site", name, "p"], shares: Object.values<number>(shares.p) };
    }
    if (side.central_zone) {
      yield { file, steps: ["site", "side", "central_zone"], shares: Object.values(side.central_zone) };
    }
    for (const [at, zones] of Object.entries(zone_by_level?.p ?? {})) {
      yield { file, steps: ["site", "zone_by_level", "p", at], shares: Object.values(zones) };
    }
    for (const [at, extents] of Object.entries(entry.extents ?? {})) {
      yield { file, steps: ["extents", at], shares: extents.map((extent) => extent.share) };
    }
  }
  const mix = view.single("model/setting.yaml");
  for (const [setting, { p }] of Object.entries(mix?.entry.age_share ?? {})) {
    yield { file: mix!.file, steps: ["age_share", setting, "p"], shares: p };
  }
  const joint = view.single("model/joint-causes.yaml");
  for (const [place, { combinations }] of (joint?.entry.groups ?? []).entries()) {
    yield { file: joint!.file, steps: ["groups", place], shares: combinations.map(({ share }) => share) };
  }
}
