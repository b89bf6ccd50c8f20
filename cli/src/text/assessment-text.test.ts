import { type Assessment, assess, type Knowledge, type NextStep, type Reader } from "@foramen/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { openKnowledge } from "../open-knowledge.ts";
import { assessmentText } from "./assessment-text.ts";

const CASE = {
  patient: { age: 54, sex: "female" },
  findings: [
    { id: "urinary_retention", value: "present" },
    { id: "numb_perineum_saddle", value: "present" },
    { id: "pain_inguinal_groin", side: "left", value: "present" },
    { id: "weak_hip_flexion", side: "left", value: 4 },
    { id: "mri_disc", level: "L1-L2", value: "extrusion" },
    { id: "esr", value: 62 },
  ],
};

let knowledge: Knowledge;
let answer: Assessment;
let lines: string[];
beforeAll(async () => {
  knowledge = await openKnowledge();
  answer = assess(CASE, knowledge);
  lines = text({}).split("\n");
});

function text(changed: Partial<Assessment>, reader: Reader = "practitioner"): string {
  return assessmentText({ ...answer, ...changed }, knowledge, { colour: false, reader });
}

/** As one line, so that a phrase is found wherever it was broken. */
function flat(told: string): string {
  return told.replace(/\s+/g, " ");
}

const cause = () => answer.causes[0] as Assessment["causes"][number];

