import { backgroundAt, leakFor } from "../belief/leak.ts";
import { narrowed } from "../belief/narrowing.ts";
import { type Network, networkOf, type Site } from "../belief/network.ts";
import { Inference } from "../belief/posterior.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { bandedRef } from "../reading/answer-word.ts";
import type { BodySide } from "../vocabulary/anatomy.ts";
import type { Concordance } from "../vocabulary/assessment.ts";
import { twelveDigits } from "../vocabulary/digits.ts";
import { concordanceBecause } from "../words/scan-claims.ts";
import { missesOf, nodesFor } from "./expected-answers.ts";
import { type JointBounds, weighable } from "./leading-answers.ts";

/**
 * For each finding of a scan: does it explain the symptoms and signs?
 *
 * Asked of the picture without any scan: how likely is a lesion that shows so, at this level and on this side, to be
 * the main cause? Set against how common the finding is in people without pain, that gives the chance that the finding
 * is this lesion and not one by the way; its thresholds are in knowledge/model/thresholds.yaml. Where all symptoms and
 * signs are on one side, what is seen on the other does not explain them. Each finding is judged by itself. What serious
 * causes more than others show is never told not to explain: that it is there by the way is for somebody to find out.
 *
 * @returns one row for each finding of stage imaging that was entered as present; none where the rest cannot be weighed
 */
export function concordanceOf(knowledge: Knowledge, reading: CaseReading, bounds: JointBounds): Concordance[] {
  const seen = reading.answers.filter((answer) => isScan(knowledge, answer) && answer.lo > 0);
  return fitsOf(
    knowledge,
    reading,
    bounds,
    seen.map((answer) => ({ answer })),
  ).flatMap((row) => row ?? []);
}

/** Something seen on a scan. */
export interface Seen {
  readonly answer: Answer;
  /** The side that it was seen on, where the finding of the model has none. */
  readonly on?: BodySide;
}

export interface FitOptions {
  /**
   * The findings are all of one scan: what fits better at another level takes from what fits worse here. Of one level
   * only the most telling finding counts for the others, since wear comes in company.
   */
  readonly together?: boolean;
}

/**
 * The same for findings that stand in no case: each of `seen` set against the symptoms and signs of `reading`.
 * @returns like `seen`; null for what cannot be judged, and throughout where the rest cannot be weighed
 */
export function fitsOf(
  knowledge: Knowledge,
  reading: CaseReading,
  bounds: JointBounds,
  seen: readonly Seen[],
  { together = false }: FitOptions = {},
): (Concordance | null)[] {
  if (seen.length === 0) return [];
  const network = networkOf(knowledge);
  const answers = reading.answers.filter((answer) => !isScan(knowledge, answer));
  const unseen = weighable(() => {
    const inference = new Inference(network, narrowed(network, { ...reading, answers }, bounds.causes).reading);
    return { inference, causes: mainCauses(inference) };
  });
  if (unseen === null) return seen.map(() => null);
  const side = onlySide(answers);
  const shown = seen.map(({ answer, on }): Shown => {
    const at = on ?? (oneSided(answer) ? answer.side : undefined);
    const elsewhere = side !== null && at !== undefined && at !== side ? at : null;
    return { answer, on: on ?? null, elsewhere, ...showing(unseen.inference, answer) };
  });
  return shown.map((one) => {
    // What reaches both sides may be seen on one.
    const causes = one.on === null || one.elsewhere !== null ? unseen.causes : withoutOther(unseen.causes, one.on);
    const speaks = together ? othersSpeakFor(one, shown) : () => 1;
    return concordance(unseen.inference, causes, one, speaks);
  });
}

/** Something seen, with how it comes about. */
interface Shown extends Showing {
  readonly answer: Answer;
  readonly on: BodySide | null;
  /** The side that it is seen on, when nothing is felt or found there. */
  readonly elsewhere: string | null;
}

/** How much likelier a lesion at a site makes what was seen at the other levels than no lesion there; at least 1. */
function othersSpeakFor(one: Shown, all: readonly Shown[]): (site: Site) => number {
  const others = new Map<string, Shown[]>();
  for (const other of all) {
    const level = other.answer.level;
    if (level === undefined || level === one.answer.level || other.elsewhere !== null) continue;
    others.set(level, [...(others.get(level) ?? []), other]);
  }
  return (site) => {
    let product = 1;
    for (const group of others.values()) {
      let most = 1;
      for (const { on, at, byTheWay } of group) {
        const there = on === null || isOpen(site, on) ? at(site) : null;
        const ratio = there === null || byTheWay <= 0 ? 1 : there / byTheWay;
        if (ratio > most) most = ratio;
      }
      product *= most;
    }
    return product;
  };
}

