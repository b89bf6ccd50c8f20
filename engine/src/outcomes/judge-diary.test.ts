import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadFollowUpForScripts } from "../../../scripts/load-for-scripts.ts";
import { type DiaryEntry, STRENGTH_GRADES } from "./diary.ts";
import { judgeDiary } from "./judge-diary.ts";

const knowledge = loadFollowUpForScripts();
const pains = (values: readonly number[]): DiaryEntry[] =>
  values.map((value, week) => ({ day: week * 7, answers: { nprs_leg: [value] } }));
const judge = (entries: readonly DiaryEntry[], change: Partial<Parameters<typeof judgeDiary>[0]> = {}) =>
  judgeDiary({ entries, today: entries.at(-1)?.day ?? 0, reviewDay: null, ...change }, knowledge);
const reasons = (entries: readonly DiaryEntry[], change = {}) =>
  judge(entries, change).toGate.map(({ because }) => because);
const knee = (grade: (typeof STRENGTH_GRADES)[number], side: "left" | "right" = "left") => ({
  finding: "weak_knee_extension",
  side,
  grade,
});

describe("Back to the gate", () => {
  it("leads any red flag, at the entry that has it", () =>
    expect(judge([{ day: 3, redFlags: [{ id: "urinary_retention", value: "present" }] }]).toGate).toEqual([
      { because: "red-flag", day: 3, findings: [{ id: "urinary_retention", value: "present" }] },
    ]));

  it("leads no flag that is absent or was not asked", () => {
    expect(reasons([{ day: 3, redFlags: [{ id: "fever_history", value: "absent" }] }])).toEqual([]);
    expect(reasons([{ day: 3, redFlags: [{ id: "fever_history", value: "not-assessed" }] }])).toEqual([]);
  });

  it("leads a flag that a later entry does not repeat", () => {
    const flagged = { day: 1, redFlags: [{ id: "fever_history", value: "present" }] };
    expect(reasons([flagged, { day: 2 }, { day: 3 }])).toEqual(["red-flag"]);
  });

  it("leads nothing that has been judged already", () => {
    const flagged = { day: 1, redFlags: [{ id: "fever_history", value: "present" }] };
    expect(reasons([flagged, { day: 9 }], { judgedUpTo: 1 })).toEqual([]);
    expect(reasons([flagged, { ...flagged, day: 9 }], { judgedUpTo: 1 })).toEqual(["red-flag"]);
  });

  it("leads a fall by half a grade, with the grade and the progressive weakness", () =>
    expect(
      judge([
        { day: 0, strength: [knee("5")] },
        { day: 7, strength: [knee("4+")] },
      ]).toGate,
    ).toEqual([
      {
        because: "strength-fell",
        day: 7,
        findings: [
          { id: "weak_knee_extension", side: "left", value: "4+" },
          { id: "weakness_getting_worse", value: "present" },
        ],
      },
    ]));

  it("leads a fall below what was examined before the diary", () =>
    expect(reasons([{ day: 0, strength: [knee("3")] }], { strengthBefore: [knee("4")] })).toEqual(["strength-fell"]));

  it("leads a fall below the best, though it has been as weak before", () =>
    expect(reasons([knee("3"), knee("4"), knee("3")].map((one, day) => ({ day, strength: [one] })))).toEqual([
      "strength-fell",
    ]));

  it("tells left from right, and one movement from another", () => {
    const hip = { ...knee("3"), finding: "weak_hip_flexion" };
    expect(reasons([knee("5"), knee("4", "right"), hip].map((one, day) => ({ day, strength: [one] })))).toEqual([]);
  });

  it("leads a leg that feels weaker, and asks where somebody is not sure", () => {
    expect(reasons([{ day: 1, weaker: "yes" }])).toEqual(["felt-weaker"]);
    expect(judge([{ day: 1, weaker: "not-sure" }])).toMatchObject({ toGate: [], ask: ["weakness_getting_worse"] });
    expect(judge([{ day: 1, weaker: "no" }])).toMatchObject({ toGate: [], ask: [] });
  });

  it("leads pain that stays worse beyond error, and not one bad day", () => {
    expect(reasons(pains([3, 3, 3, 3, 8]))).toEqual([]);
    expect(judge(pains([3, 3, 3, 7, 7, 8])).toGate).toEqual([
      {
        because: "sustained-worsening",
        day: 35,
        instrument: "nprs_leg",
        findings: [{ id: "course_worsening", value: "present" }],
      },
    ]);
  });

  it("leads a worsening once: after it was judged, the entries since then are the start", () => {
    const bad = pains([3, 3, 3, 7, 7, 8, 7, 8, 7, 8, 7, 8]);
    expect(reasons(bad)).toEqual(["sustained-worsening"]);
    expect(reasons(bad, { judgedUpTo: 35 })).toEqual([]);
    expect(judge(bad, { judgedUpTo: 35 }).trends[0]?.course).toBe("worse");
    const worseStill = pains([1, 1, 1, 5, 5, 5, 5, 5, 5, 9, 9, 10]);
    expect(reasons(worseStill, { judgedUpTo: 35 })).toEqual(["sustained-worsening"]);
  });
});