describe.each(["practitioner", "patient"] as const)("an answer for a %s", (reader) => {
  let own: string[];
  beforeAll(() => {
    own = text({ ...WHOLE(), urgency: { ...answer.urgency, level: "urgent" } }, reader).split("\n");
  });

  it("is at most 80 characters wide", () => {
    expect(own.filter((line) => line.length > 80)).toEqual([]);
  });

  it("is no wider with the longest figures", () => {
    const [low, high] = [0, 0.999] as const;
    const interval90 = [low, high] as const;
    const wide = text(
      {
        causes: answer.causes.map((one) => ({ ...one, principal: low, probability: high, interval90 })),
        nonSpecific: { probability: low, alone: low, interval90 },
        levels: answer.levels.map((one) => ({ ...one, probability: high, interval90 })),
        roots: answer.roots.map((one) => ({ ...one, irritated: high, deficit: low, interval90 })),
      },
      reader,
    );
    expect(wide.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("begins with the urgency, when to be seen and what to do", () => {
    expect(own[0]).toBe(" URGENT - to be seen now ");
    const action = reader === "patient" ? "Call an ambulance" : answer.urgency.action.slice(0, 40);
    expect(flat(own.slice(1, 6).join(" "))).toContain(action);
  });

  it("says why in the reader's own words", () => {
    const [first] = answer.urgency.reasons;
    const plain = knowledge.gate.plain![first!.rule]!;
    const all = flat(own.join(" "));
    expect(all.includes(plain)).toBe(reader === "patient");
    expect(all.includes(first!.because)).toBe(reader === "practitioner");
  });

  it("names each of the five likeliest causes by its label and in plain words", () => {
    const all = flat(own.join(" ")).toLowerCase();
    for (const { id, label } of answer.causes.slice(0, 5)) {
      // A long name goes on below its bar, so only its beginning stands in one piece.
      for (const name of [label, knowledge.causes[id]?.plain ?? ""])
        expect(all).toContain(name.split(" ").slice(0, 3).join(" ").toLowerCase());
    }
  });

  it("has no id where a word is meant: no underscore but in what is to be entered and in rules", () => {
    const rest = own
      .join("\n")
      .replace(/Enter: [^A-Z]*(?=\n)/g, "")
      .replace(/rule [\w:]+/g, "");
    expect(rest.match(/\S*_\S*/g)).toBeNull();
  });

  it("says how to enter it in a file to the practitioner alone", () =>
    expect(own.some((line) => line.includes("Enter: "))).toBe(reader === "practitioner"));

  it("has its parts in order: urgency, causes, reasons, nerves, next steps, change, fit, scan, judgement, limits", () => {
    const at = TITLES[reader].map((title) => own.findIndex((line) => line.startsWith(title)));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it("puts safety questions before every other step", () => {
    const all = own.join("\n");
    expect(all.indexOf("For safety, first")).toBeGreaterThan(0);
    expect(all.indexOf("For safety, first")).toBeLessThan(all.indexOf("orth most first"));
  });
});

const TITLES = {
  practitioner: [
    "CAUSES: what it may be",
    "FOR, AGAINST AND MISSING",
    "ROOTS AND NERVES: which nerve",
    "LEVELS",
    "NEXT STEPS: what to find out next",
    "WHAT WOULD CHANGE THE PICTURE",
    "CONSISTENCY OF THE FINDINGS",
    "CONCORDANCE WITH IMAGING",
    "SENSITIVITY AND EVIDENCE",
    "GAPS AND LIMITS",
  ],
  patient: [
    "WHAT IT MAY BE",
    "FOR, AGAINST AND MISSING",
    "WHICH NERVE",
    "LEVELS",
    "WHAT TO FIND OUT NEXT",
    "WHAT WOULD CHANGE THIS",
    "DO THE ANSWERS FIT TOGETHER?",
    "DOES THE SCAN EXPLAIN IT?",
    "WHAT THIS RESTS ON",
    "WHAT IS NOT KNOWN",
  ],
} as const;

/** Everything that an answer can say, beside what this case says of itself. */
const WHOLE = (): Partial<Assessment> => ({
  causes: answer.causes.map((one) => ({ ...one, interval90: [0.2, 0.61] })),
  whatWouldChange: [{ what: "urgency", from: "emergency", to: null, changes: [], because: "" }],
  conflict: { score: -1, unusual: false, findings: [], explanation: "" },
  concordance: [
    {
      finding: "mri_disc",
      level: "L1-L2",
      value: "extrusion",
      verdict: "explains",
      probability: 0.4,
      background: 0.02,
      because: "",
    },
  ],
  sensitivity: [
    {
      number: "causes/disc_herniation age_ratio.50-64",
      value: 1,
      status: "elicited",
      source: "expert",
      effect: 0.17,
    },
  ],
});

describe("an answer for people", () => {
  it("gives every reason for the urgency with its rule", () => {
    for (const { rule } of answer.urgency.reasons) expect(lines.join("\n")).toContain(`rule ${rule}`);
  });

  it("explains the clinical words among the reasons by their plain questions", () => {
    const { label, ask } = knowledge.findings.pain_inguinal_groin as { label: string; ask: string };
    const told = flat(text({ causes: [{ ...cause(), for: [{ finding: "pain_inguinal_groin", weight: 0.5 }] }] }));
    expect(told).toContain(`For ${label}: clearly for it.`);
    expect(told).toContain(`- ${label}: ${ask}`);
  });

  it("asks a patient in plain words and needs no glossary", () => {
    const { ask } = knowledge.findings.pain_inguinal_groin as { ask: string };
    const one = { ...cause(), for: [{ finding: "pain_inguinal_groin", weight: 0.5 }] };
    const told = flat(text({ causes: [one] }, "patient"));
    expect(told).toContain(`For “${ask}”: yes.`);
    expect(told).not.toContain("IN PLAIN WORDS");
  });

  it("tells no reason that would be read as no change", () => {
    const weak = (weight: number) => text({ causes: [{ ...cause(), for: [{ finding: "fever_history", weight }] }] });
    expect(weak(0.04)).not.toContain("     For ");
    expect(weak(0.05)).toContain("     For ");
  });

  it("gives reasons for three causes and no more", () => {
    const [, reasons = ""] = lines.join("\n").split("FOR, AGAINST AND MISSING");
    const ranks = reasons.split("ROOTS AND NERVES")[0]?.match(/^ {2}\d\. /gm);
    expect(ranks).toEqual(["  1. ", "  2. ", "  3. "]);
  });

  it("has colour only where it was asked for, and the same words with it", () => {
    const coloured = assessmentText(answer, knowledge, { colour: true, reader: "practitioner" });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is switched by control characters.
    const codes = /\u001b\[[\d;]*m/g;
    expect(coloured).toMatch(codes);
    expect(lines.join("\n")).not.toMatch(codes);
    expect(coloured.replace(codes, "")).toBe(lines.join("\n"));
  });

  it("ends with the versions and the hash that the answer can be found by", () => {
    expect(lines.at(-2)).toBe(`Engine ${answer.engine}, knowledge ${answer.knowledge}, input ${answer.inputHash}`);
  });

  it("gives urgency and safety questions but no causes when the complaint is not covered", () => {
    const outside = text({ scope: { inScope: false, reason: "Under 18.", see: null, within: null } });
    expect(outside).toContain("This is OUTSIDE what Foramen covers, so no causes are given. Under 18.");
    expect(outside).toMatch(/^ EMERGENCY - to be seen now/);
    expect(outside).toContain("For safety, first and in this order:");
    for (const title of ["CAUSES", "ROOTS AND NERVES", "SYNDROMES", "worth most first"]) {
      expect(outside).not.toContain(title);
      expect(lines.join("\n")).toContain(title);
    }
  });

  it("says that safety questions are open, and where they are, beside the urgency", () => {
    const [first = ""] = lines.join("\n").split("CAUSES");
    expect(first).toContain(`${answer.urgency.ask.length} safety questions are still open`);
    const none = text({ urgency: { ...answer.urgency, ask: [] } });
    expect(none).not.toContain("still open");
    expect(none).not.toContain("For safety");
  });

  it("says how sure it is where a range is known, and nothing where none is", () => {
    const sure = { ...cause(), probability: 0.4, principal: 0.4 };
    expect(text({ causes: [{ ...sure, interval90: [0.2, 0.61] }] })).toContain("     Between 20 and 61 of 100.");
    expect(text({ causes: [{ ...sure, interval90: null }] })).not.toContain("Between");
  });

  it("puts the range beside the chance that it belongs to: being there at all", () => {
    const beside = { ...cause(), principal: 0.2, probability: 0.4, interval90: [0.1, 0.7] as const };
    expect(text({ causes: [beside] })).toContain("Main cause or beside another: 40, between 10 and 70 of 100.");
  });

  it("tells the serious ones of the likeliest apart in words", () => {
    expect(text({ causes: [{ ...cause(), serious: true }] })).toContain("Serious: must not be missed.");
    expect(text({ causes: [{ ...cause(), serious: false }] })).not.toContain("Serious:");
  });

  it("leaves out a section that has nothing to say", () => {
    const empty = text({
      ...{ causes: [], cannotMiss: [], levels: [], syndromes: [], nextSteps: [], testing: null },
      ...{ whatWouldChange: [], conflict: null, concordance: [], sensitivity: [] },
    });
    const gone = [
      "Not to be missed",
      "FOR, AGAINST",
      "LEVELS",
      "SYNDROMES",
      "IN PLAIN WORDS",
      "WOULD CHANGE",
      "IMAGING",
    ];
    for (const title of gone) expect(empty).not.toContain(title);
  });

  it("counts how many of the numbers behind the reasons shown are own judgement", () => {
    const entry = { finding: "pain_inguinal_groin", weight: 0.5 };
    const shown = (causes: Assessment["causes"]) =>
      /Of (\d+) parameters .* (\d+) are elicited/.exec(flat(text({ causes })));
    const bare = { ...cause(), for: [], against: [], missing: [] };
    expect(shown([bare])).toBeNull();
    const [, all, judged] = shown([{ ...bare, for: [entry] }]) ?? [];
    expect(Number(all)).toBeGreaterThan(0);
    expect(Number(judged)).toBeLessThanOrEqual(Number(all));
    // The fourth cause has no reasons in the text, so its numbers do not count either.
    expect(shown([bare, bare, bare, { ...bare, for: [entry] }])).toBeNull();
  });

  it("counts what has no answer, so that silence is not read as no", () => {
    const told = flat(text({ notAssessed: ["fever_history", "cancer_history"] }));
    expect(told).toContain("2 core findings not assessed. Not assessed is not absent.");
  });
});

describe("a next step", () => {
  const STEP: NextStep = {
    finding: "leg_pain_worse_than_back",
    act: "question",
    findings: ["leg_pain_worse_than_back"],
    safety: false,
    score: 0.5,
    gain: 0.5,
    gains: { serious: 0, cause: 0.5, root: 0, plan: 0 },
    burden: { burden: 0, money: 0, harm: 0, waitDays: 0 },
    changesPlan: false,
    outcomes: [
      { value: "absent", probability: 0.7, leading: "hip_osteoarthritis", serious: 0, plan: "self_care" },
      { value: "present", probability: 0.3, leading: "disc_herniation", serious: 0, plan: "self_care" },
    ],
    because: "",
  };
  const PLANS = ["self_care", "hospital_today"];
  const told = (changed: Partial<NextStep>) => flat(text({ nextSteps: [{ ...STEP, ...changed }] }));

  it("says what it is in clinical and in plain words, why, what it tells, what it costs and how to enter it", () => {
    const { label, ask } = knowledge.findings.leg_pain_worse_than_back as { label: string; ask: string };
    const all = told({});
    for (const part of [`1. ${label}. Separates`, ask, "Tells much. No cost.", "Enter: leg_pain_worse_than_back"])
      expect(all).toContain(part);
  });

  it.each([
    [1, "Tells very much."],
    [0.3, "Tells much."],
    [0.1, "Tells something."],
    [0.03, "Tells a little."],
  ])("worth %s bits is told as: %s", (gain, words) => {
    expect(told({ gain })).toContain(words);
  });

  it("says what each likely answer would make likeliest, where that is not the same", () => {
    const disc = knowledge.causes.disc_herniation?.label;
    const hip = knowledge.causes.hip_osteoarthritis?.label;
    expect(told({})).toContain(
      `If absent (70 of 100): likeliest is ${hip}. If present (30 of 100): likeliest is ${disc}.`,
    );
    const same = STEP.outcomes.map((outcome) => ({ ...outcome, leading: "disc_herniation" }));
    expect(told({ outcomes: same })).not.toContain("likeliest is");
    const rare = STEP.outcomes.map((outcome, at) => ({ ...outcome, probability: at === 0 ? 0.96 : 0.04 }));
    expect(told({ outcomes: rare })).not.toContain("likeliest is");
  });

  it("is one of the five worth most after those for safety, whatever number of these there is", () => {
    const safety = Array.from({ length: 9 }, () => ({ ...STEP, finding: "fever_history", safety: true }));
    const all = flat(text({ nextSteps: [...safety, STEP] }));
    expect(all).toContain(`1. ${knowledge.findings.leg_pain_worse_than_back?.label}. Separates`);
    expect(all).not.toContain(`${knowledge.findings.fever_history?.label}. Open safety screen`);
  });

  it("never seems to change the care of an emergency, and is not told to the patient at all", () => {
    const step = {
      ...STEP,
      changesPlan: true,
      outcomes: STEP.outcomes.map((one, at) => ({ ...one, plan: PLANS[at] ?? "" })),
    };
    const urgent = { nextSteps: [step], urgency: { ...answer.urgency, level: "urgent" as const } };
    expect(flat(text(urgent))).toContain("Could change the plan");
    expect(flat(text(urgent, "patient"))).toContain("It could change what is done next.");
    const emergency = { nextSteps: [step], urgency: { ...answer.urgency, level: "emergency" as const } };
    expect(flat(text(emergency))).not.toContain("Could change the plan");
    expect(flat(text(emergency))).toContain("1. Leg or groin pain");
    expect(flat(text(emergency, "patient"))).not.toContain("orth most first");
  });

  it("comes after whether any of them would change what is done now", () => {
    const all = flat(text({ nextSteps: [STEP], testing: { wouldChange: true, explanation: "" } }));
    expect(all.indexOf("can change the present plan")).toBeGreaterThan(0);
    expect(all.indexOf("can change the present plan")).toBeLessThan(all.indexOf("worth most first"));
  });
});
