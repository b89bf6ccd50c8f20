import type { RootAssessment } from "@foramen/engine";
import { bar, between, chanceRow, figure, fit, tinted, wrap } from "./layout.ts";
import { bothNames, claimsOf, heading, type Told } from "./told.ts";
import { sideWords, spelled } from "./words.ts";

/** Rarer than this a nerve, level or syndrome is left to the full answer (`--json`). */
const LEAST_SHOWN = 0.05;
const SHOWN_NERVES = 6;
const NAME = 35;
const LEVEL = 8;

/** Which nerves seem irritated, and which have lost some of their work. */
export function rootsText(told: Told): string[] {
  const shown = told.answer.roots.filter((root) => root.irritated >= LEAST_SHOWN).slice(0, SHOWN_NERVES);
  if (shown.length === 0) {
    const none = claimsOf(told, "nerves").flatMap(({ text }) => wrap(text, undefined, "  "));
    return none.length === 0 ? [] : [heading(told, "nerves"), ...none];
  }
  return [
    heading(told, "nerves"),
    `  ${fit("", NAME)} ${fit("irritated or worse", 20)} losing function`,
    `  ${fit("", NAME)} ${fit("(pain, tingling)", 20)} (numb, weak)`,
    ...shown.flatMap((root) => rootText(told, root)),
  ];
}

function rootText(told: Told, root: RootAssessment): string[] {
  const structure = structureOf(told, root) ?? { label: spelled(root.root), plain: spelled(root.root) };
  const [name, other] = bothNames(told, structure);
  const [first = "", ...rest] = wrap([name, sideWords(root.side)].filter(Boolean).join(", "), NAME);
  const range = between(root.interval90);
  return [
    `  ${fit(first, NAME)} ${share(root.irritated)} ${share(root.deficit)}`.trimEnd(),
    ...rest.map((line) => `  ${line}`),
    ...wrap(other ?? "", undefined, "     "),
    ...(range === null ? [] : [`     Irritated: between ${range} of 100.`]),
  ];
}

export function levelsText(told: Told): string[] {
  const shown = told.answer.levels.filter((level) => level.probability >= LEAST_SHOWN);
  if (shown.length === 0) return [];
  return [
    tinted("LEVELS: which pair of vertebrae", "heading", told),
    ...shown.map(({ level, probability, interval90 }) => {
      const range = between(interval90);
      const sure = range === null ? "" : `between ${range} of 100`;
      return `  ${fit(level, LEVEL)} ${share(probability)} ${sure}`.trimEnd();
    }),
  ];
}

export function syndromesText(told: Told): string[] {
  const shown = told.answer.syndromes
    .filter((syndrome) => syndrome.probability >= LEAST_SHOWN)
    .sort((a, b) => b.probability - a.probability);
  if (shown.length === 0) return [];
  return [
    tinted("SYNDROMES: patterns that these nerves make", "heading", told),
    ...shown.flatMap(({ id, label, probability }) => {
      const [name, other] = bothNames(told, told.knowledge.syndromes[id] ?? { label, plain: label });
      return [...chanceRow(name, probability), ...wrap(other ?? "", undefined, "     ")];
    }),
  ];
}

function structureOf({ knowledge }: Told, { root }: RootAssessment) {
  return knowledge.structures[root] ?? Object.values(knowledge.structures).find((one) => one.root === root);
}

function share(probability: number): string {
  return fit(`${bar(probability, 10)} ${figure(probability).padStart(9)}`, 20);
}
