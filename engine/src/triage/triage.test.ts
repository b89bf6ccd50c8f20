import { describe, expect, it } from "vitest";
import { gateKnowledge } from "../../test/gate-knowledge.ts";
import { readCase } from "../reading/read-case.ts";
import type { UrgencyReason } from "../vocabulary/assessment.ts";
import type { Case, EnteredFinding } from "../vocabulary/case.ts";
import { scopeOf } from "./scope.ts";
import { raise, triage } from "./triage.ts";

const knowledge = gateKnowledge();
const read = (given: Case) => readCase(given, knowledge);
const judge = (given: Case) => triage(read(given), knowledge);
const allScreens = knowledge.gate.screens.flatMap(({ findings }) => findings);
const absent = (ids: readonly string[]): EnteredFinding[] => ids.map((id) => ({ id, value: "absent" }));
const screened = absent(allScreens);
const without = (...ids: string[]) => screened.filter(({ id }) => !ids.includes(id));

describe("Triage", () => {
  it("cannot say anything before the safety screens are answered", () => {
    const answer = judge({});
    expect(answer).toMatchObject({ level: "not-enough-known", within: null, fired: [] });
    expect(answer.ask.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(answer.action).not.toBe("");
  });

  it("is non-urgent when every screen is answered and nothing fires, and still says when to come back", () => {
    const answer = judge({ findings: [...screened, { id: "pain_low_back", value: "present" }] });
    expect(answer).toMatchObject({ level: "non-urgent", within: "routine", fired: [], ask: [] });
    expect(answer.action).toMatch(/numbness between the legs/);
  });

  it.each([
    ["urinary_retention", "emergency", "now"],
    ["weakness_getting_worse", "emergency", "hours"],
    ["skin_vesicles", "urgent", "next-day"],
    ["xr_vertebral_wedge", "urgent", "two-weeks"],
  ])("of %s alone is %s, %s", (id, level, within) => {
    expect(judge({ findings: [{ id, value: "present" }] })).toMatchObject({ level, within });
  });

  it("takes the most urgent of the rules that fire, and lists all by code, then as their order is stated", () => {
    const { fired, action } = judge({
      findings: [
        { id: "skin_vesicles", value: "present" },
        { id: "urinary_retention", value: "present" },
        { id: "numb_perineum_saddle", value: "present" },
        { id: "xr_vertebral_wedge", level: "L1-L2", value: "present" },
      ],
    });
    expect(fired.map(({ rule, code }) => `${code} ${rule}`)).toEqual([
      "E0 fracture_seen_with_deficit",
      "E0 ces_retention",
      "E0 ces_saddle",
      "U1 zoster",
      "U2 wedge_seen",
    ]);
    expect(action).toBe(fired[0]?.action);
  });

  it("says what is still to be asked even in an emergency", () => {
    const { ask } = judge({ findings: [...without("cancer_history"), { id: "post_void_residual", value: 700 }] });
    expect(ask).toEqual([{ step: 6, findings: ["cancer_history"] }]);
  });

  it("counts drugs and conditions on the list as stated", () => {
    const given = {
      medications: [{ drug: "apixaban" }],
      findings: [
        { id: "onset_sudden", value: "present" },
        { id: "pain_flank", side: "left", value: "present" },
      ],
    } as const;
    const reading = readCase(given, { ...knowledge, implied: { apixaban: "anticoagulant" } });
    expect(triage(reading, knowledge).fired.map(({ rule }) => rule)).toContain("haematoma_anticoagulant_sudden");
  });

  it("makes one weak leg urgent and two an emergency", () => {
    const weak = (side: "left" | "bilateral") => ({
      findings: [{ id: "leg_weak_movement_unknown", side, value: "present" }],
    });
    expect(judge(weak("left")).level).toBe("urgent");
    expect(judge(weak("bilateral")).fired[0]).toMatchObject({ rule: "ces_both_legs_weak", code: "E0" });
  });

  it("takes an old, unchanged bladder change for urgent, and a new one beside it for an emergency", () => {
    const old = { id: "sphincter_change_older_than_14_days", value: "present" };
    expect(judge({ findings: [old] })).toMatchObject({ level: "urgent", within: "next-day" });
    expect(judge({ findings: [old, { id: "urinary_retention", value: "present" }] }).level).toBe("emergency");
  });

  it("tells a person who thinks of self-harm where help is today", () => {
    const answer = judge({ findings: [{ id: "self_harm_thoughts", value: "present" }] });
    expect(answer).toMatchObject({ level: "emergency", within: "hours" });
    expect(answer.action).toMatch(/crisis line/);
  });
});

describe("A young man with sudden pain in the groin", () => {
  const man = { sex: "male", age: 22 } as const;
  const sudden: EnteredFinding[] = [
    { id: "onset_sudden", value: "present" },
    { id: "pain_inguinal_groin", side: "left", value: "present" },
  ];
  const rules = (findings: readonly EnteredFinding[]) =>
    judge({ patient: man, findings }).fired.map(({ rule }) => rule);
  const examined = (value: string): EnteredFinding => ({ id: "testicle_abnormal_examined", value });

  it("is to be seen within hours until somebody has looked at the testicles and found them sound", () => {
    expect(rules(sudden)).toContain("testicular_hidden");
    expect(rules([...sudden, examined("not-assessed")])).toContain("testicular_hidden");
    expect(rules([...sudden, examined("absent")])).toEqual([]);
  });

  it("with sickness has had the same answer, and the tummy is still looked at today", () => {
    const sick = [...sudden, { id: "nausea_vomiting", value: "present" }];
    expect(rules(sick)).toContain("testicular_hidden_sickness");
    expect(rules([...sick, examined("absent")])).toEqual(["abdomen_sudden"]);
  });

  it("with pain near the testicle has had the same answer; what remains is seen by tomorrow", () => {
    const near = [...sudden, { id: "pain_genital_anterior", side: "left", value: "present" } as const];
    expect(rules(near)).toContain("testicular");
    expect(rules([...near, examined("absent")])).toEqual(["testicular_pain"]);
  });

  it("is not settled by what he says himself, nor by a reflex", () => {
    const denied: EnteredFinding[] = [
      { id: "testicular_pain_or_swelling", side: "bilateral", value: "absent" },
      { id: "reflex_cremasteric_absent", side: "bilateral", value: "absent" },
    ];
    expect(rules([...sudden, ...denied])).toContain("testicular_hidden");
  });

  it("goes now when a testicle is not sound, or hurts although it was found sound", () => {
    expect(rules([...sudden, examined("present")])).toContain("testicular_swelling");
    const hurts = { id: "testicular_pain_or_swelling", side: "left", value: "present" } as const;
    expect(rules([...sudden, hurts, examined("absent")])).toContain("testicular_swelling");
  });
});

describe("Sudden pain in the flank", () => {
  const flank: EnteredFinding[] = [
    { id: "onset_sudden", value: "present" },
    { id: "pain_flank", side: "left", value: "present" },
  ];
  const now = (patient: Case["patient"] & object, ...more: EnteredFinding[]) =>
    judge({ patient, findings: [...flank, ...more] }).within === "now";
  const present = (id: string): EnteredFinding => ({ id, value: "present" });

  it.each(["smoking", "high_blood_pressure", "known_aaa", "family_aaa", "collapse_faint"])(
    "with %s is seen now in a man of 55",
    (id) => {
      expect(now({ sex: "male", age: 55 }, present(id))).toBe(true);
      expect(now({ sex: "male", age: 55 })).toBe(false);
    },
  );

  it("with a faint is seen now at any age", () => {
    for (const age of [18, 30, 45, 54])
      for (const sex of ["male", "female"] as const) expect(now({ sex, age }, present("collapse_faint"))).toBe(true);
  });

  it("is seen now while the age is open, whatever else is known", () => {
    expect(now({ sex: "male" })).toBe(true);
    expect(now({})).toBe(true);
  });
});

describe("Pain of a testicle", () => {
  const ache = (id: string): EnteredFinding => ({ id, side: "right", value: "present" });
  const judged = (...findings: EnteredFinding[]) => judge({ patient: { sex: "male", age: 24 }, findings });
  const weeks = (value: number | string): EnteredFinding => ({ id: "duration_weeks", value });

  it("that aches or swells is an emergency below 30 while nobody said how long", () => {
    const swollen = ache("testicular_pain_or_swelling");
    expect(judged(swollen).within).toBe("now");
    expect(judged(swollen, weeks("not-assessed")).within).toBe("now");
    expect(judged(swollen).fired[0]).toMatchObject({ unanswered: ["duration_weeks"] });
    expect(judged(swollen, weeks(12)).fired[0]).not.toHaveProperty("unanswered");
  });

  it("that has ached steadily for months is looked at within a day", () => {
    const swollen = ache("testicular_pain_or_swelling");
    expect(judged(swollen, weeks(35))).toMatchObject({ level: "urgent", within: "next-day" });
    expect(judged(swollen, weeks(">12"))).toMatchObject({ level: "urgent", within: "next-day" });
  });

  it("is not all that hurts near it: pain in front is seen now below 30, however old it is", () => {
    expect(judged(ache("pain_genital_anterior"), weeks(35)).within).toBe("now");
  });

  it.each<EnteredFinding>([
    { id: "onset_sudden", value: "present" },
    { id: "nausea_vomiting", value: "present" },
    { id: "course_worsening", value: "present" },
    { id: "pain_intensity", value: 8 },
  ])("that is months old is an emergency again with $id", (acute) => {
    expect(judged(ache("testicular_pain_or_swelling"), weeks(35), acute).within).toBe("now");
  });
});

describe("Sudden back pain of somebody over 60 who smokes or has high blood pressure", () => {
  const sudden = (...more: EnteredFinding[]) =>
    judge({
      patient: { sex: "female", age: 66 },
      findings: [
        { id: "onset_sudden", value: "present" },
        { id: "pain_low_back", value: "present" },
        { id: "high_blood_pressure", value: "present" },
        ...more,
      ],
    });
  const pain = (value: number): EnteredFinding => ({ id: "pain_intensity", value });
  const weeks = (value: number): EnteredFinding => ({ id: "duration_weeks", value });

  it("is seen today, also while nobody has said how bad and how long", () => {
    expect(sudden(pain(6), weeks(1)).within).toBe("hours");
    expect(sudden()).toMatchObject({ level: "emergency", within: "hours" });
    expect(sudden().fired[0]?.unanswered).toEqual(["duration_weeks", "pain_intensity"]);
  });

  it("is seen by tomorrow when it is said to be mild or old, and now when it is severe", () => {
    expect(sudden(pain(3)).within).toBe("next-day");
    expect(sudden(pain(6), weeks(20)).within).toBe("next-day");
    expect(sudden(pain(8), weeks(20)).within).toBe("now");
    const inBands = sudden({ id: "pain_intensity", value: "0-3" }, { id: "duration_weeks", value: "<6" });
    expect(inBands.within).toBe("next-day");
    expect(sudden({ id: "duration_weeks", value: "<6" }).within).toBe("hours");
  });
});

describe("Of several rules of one urgency", () => {
  const first = (...findings: EnteredFinding[]) =>
    judge({ patient: { age: 40, sex: "male" }, findings }).fired[0]?.rule;
  const present = (id: string): EnteredFinding => ({ id, value: "present" });

  it("what kills soonest gives the instruction, whatever its name", () => {
    expect(first(present("numb_perineum_saddle"), present("pain_low_back"), present("collapse_faint"))).toBe(
      "aneurysm_collapse",
    );
    expect(first(present("foot_drop_tripping"), present("self_harm_thoughts"))).toBe("self_harm");
    expect(first(present("fever_history"), present("pain_low_back"), present("bowel_control_change"))).toBe(
      "infection_with_neurology",
    );
  });

  it("a spine hurt in a major accident is kept still, also where the person fainted or the blood pressure is low", () => {
    const hurt = [present("trauma_major"), present("pain_low_back")];
    expect(first(...hurt, present("collapse_faint"))).toBe("trauma_major_pain");
    expect(first(...hurt, { id: "systolic_bp", value: 80 })).toBe("trauma_major_pain");
    expect(judge({ findings: [...hurt, present("collapse_faint")] }).action).toMatch(/spine still.*bleeding/);
  });

  it("a bladder that holds very much names the hospital as well as the catheter", () => {
    const { action } = judge({ findings: [{ id: "post_void_residual", value: 700 }] });
    expect(action).toMatch(/Hospital.*catheterise/);
  });

  it("the more definite instruction stands first within one danger", () => {
    expect(first({ id: "post_void_residual", value: 700 }, present("urinary_retention"))).toBe("ces_residual_600");
  });
});

describe("Sudden pain in the lower tummy", () => {
  const findings: EnteredFinding[] = [
    { id: "onset_sudden", value: "present" },
    { id: "pain_lower_abdomen", side: "right", value: "present" },
  ];

  it.each([18, 50, 51, 55, 59, 60, 75])("is an emergency in a woman of %i", (age) => {
    expect(judge({ patient: { sex: "female", age }, findings }).level).toBe("emergency");
  });

  it("is one in a woman whose age is open, and in somebody whose sex is open", () => {
    expect(judge({ patient: { sex: "female" }, findings }).level).toBe("emergency");
    for (const age of [18, 40, 55, 70]) expect(judge({ patient: { age }, findings }).level).toBe("emergency");
  });
});

describe("What is not known of the person", () => {
  const findings: EnteredFinding[] = [
    { id: "onset_sudden", value: "present" },
    { id: "pain_flank", side: "left", value: "present" },
  ];
  const reason = (patient: Case["patient"] & object, rule: string) =>
    judge({ patient, findings }).fired.find((one) => one.rule === rule);

  it("is named where the rule rests on it, and only there", () => {
    expect(reason({}, "aneurysm_age_sudden_flank")?.presumed).toEqual(["age"]);
    expect(reason({ age: 70 }, "aneurysm_age_sudden_flank")).not.toHaveProperty("presumed");
    const wide = judge({ findings: [{ id: "us_aorta_dilated", value: "present" }] }).fired;
    expect(wide[0]).not.toHaveProperty("presumed");
  });

  it("names a band of ages too, where only a part of it meets the rule", () => {
    const band = (value: string) =>
      judge({ findings: [...findings, { id: "age_band", value }] }).fired.find(
        ({ rule }) => rule === "aneurysm_age_sudden_flank",
      );
    expect(band("50-64")?.presumed).toEqual(["age"]);
    expect(band("65-79")).not.toHaveProperty("presumed");
    expect(band("30-49")).toBeUndefined();
  });

  it("meets no rule while it is still to be asked", () => {
    expect(triage(read({ findings }), knowledge, ["age", "sex"]).fired).toEqual([]);
    expect(triage(read({ findings, patient: { age: 70 } }), knowledge, ["age", "sex"]).level).toBe("emergency");
  });
});

describe("A safety screen", () => {
  const open = (findings: readonly EnteredFinding[], patient = {}) =>
    judge({ patient, findings }).ask.flatMap((step) => step.findings);

  it("stays open when a question was not assessed", () => {
    expect(open([...without("weight_loss"), { id: "weight_loss", value: "not-assessed" }])).toEqual(["weight_loss"]);
  });

  it("is closed by a vaguer denial that covers it", () => {
    const noBladderTrouble = { id: "bladder_trouble_unspecified", value: "absent" };
    expect(open([...without("urinary_retention", "urinary_incontinence_new"), noBladderTrouble])).toEqual([]);
  });

  it("is not closed by a vaguer finding that is present", () => {
    const bladderTrouble = { id: "bladder_trouble_unspecified", value: "present" };
    expect(open([...without("urinary_retention"), bladderTrouble])).toEqual(["urinary_retention"]);
  });

  it("of both legs is closed by one leg that is well, and by two that are not", () => {
    const oneWell = { id: "leg_weak_movement_unknown", side: "right", value: "absent" } as const;
    expect(open([...without("both_legs_weak"), oneWell])).toEqual([]);
    const bothPain = { id: "pain_thigh_mid_anterior", side: "bilateral", value: "present" } as const;
    const long = { id: "duration_weeks", value: 60 };
    expect(open([...without("both_legs_symptoms"), bothPain, long])).toEqual([]);
    expect(open([...without("both_legs_symptoms"), { ...bothPain, side: "left" }])).toEqual(["both_legs_symptoms"]);
  });

  it("asks how long both legs have been affected before that may wait, and nobody else", () => {
    const both = { id: "both_legs_symptoms", value: "present" };
    expect(judge({ findings: [...without("both_legs_symptoms"), both] }).level).toBe("not-enough-known");
    expect(open([...without("both_legs_symptoms"), both])).toEqual(["duration_weeks"]);
    const weeks = (value: number) =>
      judge({ findings: [...without("both_legs_symptoms"), both, { id: "duration_weeks", value }] });
    expect([weeks(60).level, weeks(5).level, weeks(1).level]).toEqual(["non-urgent", "urgent", "emergency"]);
    expect(open([])).not.toContain("duration_weeks");
  });

  it("does not ask what the person's sex cannot have", () => {
    const asksPeriods = {
      ...knowledge,
      gate: {
        ...knowledge.gate,
        screens: [{ ...knowledge.gate.screens[0]!, findings: ["missed_period_or_bleeding"] }],
      },
    };
    const ask = (patient: Case["patient"] & object) => triage(read({ patient }), asksPeriods).ask;
    expect(ask({ sex: "male" })).toEqual([]);
    expect(ask({ sex: "female" })).toHaveLength(1);
    expect(ask({})).toHaveLength(1);
  });
});

describe("A reason from outside the gate", () => {
  const model = (code: UrgencyReason["code"]): UrgencyReason => ({
    rule: "model:serious",
    code,
    within: "two-weeks",
    because: "",
    action: "See a doctor within two weeks.",
    findings: [],
    sources: [],
    status: "elicited",
  });

  it("raises what is not urgent yet", () => {
    for (const given of [{}, { findings: screened }]) {
      expect(raise(judge(given), model("U2"), knowledge)).toMatchObject({
        level: "urgent",
        within: "two-weeks",
        action: "See a doctor within two weeks.",
      });
    }
  });

  it("never lowers what is more urgent, and stands behind it", () => {
    const emergency = judge({ findings: [{ id: "urinary_retention", value: "present" }] });
    const raised = raise(emergency, model("U2"), knowledge);
    expect(raised).toMatchObject({ level: "emergency", within: "now", action: emergency.action });
    expect(raised.fired.map(({ rule }) => rule)).toEqual(["ces_retention", "model:serious"]);
  });

  it("changes nothing when it is routine", () => {
    const answer = judge({ findings: screened });
    expect(raise(answer, model("R"), knowledge)).toBe(answer);
  });
});

describe("Scope", () => {
  const scope = (given: Case) => scopeOf(read(given), knowledge);

  it("holds a case that says nothing yet, and one of the back, groin, thigh or leg", () => {
    expect(scope({})).toEqual({ inScope: true, reason: "", see: null, within: null });
    expect(scope({ patient: { age: 40 } }).inScope).toBe(true);
    expect(scope({ findings: [{ id: "pain_inguinal_groin", value: "present" }] }).inScope).toBe(true);
  });

  it("leaves out minors, says whom to see, and keeps their emergency", () => {
    const given: Case = { patient: { age: 15 }, findings: [{ id: "urinary_retention", value: "present" }] };
    expect(scope(given)).toMatchObject({ inScope: false, within: "next-day", see: expect.stringMatching(/doctor/) });
    expect(judge(given).level).toBe("emergency");
    expect(scope({ patient: { age: 18 } }).inScope).toBe(true);
  });

  it("leaves out pregnancy", () => {
    expect(scope({ patient: { sex: "female", pregnant: true } })).toMatchObject({ inScope: false });
    expect(scope({ patient: { sex: "female", pregnant: false } })).toMatchObject({ inScope: true });
  });

  it("leaves out a case that speaks of nothing it knows", () => {
    const given: Case = { findings: [{ id: "fever_history", value: "present" }, ...absent(["pain_low_back"])] };
    expect(scope(given)).toMatchObject({ inScope: false, see: null });
    expect(scope(given).reason).not.toBe("");
  });
});
