import type { AnswerWord, EntryWord, FindingWord, VocabularyList } from "../vocabulary-list.ts";
import { type TextOptions, tinted, wrap } from "./layout.ts";

/** Every word with what may be entered for it, findings by stage. */
export function vocabularyText(list: VocabularyList, options: TextOptions): string {
  const stages = [...new Set(list.findings.map((finding) => finding.stage))].sort(
    (a, b) => STAGES.indexOf(a) - STAGES.indexOf(b),
  );
  const sections = [
    ...stages.map((stage) => {
      const findings = list.findings.filter((finding) => finding.stage === stage);
      return [
        heading(`FINDINGS: ${stage}`, findings, options),
        ...findings.flatMap((one) => findingLines(one, options)),
      ];
    }),
    answers("CAUSES", list.causes, options),
    answers("STRUCTURES (nerves)", list.structures, options),
    answers("SYNDROMES (patterns)", list.syndromes, options),
    ...Object.entries(list.entries)
      .filter(([, words]) => words.length > 0)
      .map(([kind, words]) => entries(kind, words, options)),
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const STAGES: readonly string[] = ["history", "examination", "laboratory", "electrodiagnostic", "imaging"];

function heading(title: string, words: readonly unknown[], options: TextOptions): string {
  return tinted(`${title} (${words.length})`, "heading", options);
}

function findingLines(finding: FindingWord, options: TextOptions): string[] {
  const values =
    finding.units === null || finding.cuts !== null || finding.cutsBySex !== null
      ? finding.values.join(" | ")
      : `${finding.values.join(" | ")} or a number`;
  const facts = [
    values,
    finding.units === null ? "" : `unit ${finding.units}`,
    finding.sided ? "with side" : "",
    finding.byLevel ? "with level" : "",
    finding.appliesTo === null ? "" : `${finding.appliesTo} only`,
    finding.kind === "plain" ? "" : finding.kind,
  ].filter((fact) => fact !== "");
  return [
    ...wrap(finding.id, undefined, "  "),
    ...wrap(finding.label, undefined, "      "),
    ...wrap(finding.plain, undefined, "      "),
    ...wrap(facts.join("; "), undefined, "      ").map((line) => tinted(line, "faint", options)),
    ...also(finding.synonyms),
  ];
}

function answers(title: string, words: readonly AnswerWord[], options: TextOptions): string[] {
  return [
    heading(title, words, options),
    ...words.flatMap((word) => [
      ...wrap(word.id, undefined, "  "),
      ...wrap(`${word.label} (${word.type}${word.sided ? ", with side" : ""})`, undefined, "      "),
      ...(word.plain === word.label ? [] : wrap(word.plain, undefined, "      ")),
      ...also(word.synonyms),
    ]),
  ];
}

function entries(kind: string, words: readonly EntryWord[], options: TextOptions): string[] {
  return [
    heading(kind.replaceAll("_", " ").toUpperCase(), words, options),
    ...words.flatMap((word) => [
      ...wrap(word.id, undefined, "  "),
      ...wrap(word.label, undefined, "      "),
      ...(word.plain === word.label ? [] : wrap(word.plain, undefined, "      ")),
      ...also(word.synonyms),
    ]),
  ];
}

function also(synonyms: readonly string[]): string[] {
  return synonyms.length === 0 ? [] : wrap(`also: ${synonyms.join(", ")}`, undefined, "      ", "        ");
}
