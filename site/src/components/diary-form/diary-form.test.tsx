import { judgeDiary, loadFollowUp } from "@foramen/engine";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { followUpBundle } from "../../build/follow-up-bundle.ts";
import { tellerOf } from "../../wording/follow-up-words.ts";
import { DiaryForm } from "./diary-form.tsx";
import { EMPTY_DRAFT, minutesOf, toDraft, toEntry, withFlag, withNoFlags } from "./draft-entry.ts";

const knowledge = loadFollowUp(JSON.parse(followUpBundle()));
const flags = [
  { id: "urinary_retention", ask: "Can you not pass water?" },
  { id: "leg_gives_way", ask: "Does a leg give way?" },
];
const html = (change = {}) =>
  render(
    <DiaryForm
      draft={{ ...EMPTY_DRAFT, ...change }}
      change={() => {}}
      save={() => {}}
      said=""
      flags={flags}
      tell={tellerOf(knowledge.words, "patient")}
    />,
  );

describe("A draft", () => {
  it("that is empty is an empty entry: nothing is asked for", () =>
    expect(toEntry(EMPTY_DRAFT, 5)).toEqual({ day: 5 }));

  it("becomes an entry that the engine reads, nought included", () => {
    const draft = { ...EMPTY_DRAFT, legPain: 0, backPain: 7, change: -3, walkingMinutes: "25", weaker: "yes" as const };
    const entry = toEntry(withFlag(draft, "leg_gives_way", true), 3);
    expect(entry).toEqual({
      day: 3,
      answers: { nprs_leg: [0], nprs_back: [7], pgic: [-3], walking_minutes: [25] },
      weaker: "yes",
      redFlags: [{ id: "leg_gives_way", value: "present" }],
    });
    const judged = judgeDiary({ entries: [entry], today: 3, reviewDay: null }, knowledge);
    expect(judged.toGate.map(({ because }) => because)).toEqual(["red-flag", "felt-weaker"]);
  });

  it.each([
    [{}],
    [{ legPain: 0, backPain: 7, change: -3, walkingMinutes: "25", weaker: "yes" as const, flags: ["leg_gives_way"] }],
    [{ walkingMinutes: "0", weaker: "not-sure" as const }],
  ])("comes back from its entry as it was: %j", (change) => {
    const draft = { ...EMPTY_DRAFT, ...change };
    expect(toDraft(toEntry(draft, 3))).toEqual(draft);
  });

  it("has flags or none of them, never both", () => {
    const flagged = withFlag(withNoFlags(EMPTY_DRAFT, true), "leg_gives_way", true);
    expect(flagged).toMatchObject({ flags: ["leg_gives_way"], noFlags: false });
    expect(withNoFlags(flagged, true)).toMatchObject({ flags: [], noFlags: true });
    expect(withFlag(flagged, "leg_gives_way", false).flags).toEqual([]);
  });

  it.each([
    ["20", 20],
    [" 5 ", 5],
    ["90", 60],
    ["", null],
    ["ten", null],
    ["-3", null],
    ["2.5", null],
  ])("reads %j as %s minutes", (typed, minutes) => expect(minutesOf(typed)).toBe(minutes));
});

describe("The form", () => {
  it("has eleven numbers for each pain and seven for the change, each with a name to read out", () => {
    const names = [...html().matchAll(/type="radio"[^>]*name="([a-z-]+)"/g)].map(([, name]) => name);
    const count = (name: string) => names.filter((one) => one === name).length;
    expect([count("leg-pain"), count("back-pain"), count("change"), count("weaker")]).toEqual([11, 11, 7, 3]);
    expect(html()).toContain('aria-label="0, no pain"');
    expect(html()).toContain('aria-label="0, no change"');
  });

  it("presses nothing in beforehand", () => expect(html()).not.toMatch(/ checked/));

  it("asks every flag, says what is expected of minutes that cannot be read, and can be saved all the same", () => {
    for (const { ask } of flags) expect(html()).toContain(ask);
    expect(html({ walkingMinutes: "ten" })).toContain('aria-invalid="true"');
    expect(html({ walkingMinutes: "ten" })).toMatch(/role="alert"[^>]*>Use digits only, such as 20/);
    expect(html({ walkingMinutes: "20" })).not.toContain('role="alert"');
    expect(html({ walkingMinutes: "ten" })).toContain('<button type="submit">');
  });
});
