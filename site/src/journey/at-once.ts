import type { FindingEntry, Knowledge } from "@foramen/engine";
import type { Journey } from "./journey.ts";
import { askedOnPages, pagesBeforeChart } from "./safety-pages.ts";
import { ASKED_OF_ALL, type Screen } from "./screens.ts";

type Known = Pick<Knowledge["gate"], "screens" | "pages"> & {
  readonly findings: Readonly<Record<string, FindingEntry>>;
};

/** The safety page that a screen shows; null where questions that an answer makes pressing have no place. */
export function safetyPageOf(screen: Screen | null, gate: Pick<Knowledge["gate"], "pages">): number | null {
  if (screen?.kind === "safety") return screen.page;
  return screen?.kind === "person" ? pagesBeforeChart(gate) : null;
}

/** Findings that are not to be asked at once here: they were asked, have a page of their own, or need the sex known. */
export function elsewhere(journey: Journey, { findings, ...gate }: Known): string[] {
  const { sex } = journey.person;
  const ofOneSex = Object.values(findings).filter(({ applies_to }) => applies_to !== undefined && applies_to !== sex);
  return [...askedOnPages(gate), ...ASKED_OF_ALL, ...Object.keys(journey.answers), ...ofOneSex.map(({ id }) => id)];
}

/**
 * The journey with what has become pressing on this page; the same one where nothing has. What was answered stays where it was asked; what is no longer
 * pressing and was left open goes.
 */
export function withAtOnce(journey: Journey, page: number, pressing: readonly string[]): Journey {
  const stays = (id: string) => id in journey.answers || pressing.includes(id);
  const kept = journey.atOnce.map((one) => ({ ...one, findings: one.findings.filter(stays) }));
  const shown = new Set(kept.flatMap(({ findings }) => findings));
  const here = kept.find((one) => one.page === page)?.findings ?? [];
  const more = pressing.filter((id) => !shown.has(id));
  const atOnce = [...kept.filter((one) => one.page !== page), { page, findings: [...here, ...more] }];
  const asked = atOnce.filter(({ findings }) => findings.length > 0);
  return JSON.stringify(asked) === JSON.stringify(journey.atOnce) ? journey : { ...journey, atOnce: asked };
}

/** What is asked at once on this page. */
export function atOnceOn(page: number, { atOnce }: Pick<Journey, "atOnce">): readonly string[] {
  return atOnce.find((one) => one.page === page)?.findings ?? [];
}
