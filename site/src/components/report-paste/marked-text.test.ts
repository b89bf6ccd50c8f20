import { expect, it } from "vitest";
import { REPORT_TEXT, readText } from "../../gallery/read-text.ts";
import { piecesOf } from "./marked-text.tsx";

it("gives the pasted text back letter by letter, with what was read and what was not understood told apart", () => {
  const { answer } = readText(REPORT_TEXT);
  const pieces = piecesOf(REPORT_TEXT, answer);
  expect(pieces.map(({ text }) => text).join("")).toBe(REPORT_TEXT);
  const marked = pieces
    .filter(({ kind }) => kind === "read")
    .map(({ text }) => text)
    .join(" ");
  expect(marked).toContain("disc extrusion");
  expect(
    pieces
      .filter(({ kind }) => kind === "unread")
      .map(({ text }) => text)
      .join(" "),
  ).toContain("Myxoid gelding");
});
