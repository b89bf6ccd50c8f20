import { assess, type Knowledge, readCase } from "@foramen/engine";
import type { RateFinding, RateRow, RateTarget } from "../../cli/src/knowledge/rate-ranges.ts";
import { networkOf, type Site } from "../../engine/src/belief/network.ts";
import { Inference, type Posterior } from "../../engine/src/belief/posterior.ts";
import type { PrincipalUnit } from "../../engine/src/belief/principal-units.ts";
import type { Answer, CaseReading } from "../../engine/src/knowledge/reading.ts";
import { lowestShare } from "../../engine/test/safety-laws.ts";
import { caseOf } from "./rate-ranges.ts";

export interface MeasuredRate {
  readonly row: RateRow;
  readonly value: number;
  readonly within: boolean;
}

/** The model's value of one row, exact: no sampling. */
export function measureRate(row: RateRow, knowledge: Knowledge): MeasuredRate {
  const value = modelValue(row, knowledge);
  return { row, value, within: value >= row.range[0]! && value <= row.range[1]! };
}

function modelValue(row: RateRow, knowledge: Knowledge): number {
  const people = readCase(caseOf(row, knowledge), knowledge);
  const target = row.target ?? {};
  const present = (): number => {
    const { posterior, network } = weigh(knowledge, people, true);
    return posterior.present[network.causeIndex.get(target.causes![0]!)!]!;
  };
  switch (row.measure) {
    case "share_with_any":
      return 1 - noneShown(row, knowledge, people, target, ["left", "right"]);
    case "share_on_both_sides": {
      const none = (sides: readonly ("left" | "right")[]) => noneShown(row, knowledge, people, target, sides);
      return 1 - none(["left"]) - none(["right"]) + none(["left", "right"]);
    }
    case "likelihood_ratio":
      return likelihoodRatio(row, knowledge, people, row.findings ?? []);
    case "odds_ratio":
      return (
        likelihoodRatio(row, knowledge, people, row.findings ?? []) /
        likelihoodRatio(
          row,
          knowledge,
          people,
          (row.findings ?? []).map((finding) => ({ ...finding, absent: true })),
        )
      );
    case "chance":
      return present();
    case "per_1000": {
      const all = weigh(knowledge, people);
      return (1000 * massOf(all, target)) / all.posterior.evidence;
    }
    case "rank":
      return 1 + weigh(knowledge, people, true).posterior.present.filter((other) => other > present()).length;
    case "lowest_serious_share":
      return lowestShare(knowledge, people, assess(caseOf(row, knowledge), knowledge, { explain: false }))!.share;
  }
}

interface Weighed {
  readonly inference: Inference;
  readonly posterior: Posterior;
  readonly network: Inference["network"];
}

/** The same people come again from row to row. */
const weighed = new WeakMap<Knowledge, Map<string, Weighed>>();

function weigh(knowledge: Knowledge, reading: CaseReading, companions = false): Weighed {
  const store = weighed.get(knowledge) ?? new Map<string, Weighed>();
  weighed.set(knowledge, store);
  const key = JSON.stringify([reading, companions]);
  let found = store.get(key);
  if (found === undefined) {
    const inference = new Inference(networkOf(knowledge), reading);
    found = { inference, posterior: inference.run({ companions }), network: inference.network };
    store.set(key, found);
  }
  return found;
}

/** P(evidence, target). */
function massOf({ inference, posterior, network }: Weighed, target: RateTarget): number {
  const structures = target.deficit ?? target.no_deficit;
  if (structures !== undefined) {
    const limits = network.instances
      .filter(({ id }) => structures.includes(id))
      .map(({ index }) => ({ instance: index, allowed: "irritated" as const }));
    const spared = inference.restricted({
      limits,
      levels: null,
      forbids: null,
    });
    return target.no_deficit === undefined ? posterior.evidence - spared : spared;
  }
  let hit = 0;
  inference.eachSite((unit, site, joint, leads) => {
    if (leads && belongs(unit, site, target, network)) hit += joint;
  });
  return hit;
}

