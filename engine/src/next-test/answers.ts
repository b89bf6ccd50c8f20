import { type Evidence, withDenied } from "../belief/evidence.ts";
import { peopleOf } from "../belief/people.ts";
import { type Picture, pictureOf } from "../belief/picture.ts";
import { Inference } from "../belief/posterior.ts";
import { prevalenceOf } from "../belief/prior.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import type { CaseReading } from "../knowledge/reading.ts";

/** One answer that a question may get, and what would then be the case. */
export interface PossibleAnswer {
  /** As it would be entered: `present`, `absent`, or the word of a band. */
  readonly value: string;
  /** P(cause leads, this answer, evidence), like network.causes. */
  readonly lead: Float64Array;
  /** P(cause is the main one, this answer, evidence). */
  readonly main: Float64Array;
  /** P(place, this answer, evidence). */
  readonly place: Float64Array;
  readonly whole: number;
}

/** What is known now, from which every further answer is judged. */
export interface Standing {
  readonly inference: Inference;
  readonly reading: CaseReading;
  readonly picture: Picture;
  /** Causes whose places are told apart. */
  readonly placed: ReadonlySet<number>;
}

/**
 * Every answer to a finding that nobody has assessed: denied, or present (in each band). A finding with sides or
 * levels is asked as a whole: absent everywhere, or present somewhere.
 *
 * Only denials are reckoned: they need no further set of findings. What is present is what a denial leaves over.
 */
export function possibleAnswers(standing: Standing, finding: FindingEntry): PossibleAnswer[] {
  return finding.role === "context" ? riskAnswers(standing, finding) : findingAnswers(standing, finding);
}

function findingAnswers(standing: Standing, finding: FindingEntry): PossibleAnswer[] {
  const words = finding.type === "ordinal" ? finding.bands! : ["absent", "present"];
  const upTo = words.map((_, band) =>
    band === words.length - 1 ? standing.picture : denied(standing, [{ finding, hi: band }]),
  );
  return words.map((value, band) =>
    band === 0 ? { value, ...upTo[0]! } : { value, ...difference(upTo[band]!, upTo[band - 1]!) },
  );
}

/** A finding that is denied: absent, or at most in band `hi`. */
export interface Denial {
  readonly finding: FindingEntry;
  readonly hi: number;
}

/** The picture with some findings denied as well. */
export function denied({ inference, reading, placed }: Standing, denials: readonly Denial[]): Picture {
  const { network, figures } = inference;
  let evidence: Evidence | null = inference.evidence;
  for (const { finding, hi } of denials) evidence = evidence && withDenied(network, evidence, finding, hi);
  const answers = [...reading.answers, ...denials.map(({ finding, hi }) => ({ id: finding.id, lo: 0, hi }))];
  answers.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return pictureOf(new Inference(network, { ...reading, answers }, { before: inference, figures, evidence }), placed);
}

/** a - b, never below 0 for rounding. */
export function difference(a: Picture, b: Picture): Picture {
  const rest = (x: Float64Array, y: Float64Array) => x.map((p, i) => (p > y[i]! ? p - y[i]! : 0));
  return {
    lead: rest(a.lead, b.lead),
    main: rest(a.main, b.main),
    place: rest(a.place, b.place),
    whole: a.whole > b.whole ? a.whole - b.whole : 0,
  };
}

/** A risk factor is no finding of the network: its answers change what was likely beforehand. */
function riskAnswers({ inference, reading, placed }: Standing, finding: FindingEntry): PossibleAnswer[] {
  const { network, figures } = inference;
  const people = peopleOf(network, reading, inference.evidence.risks, figures.knowledge);
  let share = 0;
  let weights = 0;
  for (const { weight, context } of people) {
    share += weight * prevalenceOf(figures.knowledge, finding.id, context);
    weights += weight;
  }
  share /= weights;
  if (!(share > 0)) return [];
  return (["absent", "present"] as const).map((value) => {
    const band = value === "present" ? 1 : 0;
    const answers = [...reading.answers, { id: finding.id, lo: band, hi: band }].sort((a, b) =>
      a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
    );
    const weight = value === "present" ? share : 1 - share;
    const { lead, main, place, whole } = pictureOf(
      new Inference(network, { ...reading, answers }, { before: inference, figures }),
      placed,
    );
    const scaled = (vector: Float64Array) => vector.map((p) => p * weight);
    return { value, lead: scaled(lead), main: scaled(main), place: scaled(place), whole: whole * weight };
  });
}
