import type { Assessment, Knowledge, RootAssessment } from "@foramen/engine";
import { bar, chanceRow, fit, outOf100, type TextOptions, tinted, wrap } from "./layout.ts";
import { sideWords, spelled } from "./words.ts";

/** Rarer than this a nerve, level or syndrome is left to the full answer (`--json`). */
const LEAST_SHOWN = 0.05;
const SHOWN_NERVES = 6;

/** Which nerves seem irritated, and which have lost some of their work. */
export function rootsText(answer: Assessment, knowledge: Knowledge, options: TextOptions): string[] {
  const shown = answer.roots.filter((root) => root.irritated >= LEAST_SHOWN).slice(0, SHOWN_NERVES);
  const lines = [tinted("NERVES", "heading", options)];
  if (shown.length === 0) return [...lines, "  None stands out: each is below 5 out of 100."];
  lines.push(`  ${fit("", 37)} ${fit("irritated or worse", 20)} losing function`);
  lines.push(`  ${fit("", 37)} ${fit("(pain, tingling)", 20)} (numb, weak)`);
  for (const root of shown) {
    const structure = structureOf(root, knowledge);
    const name = [structure?.label ?? spelled(root.root), sideWords(root.side)].filter(Boolean);
    lines.push(`  ${fit(name.join(", "), 37)} ${share(root.irritated)} ${share(root.deficit)}`.trimEnd());
    lines.push(...wrap(structure?.plain ?? "", undefined, "     "));
  }
  return lines;
}

export function levelsText(answer: Assessment, options: TextOptions): string[] {
  const shown = answer.levels.filter((level) => level.probability >= LEAST_SHOWN);
  if (shown.length === 0) return [];
  const row = (level: string, probability: number) => `  ${fit(level, 37)} ${share(probability)}`.trimEnd();
  return [
    tinted("LEVELS (which pair of vertebrae)", "heading", options),
    ...shown.map(({ level, probability }) => row(level, probability)),
  ];
}

export function syndromesText(answer: Assessment, knowledge: Knowledge, options: TextOptions): string[] {
  const shown = answer.syndromes
    .filter((syndrome) => syndrome.probability >= LEAST_SHOWN)
    .sort((a, b) => b.probability - a.probability);
  if (shown.length === 0) return [];
  return [
    tinted("PATTERNS (syndromes)", "heading", options),
    ...shown.flatMap(({ id, label, probability }) => [
      ...chanceRow(label, probability),
      ...wrap(knowledge.syndromes[id]?.plain ?? "", undefined, "     "),
    ]),
  ];
}

function structureOf({ root }: RootAssessment, knowledge: Knowledge) {
  return knowledge.structures[root] ?? Object.values(knowledge.structures).find((one) => one.root === root);
}

function share(probability: number): string {
  return fit(`${bar(probability, 10)} ${outOf100(probability).padStart(7)}`, 20);
}
