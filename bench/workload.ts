import type { Case, Knowledge } from "../engine/src/index.ts";
import {
  arrange,
  type BundleTexts,
  complete,
  givesIntervals,
  load,
  QUESTIONS,
  type QuestionName,
} from "./engine-under-test.ts";

/** What is run and timed, the same bundle in Node and in Chromium. Times in milliseconds. */

let bundle: BundleTexts;
let knowledge: Knowledge;
let cases: readonly Case[] = [];

/** Hands over the knowledge bundle; the first loading is not timed. */
export function open(handed: BundleTexts): { intervals: boolean } {
  bundle = handed;
  knowledge = load(bundle);
  arrange(knowledge);
  return { intervals: givesIntervals(knowledge) };
}

export function take(next: readonly Case[]): void {
  cases = next;
}

/** From the two texts to the knowledge, and on to the first answer. */
export function loading(): { loaded: number; ready: number } {
  const began = performance.now();
  const fresh = load(bundle);
  const loaded = performance.now() - began;
  arrange(fresh);
  return { loaded, ready: performance.now() - began };
}

/** Asks case after case until `most` are asked or the time is used up, but at least `least`; with the answers, as JSON. */
export function time(
  question: QuestionName,
  least: number,
  most: number,
  budget: number,
): { times: number[]; answers: string[] } {
  const began = performance.now();
  const times: number[] = [];
  const answers: string[] = [];
  for (const given of cases.slice(0, most)) {
    if (times.length >= least && performance.now() - began > budget) break;
    const ask = QUESTIONS[question](knowledge, given);
    const start = performance.now();
    const answer = ask();
    times.push(performance.now() - start);
    answers.push(JSON.stringify(answer));
  }
  return { times, answers };
}

/** Complete assessments, one after the other without a pause; how many in how long. */
export function batch(budget: number): { count: number; ms: number } {
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < budget) {
    complete(knowledge, cases[count % cases.length]!);
    count += 1;
  }
  return { count, ms: performance.now() - began };
}
