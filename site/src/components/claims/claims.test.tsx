import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { Ground } from "../../islands/engine/told.ts";
import { Claims } from "./claims.tsx";
import { statusOf } from "./evidence-status.ts";

const ground = (status: string, numbers = 1): Ground => ({ source: "study", status, numbers });
const shown = (grounds: Ground[]) =>
  renderToString(
    <Claims claims={[{ words: "x", text: "Groin pain.", grounds }]} sources={{ study: "Somebody 1999" }} />,
  );

describe("what a claim rests on, in a word", () => {
  it.each([
    { statuses: ["published"], word: "published" },
    { statuses: ["derived", "seen"], word: "published" },
    { statuses: ["derived"], word: "from published figures" },
    { statuses: ["elicited", "derived"], word: "from published figures and own judgement" },
    { statuses: ["elicited"], word: "own judgement" },
    { statuses: ["elicited", "published"], word: "published and own judgement" },
    { statuses: ["recalled"], word: "from memory" },
    { statuses: ["recalled", "published"], word: "published and from memory" },
    { statuses: [""], word: "" },
  ])("is '$word' for $statuses", ({ statuses, word }) =>
    expect(statusOf(statuses.map((one) => ground(one)))).toBe(word),
  );
});

describe("a claim", () => {
  it("has its sources behind a disclosure, each with status and count", () => {
    const page = shown([ground("derived", 3)]);
    expect(page).toContain("<details><summary><span>Groin pain.</span>");
    expect(page).toContain("<b>Derived from published figures</b> (3 numbers): Somebody 1999");
  });

  it.each(["elicited", "recalled"])("never calls what is %s published", (status) =>
    expect(shown([ground(status)]).toLowerCase()).not.toContain("published"),
  );

  it("is a plain sentence when it rests on what was entered alone", () => {
    expect(shown([])).toContain("<p>Groin pain.</p>");
    expect(shown([])).not.toContain("details");
  });
});
