import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { inWords, writtenSentences } from "../../test/reports/sentences.ts";
import { readReport } from "./read-report.ts";

describe.each(writtenSentences())("of $name", ({ sentences }) => {
  it.each(sentences)("$text", ({ text, says }) =>
    expect(readReport(text, reportWords()).findings.map(inWords).sort()).toEqual([...says].sort()),
  );
});