/** True when a lesion at the site may be seen on this side. */
function isOpen({ side }: Site, on: string): boolean {
  return side === on || (side !== "left" && side !== "right");
}

function isScan(knowledge: Knowledge, { id }: Answer): boolean {
  return knowledge.findings[id]!.stage === "imaging";
}

function withoutOther(causes: readonly Main[], side: string): readonly Main[] {
  return causes.filter(({ site }) => isOpen(site, side));
}

/** The side that symptoms and signs are on; null when they are on both, or nobody has said. */
function onlySide(answers: readonly Answer[]): BodySide | null {
  const sides = new Set(answers.filter(({ lo }) => lo > 0).flatMap(({ side }) => side ?? []));
  if (sides.has("unknown") || sides.size !== 1) return null;
  return sides.has("left") ? "left" : "right";
}

function oneSided({ side }: Answer): boolean {
  return side === "left" || side === "right";
}

/** P(a cause of this form is the main cause and sits there | evidence). */
interface Main {
  /** Number of the form; a cause beside plain pain is a form of its own. */
  readonly form: number;
  readonly site: Site;
  readonly chance: number;
  /** False for a cause that comes with the leading one of its form. */
  readonly leads: boolean;
}

/** The main cause is the principal one, or one that is present while only plain pain is principal. */
function mainCauses(inference: Inference): Main[] {
  const { network, units } = inference;
  const { evidence } = inference.run({ companions: false });
  const besidePlain = inference.companionsOf(network.nonSpecific);
  const out: Main[] = [];
  inference.eachSite((unit, site, joint, leads) => {
    if (unit.causes[0] !== network.nonSpecific) out.push({ form: unit.index, site, chance: joint / evidence, leads });
  });
  const { lead, beside } = inference.siteJoints();
  for (const { index, sites } of network.causes) {
    // Beside plain pain a cause is taken to sit where it would sit as the principal one.
    const there = (site: Site) => lead[site.index]! + beside[site.index]!;
    const whole = sites.reduce((sum, site) => sum + there(site), 0);
    if (index === network.nonSpecific || !(whole > 0)) continue;
    for (const site of sites) {
      const chance = (besidePlain[index]! / evidence) * (there(site) / whole);
      if (chance > 0) out.push({ form: units.length + index, site, chance, leads: true });
    }
  }
  return out;
}

/** @param speaks how much what else was seen speaks for a site */
function concordance(
  inference: Inference,
  causes: readonly Main[],
  shown: Shown,
  speaks: (site: Site) => number,
): Concordance | null {
  const { answer, elsewhere } = shown;
  const { knowledge } = inference.network;
  const { explains, partly } = knowledge.thresholds.concordance;
  const entry = knowledge.findings[answer.id]!;
  // "Something was seen" is seen at no place.
  if (entry.kind !== "plain") return null;
  // A lesion that reaches both sides and is felt on one is not explained by what is seen on the other.
  const there = elsewhere === null ? causes : causes.filter(({ site }) => site.side === elsewhere);
  const { probability, serious, speaking } = explanations(inference.network, there, shown.at, speaks);
  const byTheWay = (1 - probability.there) * shown.byTheWay * speaking.otherwise;
  const isThis = probability.seen * speaking.forThis;
  const share = elsewhere !== null || isThis === 0 ? 0 : isThis / (isThis + byTheWay);
  const inPart = serious || share >= partly.from;
  const verdict = share >= explains.from ? "explains" : inPart ? "partly" : "does-not-explain";
  const row: Omit<Concordance, "because"> = {
    ...bandedRef(entry, answer),
    verdict,
    probability: twelveDigits(probability.there),
    background: backgroundOf(inference, answer),
  };
  return { ...row, because: concordanceBecause({ knowledge, reader: "practitioner" }, row) };
}

/** How a finding comes about: at each site P(as reported | lesion there), null where the lesion does not show it. */
interface Showing {
  readonly at: (site: Site) => number | null;
  /** P(as reported, for no modelled reason). */
  readonly byTheWay: number;
}