function belongs(unit: PrincipalUnit, site: Site, target: RateTarget, network: Inference["network"]): boolean {
  const entries = unit.causes.map((cause) => network.causes[cause]!.entry);
  if (target.causes !== undefined && !entries.some(({ id }) => target.causes!.includes(id))) return false;
  if (target.not_causes !== undefined && entries.some(({ id }) => target.not_causes!.includes(id))) return false;
  if (target.serious !== undefined && !entries.some(({ serious }) => serious === target.serious)) return false;
  const at = (allowed: readonly string[] | undefined, place: string | null): boolean =>
    allowed === undefined || (place !== null && allowed.includes(place));
  return at(target.levels, site.level) && at(target.sides, site.side) && at(target.zones, site.zone);
}

/** P(none of `any_of` on these sides | target). */
function noneShown(
  row: RateRow,
  knowledge: Knowledge,
  people: CaseReading,
  target: RateTarget,
  sides: readonly ("left" | "right")[],
): number {
  const answers = row.any_of!.flatMap((id): Answer[] => {
    const below = { id, lo: 0, hi: (row.from_band ?? 1) - 1 };
    return knowledge.findings[id]!.laterality === "sided" ? sides.map((side) => ({ ...below, side })) : [below];
  });
  return massOf(weigh(knowledge, plus(people, answers)), target) / massOf(weigh(knowledge, people), target);
}

function likelihoodRatio(
  row: RateRow,
  knowledge: Knowledge,
  people: CaseReading,
  findings: readonly RateFinding[],
): number {
  const target = row.target!;
  const against = row.against ?? { not_causes: target.causes! };
  if (row.any_of !== undefined) {
    const shown = (whom: RateTarget) => 1 - noneShown(row, knowledge, people, whom, ["left", "right"]);
    return shown(target) / shown(against);
  }
  if (row.age_bands !== undefined) {
    const shown = (whom: RateTarget) => shareOfAges(row, knowledge, people, whom);
    return shown(target) / shown(against);
  }
  const before = weigh(knowledge, people);
  const after = weigh(
    knowledge,
    plus(
      people,
      findings.map((finding) => answerOf(finding, knowledge)),
    ),
  );
  return massOf(after, target) / massOf(after, against) / (massOf(before, target) / massOf(before, against));
}

/** P(in one of the age bands | target). */
function shareOfAges(row: RateRow, knowledge: Knowledge, people: CaseReading, target: RateTarget): number {
  const { age_bands, age_share } = knowledge.mix;
  const masses = age_bands.map(
    (_, ageBand) => age_share[row.setting].p[ageBand]! * massOf(weigh(knowledge, { ...people, ageBand }), target),
  );
  const sum = (wanted: (band: string) => boolean) =>
    masses.reduce((total, mass, band) => (wanted(age_bands[band]!) ? total + mass : total), 0);
  return sum((band) => row.age_bands!.includes(band)) / sum(() => true);
}

function answerOf({ id, side, level, from_band, absent }: RateFinding, { findings }: Knowledge): Answer {
  const entry = findings[id]!;
  const worst = entry.type === "ordinal" ? entry.bands!.length - 1 : 1;
  const placed = entry.laterality === "sided" ? { side: side ?? ("unknown" as const) } : {};
  const reached = absent === true ? { lo: 0, hi: (from_band ?? 1) - 1 } : { lo: from_band ?? 1, hi: worst };
  return {
    id,
    ...placed,
    ...(level === undefined ? {} : { level: level as NonNullable<Answer["level"]> }),
    ...reached,
  };
}

/** What the row measures takes the place of what was said of the same finding. */
function plus(reading: CaseReading, answers: readonly Answer[]): CaseReading {
  const keyOf = ({ id, level, side }: Answer): string => `${id} ${level ?? ""} ${side ?? ""}`;
  const all = [...reading.answers, ...answers];
  return { ...reading, answers: all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}
