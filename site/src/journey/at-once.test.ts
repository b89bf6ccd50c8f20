import { loadKnowledge } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { knowledgeBundle } from "../build/knowledge-bundle.ts";
import { atOnceOn, elsewhere, withAtOnce } from "./at-once.ts";
import { answered, EMPTY_JOURNEY } from "./journey.ts";

const knowledge = loadKnowledge(knowledgeBundle());
const known = { ...knowledge.gate, findings: knowledge.findings };

describe("questions that an answer makes pressing", () => {
  it("stand on the page where they became so, and on no other", () => {
    const first = withAtOnce(EMPTY_JOURNEY, 1, ["thigh_wasting"]);
    const second = withAtOnce(first, 2, ["thigh_wasting", "known_aaa"]);
    expect(atOnceOn(1, second)).toEqual(["thigh_wasting"]);
    expect(atOnceOn(2, second)).toEqual(["known_aaa"]);
  });

  it("leave the journey as it is where nothing is pressing", () => {
    expect(withAtOnce(EMPTY_JOURNEY, 0, [])).toBe(EMPTY_JOURNEY);
    const asked = withAtOnce(EMPTY_JOURNEY, 1, ["thigh_wasting"]);
    expect(withAtOnce(asked, 1, ["thigh_wasting"])).toBe(asked);
  });

  it("go when the answer behind them is taken back, unless they were answered", () => {
    const asked = withAtOnce(EMPTY_JOURNEY, 1, ["thigh_wasting", "known_aaa"]);
    const said = answered(asked, "known_aaa", "absent");
    expect(withAtOnce(said, 1, []).atOnce).toEqual([{ page: 1, findings: ["known_aaa"] }]);
    expect(withAtOnce(asked, 1, []).atOnce).toEqual([]);
  });

  it("are never what has its own page, was answered, or belongs to a sex that was not stated", () => {
    const unsaid = elsewhere(answered(EMPTY_JOURNEY, "known_aaa", "not-sure"), known);
    for (const id of ["fever_history", "duration_weeks", "known_aaa", "missed_period_or_bleeding"])
      expect(unsaid).toContain(id);
    const woman = elsewhere({ ...EMPTY_JOURNEY, person: { age: "", sex: "female" } }, known);
    expect(woman).not.toContain("missed_period_or_bleeding");
    expect(woman).toContain("testicular_pain_or_swelling");
  });
});
