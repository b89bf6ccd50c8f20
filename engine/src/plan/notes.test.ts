import { describe, expect, it } from "vitest";
import { plannedVignettes, planningKnowledge } from "../../test/plan/cases.ts";
import { smog } from "../../test/readability.ts";
import { referralLetter } from "./notes/referral-letter.ts";
import { soapNote } from "./notes/soap-note.ts";
import { summaryFor } from "./notes/summary.ts";

const knowledge = planningKnowledge();
const planned = plannedVignettes(knowledge);

/** Lines of 80 characters that a text takes. */
function linesOf(text: string): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > 77) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

const summaries = planned.map(({ plan }) => summaryFor(plan, knowledge).flatMap(({ lines }) => lines));

describe("the page for the person", () => {
  it("is plain over all cases together: SMOG 11 or lower", () => {
    const text = summaries
      .flat()
      .map((line) => line.replace(/^- /, ""))
      .join(" ");
    expect(smog(text)).toBeLessThanOrEqual(11);
  });

  it("fits on a page", () => {
    const long = summaries.filter((lines) => lines.reduce((sum, line) => sum + linesOf(line), 0) > 60);
    expect(long).toEqual([]);
  });

  it("says in an emergency what to do now and nothing else", () => {
    for (const { plan } of planned.filter((one) => one.plan.urgency.level === "emergency")) {
      const parts = summaryFor(plan, knowledge);
      expect(parts).toHaveLength(2);
      expect(parts[0]!.lines[0]).toContain("Get help now");
    }
  });
});

describe("the note for the record", () => {
  it.each(planned.map((one) => [one.written.name, one] as const))(
    "%s: under 25 lines, in the four parts",
    (_, { plan, input }) => {
      const note = soapNote(plan, input, knowledge);
      expect(note.reduce((sum, line) => sum + linesOf(line), 0)).toBeLessThan(25);
      expect(note.filter((line) => /^[SOAP]: /.test(line)).map((line) => line[0])).toEqual(["S", "O", "A", "P"]);
    },
  );
});

describe("the letter", () => {
  it("says that somebody is pregnant, wherever it was entered", () => {
    const pregnant = planned.filter(({ input }) => input.patient?.pregnant === true);
    expect(pregnant.length).toBeGreaterThan(2);
    for (const { plan, input } of pregnant)
      expect(referralLetter(plan, input, knowledge)!.join("\n")).toContain("Pregnancy");
  });

  it("never says that no red flag is present where one is", () => {
    const flagged = planned.filter(({ plan }) => plan.facts.some(({ id }) => id === "cord_or_cauda_signs"));
    expect(flagged.length).toBeGreaterThan(2);
    for (const { plan, input } of flagged) {
      const letter = referralLetter(plan, input, knowledge)!.join("\n");
      expect(letter).not.toContain("none present");
      expect(letter).toContain("Red flags and risks present");
    }
  });

  it.each(planned.map((one) => [one.written.name, one] as const))(
    "%s: to the one to be seen first, if anybody",
    (_, { plan, input }) => {
      const letter = referralLetter(plan, input, knowledge);
      if (plan.referrals.length === 0) expect(letter).toBeNull();
      else expect(letter!.join("\n")).toContain(plan.referrals[0]!.to.clinical);
    },
  );
});