function showing(inference: Inference, answer: Answer): Showing {
  const { network } = inference;
  const { times } = network.knowledge.thresholds.concordance.shows;
  const nodes = new Set(nodesFor(network, answer.id, answer));
  // Whether a lesion shows the finding is asked of its band or worse; how likely it is, of the band that was reported.
  const orWorse: Bands = { lo: answer.lo, hi: WORST };
  const without = (bands: Bands) => mean(inference, (person) => chanceWithout(network, nodes, bands, person));
  const least = times * without(orWorse);
  const bySite = new Map<number, number | null>();
  return {
    byTheWay: without(answer),
    at: (site) => {
      let there = bySite.get(site.index);
      if (there === undefined) {
        const shows = chanceWith(inference, site, nodes, orWorse) >= least;
        there = shows ? chanceWith(inference, site, nodes, answer) : null;
        bySite.set(site.index, there);
      }
      return there;
    },
  };
}

interface Explained {
  /** P(a lesion that shows the finding is the main cause), and P(the same, and the finding is there). */
  readonly probability: { readonly there: number; readonly seen: number };
  /** True when most of that is a serious cause. */
  readonly serious: boolean;
  /** How much else that was seen speaks, on average, for such a lesion, and for everything else. */
  readonly speaking: { readonly forThis: number; readonly otherwise: number };
}

function explanations(
  { causes }: Network,
  main: readonly Main[],
  at: Showing["at"],
  speaks: (site: Site) => number,
): Explained {
  const byForm = new Map<number, { lead: number; beside: number }>();
  let weight = 0;
  let weighted = 0;
  let serious = 0;
  let spoken = 0;
  let other = 0;
  let otherSpoken = 0;
  for (const { form, site, chance, leads } of main) {
    const there = at(site);
    if (there === null) {
      other += chance;
      otherSpoken += chance * speaks(site);
      continue;
    }
    spoken += chance * there * speaks(site);
    const row = byForm.get(form) ?? { lead: 0, beside: 0 };
    row[leads ? "lead" : "beside"] += chance;
    byForm.set(form, row);
    weight += chance;
    weighted += chance * there;
    if (causes[site.cause]!.serious) serious += chance;
  }
  // Causes that come together sit at one level: where both show the finding they are one explanation.
  let there = 0;
  for (const { lead, beside } of byForm.values()) there += Math.max(lead, beside);
  // What is left is plain pain, for which nothing on a scan speaks.
  const plain = Math.max(0, 1 - there - other);
  return {
    probability: { there, seen: weight > 0 ? (there * weighted) / weight : 0 },
    serious: weight > 0 && serious >= weight / 2,
    speaking: {
      forThis: weighted > 0 ? spoken / weighted : 1,
      otherwise: other + plain > 0 ? (otherSpoken + plain) / (other + plain) : 1,
    },
  };
}

type Bands = Pick<Answer, "lo" | "hi">;
/** Beyond every band. */
const WORST = 9;

type Context = Inference["people"][number]["context"];

/** Over the people that the reading may be. */
function mean({ people }: Inference, of: (context: Context) => number): number {
  let sum = 0;
  let whole = 0;
  for (const { weight, context } of people) {
    sum += weight * of(context);
    whole += weight;
  }
  return sum / whole;
}

/** P(the finding is there as it was reported, for no modelled reason). */
function chanceWithout(network: Network, nodes: ReadonlySet<number>, { lo, hi }: Bands, context: Context): number {
  return stillBelow(network, nodes, hi + 1, context) - stillBelow(network, nodes, lo, context);
}

/** P(no leak brings any of the nodes to this band or worse). */
function stillBelow(network: Network, nodes: ReadonlySet<number>, band: number, context: Context): number {
  let still = 1;
  for (const node of nodes) {
    const { finding, level } = network.nodes[node]!;
    still *= 1 - (leakFor(network.knowledge, finding, level, context)[band - 1] ?? 0);
  }
  return still;
}

/** P(the finding is there as it was reported | lesion at this site). */
function chanceWith(inference: Inference, site: Site, nodes: ReadonlySet<number>, { lo, hi }: Bands): number {
  const { network } = inference;
  const below = (band: number) =>
    mean(inference, (context) => stillBelow(network, nodes, band, context)) * missesOf(network, site, nodes, band).miss;
  return below(hi + 1) - below(lo);
}

/** How common it is in people of that age without pain, at that level; null when nobody has written it down. */
function backgroundOf(inference: Inference, { id, level, lo, hi }: Answer): number | null {
  const { knowledge } = inference.network;
  if (knowledge.imaging.background[id] === undefined) return null;
  return twelveDigits(
    mean(inference, ({ decade }) => {
      const rates = backgroundAt(knowledge, id, level ?? null, decade);
      return (rates?.[lo - 1] ?? 0) - (rates?.[hi] ?? 0);
    }),
  );
}
