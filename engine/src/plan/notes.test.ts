import { describe, expect, it } from "vitest";
import { casesIn, findingsUpTo } from "../../../scripts/case-files.ts";
import { assessForPlan, type PlannedVignette, plannedVignettes, planningKnowledge } from "../../test/plan/cases.ts";
import { smog } from "../../test/readability.ts";
import { referralLetter } from "./notes/referral-letter.ts";
import { soapNote } from "./notes/soap-note.ts";
import { summaryFor } from "./notes/summary.ts";
import { planCare } from "./plan-care.ts";

const knowledge = planningKnowledge();
const planned = plannedVignettes(knowledge);
const screens = knowledge.model.gate.screens;
const asked = screens.flatMap(({ findings }) => findings);

/** Some of the cases, in each of which every other answer to the safety screens was never given. */
const halfAsked: (Pick<PlannedVignette, "input" | "plan"> & { readonly name: string })[] = planned
  .filter((_, at) => at % 8 === 0)
  .map(({ written, input }, at) => {
    const left = asked.filter((_, place) => (place + at) % 2 === 0);
    const findings = (input.findings ?? []).filter(({ id }) => !left.includes(id));
    const half = { ...input, findings };
    return { name: written.name, input: half, plan: planCare(half, assessForPlan(half, knowledge), knowledge) };
  });
/** Whole cases that were written for the causes: far more was asked, examined and tested in them. */
const RICH = [
  "discitis-l1-l2",
  "epidural-abscess-upper-lumbar",
  "herpes-zoster-l1-l2",
  "ligamentum-flavum-l1-l3-claudication",
  "metastasis-l1-breast-cancer",
  "renal-colic",
];
const rich = [...casesIn("own").filter(({ id }) => RICH.includes(id)), ...casesIn("published")].map((file) => {
  const input = findingsUpTo(file, "imaging");
  return { name: file.id, input, plan: planCare(input, assessForPlan(input, knowledge), knowledge) };
});
const all = [
  ...planned.map(({ written, input, plan }) => ({ name: written.name, input, plan })),
  ...halfAsked,
  ...rich,
];

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

  it("begins with what cannot wait, and names everybody who is to be seen", () => {
    for (const { plan } of planned.filter((one) => one.plan.urgency.level !== "emergency")) {
      const lines = summaryFor(plan, knowledge).flatMap((part) => part.lines);
      if (plan.urgency.level !== "non-urgent") expect(lines[0]).toMatch(/^- (?:Be seen|First we need to know more)/);
      const text = lines.join("\n");
      for (const { to, because } of plan.referrals) {
        expect(text).toContain(to.plain);
        expect(text).toContain(because.plain);
      }
    }
  });

  it("tells an emergency in everyday words: what to say on the phone, and nothing of the gate's", () => {
    for (const { plan } of planned.filter((one) => one.plan.urgency.level === "emergency")) {
      const text = summaryFor(plan, knowledge)
        .flatMap((part) => part.lines)
        .join("\n");
      expect(text).toContain("When you call, say");
      expect(text).not.toContain(plan.urgency.action);
      for (const because of plan.urgency.because) expect(text).not.toContain(because);
    }
  });

  it("says in an emergency what to do now and nothing else", () => {
    for (const { plan } of planned.filter((one) => one.plan.urgency.level === "emergency")) {
      const parts = summaryFor(plan, knowledge);
      expect(parts).toHaveLength(2);
      expect(parts[0]!.lines[0]).toContain(plan.urgency.within === "now" ? "Get help now" : "Get help today");
    }
  });
});

describe("the note for the record", () => {
  it.each(all.map((one) => [one.name, one] as const))("%s: under 25 lines, in the four parts", (_, { plan, input }) => {
    const note = soapNote(plan, input, knowledge);
    expect(note.reduce((sum, line) => sum + linesOf(line), 0)).toBeLessThan(25);
    expect(note.filter((line) => /^[SOAP]: /.test(line)).map((line) => line[0])).toEqual(["S", "O", "A", "P"]);
  });

  it.each(planned.map((one) => [one.written.name, one] as const))(
    "%s: says how soon and names whoever is first to be seen",
    (_, { plan, input }) => {
      const text = soapNote(plan, input, knowledge).join("\n");
      const [first] = plan.referrals;
      if (first !== undefined) expect(text).toContain(`${first.service.clinical}, `);
      expect(text).toContain(plan.urgency.level === "non-urgent" ? "Not urgent" : "rgency");
    },
  );
});

