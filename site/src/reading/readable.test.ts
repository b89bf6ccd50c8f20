import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../cli/src/knowledge/read-files.ts";
import { readTexts } from "../../../cli/src/knowledge/read-texts.ts";
import { namesAside } from "../../../cli/src/lint/plain-is-readable.ts";
import { HIGHEST_GRADE, smog } from "../../../cli/src/lint/readability.ts";
import { look } from "../../../cli/src/lint/view.ts";
import { articleProps } from "../build/article-pages.ts";
import { conditionPage } from "../build/condition.ts";
import { pageTitles } from "../build/reading-pages.ts";
import { redFlagTopics, redFlagWords } from "../build/red-flags.ts";
import { kindWords } from "../build/site-words.ts";
import { thinkingPage } from "../build/thinking.ts";
import type { Piece } from "./terms.ts";

const KNOWLEDGE = fileURLToPath(new URL("../../../knowledge", import.meta.url));
const names = namesAside(look(readFiles(KNOWLEDGE).files, readTexts(KNOWLEDGE), () => true));
const grade = (parts: readonly (string | undefined)[]) => smog(parts.filter(Boolean).join("\n\n"), names).grade;
const text = (paragraphs: readonly (readonly Piece[])[]) =>
  paragraphs
    .map((pieces) => pieces.map((piece) => (typeof piece === "string" ? piece : piece.words)).join(""))
    .join("\n\n");

describe("what everybody reads has a SMOG grade of at most 11, names aside", () => {
  it.each(pageTitles())("$kind/$id", (title) => {
    const { view, verdicts } = articleProps(title);
    const { grade: found, correction } = view;
    const told = [
      text(view.lead),
      text(view.meaning.paragraphs),
      text(view.help.paragraphs),
      found?.plain ?? verdicts.none,
      found?.certainty.plain,
      correction === null ? undefined : verdicts.article,
      correction?.articleSays,
      correction?.evidenceSays,
    ];
    expect(grade(told)).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it("the condition", () => {
    const { words, plain } = conditionPage();
    expect(grade([words.lead, words.help, ...plain.map((one) => one.text)])).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it("the warning signs", () => {
    const { lead, emergency } = redFlagWords();
    expect(grade([lead, `${emergency.title}:`, ...emergency.signs])).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it.each(redFlagTopics())("the warning signs: $id", ({ plain, rules }) =>
    expect(grade([plain, ...rules.map((rule) => rule.plain)])).toBeLessThanOrEqual(HIGHEST_GRADE),
  );

  it("how Foramen thinks", () => {
    const { lead, sections } = thinkingPage();
    expect(grade([lead, ...sections.map((one) => one.text)])).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it.each(Object.entries(kindWords().kinds))("the list of %s", (_, { lead }) =>
    expect(grade([lead])).toBeLessThanOrEqual(HIGHEST_GRADE),
  );
});
