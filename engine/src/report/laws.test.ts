import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reports, type Said } from "../../test/reports/grammar.ts";
import { reportWords } from "../../test/reports/report-words.ts";
import { isHeldBack, writtenReports } from "../../test/reports/written.ts";
import type { ReportFinding } from "../vocabulary/report.ts";
import { readReport } from "./read-report.ts";

const runs = Number(process.env.FORAMEN_REPORTS ?? 400);
const read = (text: string) => readReport(text, reportWords()).findings;

const told = ({ level, structure, condition, side, severity, negated, root }: Said | ReportFinding) =>
  [level, structure, condition, negated ? "denied" : "there", side, severity, root ?? ""].join(" ");
const all = (findings: readonly (Said | ReportFinding)[]) => findings.map(told).sort();

describe("a report written by rule", () => {
  it("is read as it was meant, finding by finding", () =>
    fc.assert(
      fc.property(reports, ({ text, said }) => {
        expect(all(read(text))).toEqual(all(said));
      }),
      { numRuns: runs },
    ));

  it("says the same in whatever order its levels stand", () =>
    fc.assert(
      fc.property(reports, ({ heading, paragraphs, text }) => {
        expect(all(read(heading + [...paragraphs].reverse().join("\n")))).toEqual(all(read(text)));
      }),
      { numRuns: runs / 4 },
    ));
});

const written = writtenReports().filter((report) => report.kind === "imaging" && !isHeldBack(report));

/** Findings without the places in the text. */
const bare = (findings: readonly ReportFinding[]) => all(findings);

const SWAP: Readonly<Record<string, string>> = { left: "right", right: "left", levo: "dextro", dextro: "levo" };

/** The other side, in the letters of the first. */
function otherSide(word: string): string {
  const other = SWAP[word.toLowerCase()]!;
  if (word === word.toUpperCase()) return other.toUpperCase();
  return word === word.toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1);
}

const swapped = (text: string) => text.replace(/\b(left|right)\b|\b(levo|dextro)(?=[a-z])/gi, otherSide);

describe.each(written.filter(({ text }) => !/\b(lt|rt|l|r|b\/l|L>R|R>L)\b/i.test(text.replace(/L\d/g, ""))))(
  "$id",
  ({ text }) => {
    it("has the other side when left and right are exchanged", () => {
      const other = read(text).map((finding) => ({ ...finding, side: SWAP[finding.side] ?? finding.side }));
      expect(bare(read(swapped(text)))).toEqual(all(other as ReportFinding[]));
    });
  },
);

describe.each(written.filter(({ text }) => !text.includes("|") && !/ {3}/.test(text)))("$id", ({ text }) => {
  it("says the same with a bullet before each line", () =>
    expect(bare(read(text.replace(/^(?=\S)/gm, "- ")))).toEqual(bare(read(text))));
});

describe("every finding", () => {
  it.each(written)("of $id carries the words that it was read from", ({ text }) => {
    for (const { span, text: words } of read(text)) expect(text.slice(span[0], span[1])).toBe(words);
  });
});

describe("one word", () => {
  it.each([
    ["L2-3: There is X canal stenosis.", "a", "no"],
    ["L2-3: X foraminal narrowing on the left.", "Mild", "No"],
    ["L4-5: Disc herniation X compression of the L5 root.", "with", "without"],
    ["The disc at L3-4 X contact the exiting root.", "does", "does not"],
  ])("turns the meaning: %s", (frame, there, denied) => {
    const [first, second] = [read(frame.replace("X", there)), read(frame.replace("X", denied))];
    const key = ({ level, structure, condition }: ReportFinding) => `${level} ${structure} ${condition}`;
    expect(second.map(key).sort()).toEqual(first.map(key).sort());
    expect(second.some(({ negated }) => negated)).toBe(true);
    expect(first.every(({ negated }) => !negated)).toBe(true);
  });
});