it("the note asks first for what the plan asks first", () => {
  const asked = planned.filter(({ plan }) => plan.urgency.actions.includes(plan.urgency.action));
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(({ plan }) => plan.urgency.actions[0] !== plan.urgency.action)).toEqual([]);
});

/** What a text says of the red flags, by the head of each list; what stands in no list is not told. */
function flagsIn(text: string): Record<"present" | "open" | "denied", string[]> {
  const list = (head: string): string[] =>
    (new RegExp(`${head}: ([^.]*)\\.`).exec(text)?.[1] ?? "")
      .split(/[,;] /)
      .map((name) => name.replace(/ \((?:left|right|left and right)\)$/, ""))
      .filter((name) => name !== "");
  return {
    present: list("Red flags and risks present"),
    open: list("Red flags NOT ASKED"),
    denied: list("Red flags denied"),
  };
}

/** A no to what is vaguer answers its parts, and a no for one side what needs both. */
function isDeniedBySomeOther(id: string, { findings = [] }: PlannedVignette["input"]): boolean {
  const { findings: known } = knowledge.model;
  const no = new Set(findings.filter(({ value }) => value === "absent").map((one) => one.id));
  const holds = (whole: string): boolean =>
    no.has(whole) || Object.values(known).some((one) => one.parts?.includes(whole) === true && holds(one.id));
  const side = known[id]!.each_side_of;
  return holds(id) || (side !== undefined && holds(side));
}

describe("red flags in note and letter", () => {
  const shortOf = (id: string): string => knowledge.plan.words[`red_flag.${id}`]!.clinical;

  it("have a short name of their own, each", () => {
    const names = asked.map(shortOf);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /[.;,]/.test(name))).toEqual([]);
  });

  it.each(all.map((one) => [one.name, one] as const))(
    "%s: each is told once, as it was answered; what was not asked is never denied",
    (_, { plan, input }) => {
      const answers = (id: string) => (input.findings ?? []).filter((one) => one.id === id);
      const open = new Set(plan.urgency.ask.flatMap(({ findings }) => findings));
      const texts = [soapNote(plan, input, knowledge), referralLetter(plan, input, knowledge)];
      for (const text of texts.flatMap((lines) => lines?.join("\n") ?? [])) {
        const told = flagsIn(text);
        for (const id of asked) {
          const name = shortOf(id);
          const said = Object.entries(told).flatMap(([list, names]) => (names.includes(name) ? [list] : []));
          if (open.has(id)) expect(said, `${id} is open`).toEqual(["open"]);
          else if (answers(id).some(({ value }) => value === "present"))
            expect(said, `${id} is there`).toEqual(["present"]);
          else if (answers(id).length > 0) expect(said, `${id} was denied`).toEqual(["denied"]);
          else if (!isDeniedBySomeOther(id, input)) expect(said, `${id} was not entered`).not.toContain("denied");
        }
      }
    },
  );

  it("name the side where only one was asked", () => {
    const input = {
      findings: [
        { id: "pain_low_back", value: "present" },
        { id: "leg_swelling", side: "left" as const, value: "absent" },
        { id: "weak_hip_flexion", side: "right" as const, value: "5" },
      ],
    };
    const plan = planCare(input, assessForPlan(input, knowledge), knowledge);
    const note = soapNote(plan, input, knowledge).join("\n");
    expect(note).toContain("Red flags denied: leg swelling (left).");
    expect(note).toContain("weakness of hip flexion (right)");
  });
});

