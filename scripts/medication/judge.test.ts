import { describe, expect, it } from "vitest";
import { type ExpectedAlert, type MedicationCase, medicationCases } from "./case-files.ts";
import { type CheckAnswer, type Fault, judge } from "./judge.ts";

/** The answer that the case asks for, word by word. */
function perfect(one: MedicationCase): CheckAnswer {
  const alert = (wish: ExpectedAlert, strength: string) => ({
    type: typeof wish.type === "string" ? wish.type : wish.type[0]!,
    strength,
    with: wish.with ?? [],
    because: "",
  });
  const figures = one.expect.figures ?? {};
  const crcl = figures.crcl_ml_min;
  return {
    orders: [
      {
        drug: one.order.text,
        verdict: one.expect.verdict ?? "cannot-judge",
        alerts: [
          ...(one.expect.serious ?? []).map((wish) => alert(wish, "stop")),
          ...(one.expect.noted ?? []).map((wish) => alert(wish, "note")),
        ],
        computed: { dailyDose: { value: figures.daily_mg, unit: "mg" }, maxDailyDose: { value: figures.max_daily_mg } },
      },
    ],
    totals: {
      mmePerDay: figures.mme_day,
      creatinineClearanceMlMin: typeof crcl === "object" ? crcl.value : undefined,
    },
    missing: one.expect.missing ?? [],
    notUnderstood: one.expect.notUnderstood ?? [],
  };
}

const answerable = medicationCases().filter(({ expect: wish }) => wish.refused !== "required");
const kinds = (faults: readonly Fault[]) => faults.map(({ kind }) => kind);
const changed = (answer: CheckAnswer, order: Partial<CheckAnswer["orders"][number]>): CheckAnswer => ({
  ...answer,
  orders: [{ ...answer.orders[0]!, ...order }],
});

describe("The judge", () => {
  it.each(answerable)("$name: is content with what was asked for", (one) => {
    expect(judge(one, perfect(one)).faults).toEqual([]);
  });

  it.each(answerable)("$name: is not content with another verdict", (one) => {
    const accepted = [one.expect.verdict, ...(one.expect.acceptable ?? [])];
    const other = ["dose-too-low", "duration-too-long", "ok"].find((verdict) => !accepted.includes(verdict as "ok"));
    const answer = changed(perfect(one), { verdict: other! });
    expect(kinds(judge(one, answer).faults)).toEqual(["verdict"]);
  });

  it.each(answerable.filter(({ expect: wish }) => (wish.serious ?? []).length > 0))(
    "$name: misses what is not said, and what is only noted",
    (one) => {
      const answer = perfect(one);
      const silent = judge(one, changed(answer, { alerts: [] }));
      expect(kinds(silent.faults)).toContain("serious alert missed");
      expect(silent.found).toBe(0);
      const whispered = answer.orders[0]!.alerts.map((alert) => ({ ...alert, strength: "note" }));
      expect(kinds(judge(one, changed(answer, { alerts: whispered })).faults)).toContain("serious alert missed");
    },
  );

  const [clean] = answerable;
  const only = clean!;

  it("hears a false alarm, and lets a note pass", () => {
    const loud = { type: "interaction", strength: "check", with: ["water"], because: "wet" };
    const one = { ...only, expect: { verdict: "ok" as const, serious: [] } };
    const answer = changed(perfect(one), { alerts: [loud] });
    expect(kinds(judge(one, answer).faults)).toEqual(["false alarm"]);
    expect(kinds(judge(one, changed(answer, { alerts: [{ ...loud, strength: "note" }] })).faults)).toEqual([]);
    const tolerant = { ...one, expect: { ...one.expect, tolerated: ["interaction" as const] } };
    expect(kinds(judge(tolerant, answer).faults)).toEqual([]);
  });

  it("hears what must not be said, at its strength and above", () => {
    const one = {
      ...only,
      expect: {
        verdict: "ok" as const,
        never: [{ type: "renal" as const, at: "check" as const }],
        tolerated: ["renal" as const],
      },
    };
    const at = (strength: string) =>
      kinds(judge(one, changed(perfect(one), { alerts: [{ type: "renal", strength, with: [], because: "" }] })).faults);
    expect(at("note")).toEqual([]);
    expect(at("check")).toEqual(["must not be said"]);
    expect(at("stop")).toEqual(["must not be said"]);
  });

  it("allows two in a hundred of a figure, by any of the three weights", () => {
    const crcl = { value: 60, weight_used: "ideal" as const, actual: 80, ideal: 60, adjusted: 68 };
    const one = { ...only, expect: { verdict: "ok" as const, figures: { crcl_ml_min: crcl } } };
    const with_ = (creatinineClearanceMlMin: number) =>
      kinds(judge(one, { ...perfect(one), totals: { creatinineClearanceMlMin } }).faults);
    expect(with_(61)).toEqual([]);
    expect(with_(80)).toEqual([]);
    expect(with_(74)).toEqual(["figure"]);
  });

  it("wants missing facts and words that were not understood named", () => {
    const one = { ...only, expect: { verdict: "ok" as const, missing: ["weight"], notUnderstood: ["blue pill"] } };
    const answer = { ...perfect(one), missing: [], notUnderstood: [] };
    expect(kinds(judge(one, answer).faults)).toEqual(["missing fact not named", "not-understood word dropped"]);
  });

  it("takes a refusal where it is allowed, wants it where it is required", () => {
    const refusal = { refused: "no dose" };
    const asked = (refused: "allowed" | "required" | undefined) => ({
      ...only,
      expect: { verdict: "ok" as const, ...(refused === undefined ? {} : { refused }) },
    });
    expect(kinds(judge(asked(undefined), refusal).faults)).toEqual(["refused"]);
    expect(kinds(judge(asked("allowed"), refusal).faults)).toEqual([]);
    expect(kinds(judge(asked("required"), perfect(asked("required"))).faults)).toEqual(["not refused"]);
  });
});
