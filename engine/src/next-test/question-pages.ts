import type { Inference } from "../belief/posterior.ts";
import type { QuestionPage } from "../knowledge/asking-entries.ts";
import { isAskable, judge, standingOf, suits } from "./judged.ts";

/** One screen of questions, and what its answers are expected to tell. */
export interface AskedPage {
  /** Id of the theme (knowledge/model/question-pages.yaml). */
  readonly page: string;
  /** Ids of the findings to ask for, in the order of the screen. */
  readonly findings: readonly string[];
  /** Expected information of its questions, each by itself, weighted as in knowledge/model/asking.yaml; in bits. */
  readonly gain: number;
  /** One of its questions could make it an emergency: asked before all others. */
  readonly safety: boolean;
}

/**
 * The themes that are still worth a screen, most telling first; none is when to stop.
 *
 * What only the gate reads has no gain: it is asked when it would make it an emergency. The gains of the questions of a
 * theme are added up, which counts twice what two of them tell together: an upper figure, used for rank and stop alone.
 *
 * @param asked  ids of findings that have been asked, "not sure" included: nothing is asked twice
 * @param done   ids of themes that have been asked
 * @param danger ids of findings that would make it an emergency: always worth asking, and first
 */
export function questionPages(
  inference: Inference,
  asked: ReadonlySet<string>,
  done: ReadonlySet<string>,
  danger: ReadonlySet<string>,
): AskedPage[] {
  const { network, reading } = inference;
  const { findings, questionPages: pages, asking } = network.knowledge;
  const { least_page, least_item, most_items, most_pages } = asking.patient;
  const left = pages.filter(({ id }) => !done.has(id));
  if (left.length === 0 || done.size >= most_pages) return [];
  const stated = new Set(reading.answers.map(({ id }) => id));
  const standing = standingOf(inference);
  return left
    .map((page) => pageOf(page))
    .filter(({ gain, safety }) => safety || gain >= least_page)
    .sort((a, b) => Number(b.safety) - Number(a.safety) || b.gain - a.gain || (a.page < b.page ? -1 : 1));

  function pageOf({ id, findings: members }: QuestionPage): AskedPage {
    const open = members
      .filter((member) => !stated.has(member) && !asked.has(member))
      .map((member) => findings[member]!)
      .filter((finding) => suits(finding, reading.sex));
    const judged = open
      .filter(isAskable)
      .map((finding) => ({ id: finding.id, gain: judge(standing, finding)?.gain ?? 0 }))
      .filter(({ gain }) => gain >= least_item)
      .sort((a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1))
      .filter(({ id: finding }, rank) => rank < most_items || danger.has(finding));
    const chosen = new Set([...judged.map((one) => one.id), ...danger]);
    return {
      page: id,
      findings: open.filter((finding) => chosen.has(finding.id)).map((one) => one.id),
      gain: judged.reduce((sum, { gain }) => sum + gain, 0),
      safety: open.some((finding) => danger.has(finding.id)),
    };
  }
}
