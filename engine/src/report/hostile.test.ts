import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { LONGEST_REPORT, readReport } from "./read-report.ts";

/** As many letters as are read at most. */
const filled = (piece: string) =>
  piece.repeat(Math.ceil(LONGEST_REPORT / piece.length)).slice(0, LONGEST_REPORT - REPORT.length);
/** By these words a text is a report, whatever follows. */
const REPORT = "MRI lumbar spine.\n";

describe("a text that is no report", () => {
  it.each([
    ["nothing", ""],
    ["blanks", " \n\t "],
  ])("is refused: %s", (_, text) =>
    expect(() => readReport(text, reportWords())).toThrowError(expect.objectContaining({ code: "REPORT_EMPTY" })),
  );

  it("is refused when it is far too long", () =>
    expect(() => readReport("x ".repeat(500_000), reportWords())).toThrowError(
      expect.objectContaining({ code: "REPORT_TOO_LONG" }),
    ));

  it("names a sentence of words that it does not know", () => {
    const { findings, unread } = readReport("L2-3: mild bulge. The zork of the flumph is gribbled.", reportWords());
    expect(findings).toHaveLength(1);
    expect(unread.map(({ text }) => text)).toEqual(["The zork of the flumph is gribbled."]);
  });

  it.each(["hello world", "The train to the coast leaves at noon. Bring a coat, it may rain.", "12 34", "..."])(
    "is refused when it is about something else: %s",
    (text) =>
      expect(() => readReport(text, reportWords())).toThrowError(
        expect.objectContaining({
          code: "REPORT_NOTHING_FOUND",
          where: "report",
          message: expect.stringMatching(/Expected .* Copy /),
        }),
      ),
  );

  it.each(["MRI lumbar spine. The zork of the flumph is gribbled.", "L2-3: zork.", "hello CES", "No CES/MSCC."])(
    "is no such text while it speaks of a scan, a level or the spine: %s",
    (text) => expect(() => readReport(text, reportWords())).not.toThrow(),
  );
});

describe.each([
  ["one endless sentence", "stenosis and "],
  ["levels without end", "L1-2, L2-3 and "],
  ["denials without end", "no not without "],
  ["unknown words", "zzgxq wqrty "],
  ["misspelt words", "stenossis foramenal buldgge "],
  ["marks", "((( --- ,,, ::: "],
  ["numbers", "1 2 3 4-5 L4-"],
  ["letters and figures", "a1"],
  ["sides that are put right", "left not right should read left "],
  ["years", "was in 2019 compressed, CES 2018 "],
  ["answers", "bladder? no. SLR R=70 L=30 "],
  ["bars and columns", "Canal | Foramen |\nL1-2 | mild |\n"],
])("hostile text: %s", (_, piece) => {
  it("is read to its end", () => expect(readReport(REPORT + filled(piece), reportWords()).findings).toBeDefined());

  it("keeps every span within the text and in order", () => {
    const text = REPORT + filled(piece).slice(0, 5_000);
    const { findings, unread } = readReport(text, reportWords());
    for (const { span } of [...findings, ...unread]) {
      expect(span[0]).toBeGreaterThanOrEqual(0);
      expect(span[1]).toBeGreaterThan(span[0]);
      expect(span[1]).toBeLessThanOrEqual(text.length);
    }
  });
});
