import type { Assessment, CauseAssessment, Weight } from "../vocabulary/assessment.ts";
import {
  chanceWithout,
  chanceWords,
  factorWords,
  figureWords,
  intervalWords,
  type Strength,
  strengthOf,
} from "./chance-words.ts";
import { claim, claimOf, type Explaining } from "./claim.ts";
import type { Claim, Topic } from "./explanation.ts";
import { capital, say } from "./fill.ts";
import { findingWords, listed, openFindingWords } from "./finding-words.ts";
import { siteWords } from "./place-words.ts";
import { type Basis, once, priorBehind, ratesBehind, sitesBehind } from "./rates-behind.ts";
import { nameFor } from "./reader.ts";

export const TOLD_CAUSES = 5;
const TOLD_REASONS = 4;
const TOLD_MISSING = 3;
const TOLD_SITES = 2;
/** Less likely places say nothing that a reader could use. */
const LEAST_SITE = 0.05;
/** A companion is told from this difference on: smaller ones would read the same. */
const LEAST_BESIDE = 0.01;
/** From this width on an interval needs a word about why it is wide. */
const WIDE = 0.2;

const FOR: Record<Strength, string> = {
  strongly: "cause.for_strongly",
  clearly: "cause.for_clearly",
  a_little: "cause.for_a_little",
};
const AGAINST: Record<Strength, string> = {
  strongly: "cause.against_strongly",
  clearly: "cause.against_clearly",
  a_little: "cause.against_a_little",
};

/** The likeliest causes, each with its chance, where, what speaks for and against it, and what nobody has looked for. */
export function causeTopics(explaining: Explaining, causes: readonly CauseAssessment[]): Topic[] {
  return causes.slice(0, TOLD_CAUSES).map((cause) => ({
    about: cause.id,
    title: capital(nameOf(explaining, cause)),
    claims: causeClaims(explaining, cause),
  }));
}

/** How often there is plain pain. */
export function nonSpecificClaims(explaining: Explaining, { nonSpecific, causes }: Assessment): Claim[] {
  if (causes.length === 0) return [];
  const behind = priorBehind(explaining.knowledge, "non_specific_low_back_pain");
  return [
    claim(explaining, "cause.non_specific", { chance: chanceWords(explaining, nonSpecific.probability) }, { behind }),
  ];
}

/** Serious causes that stay in sight although others are likelier. */
export function cannotMissClaims(explaining: Explaining, { cannotMiss, causes }: Assessment): Claim[] {
  const told = new Set(causes.slice(0, TOLD_CAUSES).map(({ id }) => id));
  return cannotMiss
    .filter(({ id }) => !told.has(id))
    .map((cause) => {
      const slots = { cause: nameOf(explaining, cause), chance: chanceWords(explaining, cause.probability) };
      return claim(explaining, "cause.cannot_miss", slots, { behind: priorBehind(explaining.knowledge, cause.id) });
    });
}

/** The numbers behind the reasons that are told for these causes. */
export function toldBehind({ knowledge }: Explaining, causes: readonly CauseAssessment[]): Basis[] {
  return once(
    causes
      .slice(0, TOLD_CAUSES)
      .flatMap((cause) =>
        [...cause.for.slice(0, TOLD_REASONS), ...cause.against.slice(0, TOLD_REASONS)].flatMap(({ finding }) =>
          ratesBehind(knowledge, cause.id, cause.sites, finding),
        ),
      ),
  );
}

export function nameOf(
  { knowledge, reader }: Explaining,
  cause: { readonly id: string; readonly label: string },
): string {
  const entry = knowledge.causes[cause.id];
  return entry === undefined ? cause.label : nameFor(reader, entry);
}

function causeClaims(explaining: Explaining, cause: CauseAssessment): Claim[] {
  const name = nameOf(explaining, cause);
  const prior = priorBehind(explaining.knowledge, cause.id);
  const behind = once([...prior, ...toldBehind(explaining, [cause])]);
  const chance = (p: number) => chanceWords(explaining, p);
  return [
    claim(explaining, "cause.leading", { cause: name, chance: chance(cause.principal) }, { behind }),
    ...(cause.probability >= cause.principal + LEAST_BESIDE
      ? [claim(explaining, "cause.beside", { chance: chance(cause.probability) }, { behind })]
      : []),
    ...(cause.serious ? [claim(explaining, "cause.serious")] : []),
    ...intervalClaims(explaining, cause, behind),
    claim(explaining, "cause.prior", { chance: chance(cause.prior) }, { behind: prior }),
    ...siteClaims(explaining, cause),
    ...cause.for.slice(0, TOLD_REASONS).map((weight) => reasonClaim(explaining, cause, name, weight)),
    ...cause.against.slice(0, TOLD_REASONS).map((weight) => reasonClaim(explaining, cause, name, weight)),
    ...cause.missing
      .slice(0, TOLD_MISSING)
      .map((said) =>
        claim(
          explaining,
          "cause.missing",
          { finding: openFindingWords(explaining, said) },
          { behind: ratesBehind(explaining.knowledge, cause.id, cause.sites, said.finding) },
        ),
      ),
  ];
}

function reasonClaim(explaining: Explaining, cause: CauseAssessment, name: string, told: Weight): Claim {
  const words = (told.weight >= 0 ? FOR : AGAINST)[strengthOf(told.weight)];
  const said = say(explaining, words, { finding: findingWords(explaining, told), cause: name });
  const behind = ratesBehind(explaining.knowledge, cause.id, cause.sites, told.finding);
  const without = chanceWithout(cause.probability, told.weight);
  const readsTheSame = figureWords(explaining, cause.probability) === figureWords(explaining, without);
  if (readsTheSame && explaining.reader === "patient") return claimOf(words, said, { behind });
  const moved = say(explaining, told.weight >= 0 ? "cause.moved_up" : "cause.moved_down", {
    factor: factorWords(explaining, told.weight),
    with: chanceWords(explaining, cause.probability),
    without: chanceWords(explaining, without),
  });
  return claimOf(words, `${said} ${moved}`, { behind });
}

function siteClaims(explaining: Explaining, { id, sites }: CauseAssessment): Claim[] {
  const places = sites.filter(({ probability }) => probability >= LEAST_SITE).slice(0, TOLD_SITES);
  const told = places.flatMap((site) => {
    const place = siteWords(explaining, site);
    const chance = chanceWords(explaining, site.probability);
    return place === null ? [] : [say(explaining, "cause.place_chance", { place, chance })];
  });
  if (told.length === 0) return [];
  return [
    claim(explaining, "cause.place", { places: listed(told) }, { behind: sitesBehind(explaining.knowledge, id) }),
  ];
}

function intervalClaims(explaining: Explaining, { interval90 }: CauseAssessment, behind: readonly Basis[]): Claim[] {
  const range = intervalWords(explaining, interval90);
  if (range === null || interval90 === null) return [];
  const judged = behind.filter(({ status }) => status === "elicited").length;
  const words =
    interval90[1] - interval90[0] < WIDE
      ? "cause.interval_narrow"
      : judged * 2 > behind.length
        ? "cause.interval_judged"
        : "cause.interval_few";
  return [claim(explaining, words, { range }, { behind })];
}