describe("the letter", () => {
  it("says that somebody is pregnant, wherever it was entered", () => {
    const pregnant = planned.filter(({ input }) => input.patient?.pregnant === true);
    expect(pregnant.length).toBeGreaterThan(2);
    for (const { plan, input } of pregnant)
      expect(referralLetter(plan, input, knowledge)!.join("\n")).toContain("pregnancy or post partum");
  });

  it("never says that no red flag is present where one is", () => {
    const flagged = planned.filter(({ plan }) => plan.facts.some(({ id }) => id === "cord_or_cauda_signs"));
    expect(flagged.length).toBeGreaterThan(2);
    for (const { plan, input } of flagged) {
      const letter = referralLetter(plan, input, knowledge)!.join("\n");
      expect(letter).toMatch(/Red flags and risks present|To be ruled out first/);
    }
  });

  it.each(all.map((one) => [one.name, one] as const))(
    "%s: begins with whom it asks what, and says what is taken and not tolerated",
    (_, { plan, input }) => {
      const letter = referralLetter(plan, input, knowledge);
      if (plan.referrals.length === 0) return expect(letter).toBeNull();
      const [head] = letter!;
      const [first] = plan.referrals;
      const own = first!.service.setting === plan.setting;
      const services = plan.referrals.map(({ service }) => service.clinical).slice(0, own ? undefined : 1);
      expect(services.filter((name) => head!.includes(`To ${name}, `)).length, head).toBeGreaterThan(0);
      expect(head!.endsWith("?") || head!.endsWith(plan.urgency.actions.slice(0, 2).join(" ")), head).toBe(true);
      expect(letter!.join("\n")).toMatch(/Drugs: .*Allergies: .*Conditions: /);
    },
  );

  it("never calls an unknown urgency routine without saying what is open", () => {
    const open = all.filter(({ plan }) => plan.urgency.level === "not-enough-known" && plan.referrals.length > 0);
    expect(open.length).toBeGreaterThan(0);
    for (const { plan, input } of open)
      expect(referralLetter(plan, input, knowledge)![0]).toContain("unless a red flag that is not asked yet is there");
  });

  it("says of a list that nobody filled in that it is not stated, and of an empty one that there is none", () => {
    const { plan, input } = planned.find(
      ({ plan: made, input: given }) => made.referrals.length > 0 && given.allergies?.length === 0,
    )!;
    const { allergies: _, ...without } = input;
    expect(referralLetter(plan, input, knowledge)!.join("\n")).toContain("Allergies: none.");
    expect(referralLetter(plan, without, knowledge)!.join("\n")).toContain("Allergies: not stated.");
  });

  it("says which examination that is looked for was not entered", () => {
    const retention = planned.filter(({ plan }) => plan.referrals.some(({ id }) => id === "cauda_equina"));
    expect(retention.length).toBeGreaterThan(2);
    for (const { plan, input } of retention) {
      const examined = (input.findings ?? []).some(({ id }) => id === "anal_tone_or_squeeze_reduced");
      const letter = referralLetter(plan, input, knowledge)!.join("\n");
      if (!examined) expect(letter).toContain("examination of the saddle area and anal tone");
    }
  });
});

describe("a note proposes no dose before the lists are known that it hangs on", () => {
  const back = (lists: object) => {
    const input = {
      patient: { age: 45, sex: "male" as const },
      findings: [
        { id: "pain_low_back", value: "present" },
        { id: "duration_weeks", value: 3 },
        ...knowledge.model.gate.screens.flatMap(({ findings }) => findings.map((id) => ({ id, value: "absent" }))),
      ],
      ...lists,
    };
    return soapNote(planCare(input, assessForPlan(input, knowledge), knowledge), input, knowledge).join("\n");
  };

  it("asks for allergies, illnesses and drugs first where nobody has told them", () => {
    const note = back({});
    expect(note).toMatch(/Before any drug or dose find out: [^.]*allergies/);
    expect(note).toMatch(/Before any drug or dose find out: [^.]*conditions/);
    expect(note).toMatch(/Before any drug or dose find out: [^.]*current drugs/);
    expect(note).toContain("Drugs to consider:");
    expect(note).not.toMatch(/\d ?mg/);
  });

  it("names the dose where all three are told", () => {
    const note = back({ conditions: [], medications: [], allergies: [] });
    expect(note).not.toContain("Before any drug");
    expect(note).toMatch(/Drugs to consider: [^.]*\d ?mg/);
  });
});