describe("The review", () => {
  const stable = pains([6, 6, 7, 6, 6, 7]);
  const better = pains([7, 8, 7, 3, 3, 2]);

  it("is none where no day was agreed, and not due before it", () => {
    expect(judge(stable).review).toBe("none-agreed");
    expect(judge(stable, { reviewDay: 42 }).review).toBe("not-due");
  });

  it("proposes the next stage where nothing is better", () =>
    expect(judge(stable, { reviewDay: 35 }).review).toBe("next-stage"));

  it("keeps the stage where something that matters is better", () =>
    expect(judge(better, { reviewDay: 35 }).review).toBe("keep"));

  it("waits for the gate where something leads back to it", () => {
    const flagged: DiaryEntry = { day: 36, redFlags: [{ id: "fever_history", value: "present" }] };
    expect(judge([...better, flagged], { reviewDay: 35 }).review).toBe("gate-first");
  });

  it("says so where too little has been written down", () => {
    expect(judge(pains([6, 5]), { reviewDay: 0 }).review).toBe("too-little-known");
    expect(judge([], { reviewDay: 0 }).review).toBe("too-little-known");
  });
});

describe("The laws of the diary", () => {
  const flag = fc.constantFrom("urinary_retention", "fever_history", "numb_perineum_saddle");
  const entry: fc.Arbitrary<DiaryEntry> = fc.record(
    {
      day: fc.nat(200),
      answers: fc.record({
        nprs_leg: fc.tuple(fc.integer({ min: 0, max: 10 })),
        pgic: fc.tuple(fc.integer({ min: -3, max: 3 })),
      }),
      strength: fc.array(
        fc.record({
          finding: fc.constantFrom("weak_hip_flexion", "weak_knee_extension"),
          side: fc.constantFrom("left" as const, "right" as const),
          grade: fc.constantFrom(...STRENGTH_GRADES),
        }),
        { maxLength: 2 },
      ),
      weaker: fc.constantFrom("yes", "no", "not-sure"),
      redFlags: fc.array(
        flag.map((id) => ({ id, value: "present" })),
        { maxLength: 1 },
      ),
    },
    { requiredKeys: ["day"] },
  );
  const diary = fc.uniqueArray(entry, { selector: ({ day }) => day, maxLength: 12 });

  it("any red flag leads to the gate, whatever else is better", () =>
    fc.assert(
      fc.property(diary, flag, (entries, id) => {
        const flagged: DiaryEntry = { day: 300, redFlags: [{ id, value: "present" }] };
        expect(judge([...entries, flagged]).toGate).toContainEqual(
          expect.objectContaining({ because: "red-flag", day: 300 }),
        );
      }),
    ));

  it("any fall in strength leads to the gate, from any grade to any lower one", () => {
    for (const [high, from] of STRENGTH_GRADES.entries())
      for (const to of STRENGTH_GRADES.slice(0, high))
        expect(
          reasons([
            { day: 0, strength: [knee(from)] },
            { day: 1, strength: [knee(to)] },
          ]),
        ).toEqual(["strength-fell"]);
  });

  it("one entry more never takes back what leads to the gate, a course aside", () =>
    fc.assert(
      fc.property(diary, entry, (entries, more) => {
        fc.pre(!entries.some(({ day }) => day === more.day));
        const lasting = (list: readonly DiaryEntry[]) =>
          judge(list).toGate.filter(({ because }) => because !== "sustained-worsening");
        // A later, better grade lies above; an entry before all others may be the better one that makes a fall.
        expect(lasting([...entries, { ...more, day: 500 }])).toEqual(expect.arrayContaining(lasting(entries)));
      }),
    ));

  it("the order of entry does not matter", () =>
    fc.assert(
      fc.property(diary, (entries) => {
        expect(judge([...entries].reverse(), { today: 0 })).toEqual(judge(entries, { today: 0 }));
      }),
    ));

  it("nothing is proposed or kept while something leads to the gate", () =>
    fc.assert(
      fc.property(diary, (entries) => {
        const { toGate, review } = judge(entries, { today: 500, reviewDay: 100 });
        if (toGate.length > 0) expect(review).toBe("gate-first");
      }),
    ));
});

it("a grade that does not exist is refused", () =>
  expect(() => judge([{ day: 0, strength: [{ ...knee("5"), grade: "6" as "5" }] }])).toThrow(
    expect.objectContaining({ code: "DIARY_INVALID" }) as Error,
  ));
