import { gateOf, loadKnowledge, readCase, urgencyRank } from "@foramen/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knowledgeBundle } from "../build/knowledge-bundle.ts";
import { choicesOf } from "../components/ask-item/choices.ts";
import { DRAWN_AREAS } from "../drawings/body/figures.ts";
import { BRUSHES, type Mark } from "../drawings/body/marks.ts";
import { ASKED_IN_WORDS, chartFindings, findingOf } from "./chart-findings.ts";
import { answered, EMPTY_JOURNEY, type Journey } from "./journey.ts";
import { askedOnPages, pagesBeforeChart } from "./safety-pages.ts";
import { settled } from "./settled-case.ts";
import { caseOf, isAge } from "./to-case.ts";

const knowledge = loadKnowledge(knowledgeBundle());
const { findings } = knowledge;

const ASKED = [
  ...askedOnPages(knowledge.gate),
  ...knowledge.questionPages.flatMap((page) => page.findings),
  "pregnancy",
];

const anyAnswer = fc
  .constantFrom(...ASKED)
  .chain((id) => fc.tuple(fc.constant(id), fc.constantFrom(...choicesOf(findings[id]!).map(({ value }) => value))));
const anyMark = fc
  .tuple(fc.constantFrom(...DRAWN_AREAS), fc.constantFrom(...BRUSHES))
  .map(([{ area, side }, brush]): Mark => ({ area, side, brush }));
const anyJourney = fc
  .record({
    answers: fc.array(anyAnswer, { maxLength: 25 }),
    marks: fc.array(anyMark, { maxLength: 8 }),
    done: fc.boolean(),
    unsure: fc.boolean(),
    none: fc.boolean(),
    age: fc.constantFrom("", "17", "45", "81", "not a number"),
    sex: fc.constantFrom("" as const, "female" as const, "male" as const),
    medicines: fc.subarray(["apixaban", "aspirin", "something unknown"]),
  })
  .map(
    ({ answers, marks, done, unsure, none, age, sex, medicines }): Journey => ({
      ...EMPTY_JOURNEY,
      answers: Object.fromEntries(answers),
      chart: { marks, done, unsure, none },
      person: { age, sex },
      medicines,
    }),
  );

const levelOf = (journey: Journey) => gateOf(settled(caseOf(journey, findings, true), knowledge), knowledge).level;

describe("a journey as a case", () => {
  it("is a case that the engine can read, whatever was answered", () =>
    fc.assert(
      fc.property(anyJourney, (journey) => {
        expect(() => readCase(settled(caseOf(journey, findings), knowledge), knowledge)).not.toThrow();
      }),
      { numRuns: 150 },
    ));

  it("says nothing of what somebody is not sure about, as if it had not been asked", () =>
    fc.assert(
      fc.property(anyJourney, fc.constantFrom(...ASKED), (journey, id) => {
        const unsure = caseOf(answered(journey, id, "not-sure"), findings);
        expect(unsure).toEqual(caseOf(answered(journey, id, null), findings));
      }),
    ));

  it("is never less urgent for a yes more, in whatever order things are answered", () =>
    fc.assert(
      fc.property(anyJourney, fc.constantFrom(...ASKED), (journey, id) => {
        const open = answered(journey, id, null);
        const worst = choicesOf(findings[id]!).at(-2)!.value;
        const yes =
          findings[id]!.laterality === "sided" ? "bilateral" : findings[id]!.type === "ordinal" ? worst : "present";
        expect(urgencyRank(levelOf(answered(open, id, yes)))).toBeGreaterThanOrEqual(urgencyRank(levelOf(open)));
        const turned = { ...journey, answers: Object.fromEntries(Object.entries(journey.answers).reverse()) };
        expect(levelOf(turned)).toBe(levelOf(journey));
      }),
      { numRuns: 150 },
    ));

  it("lets what is present stand against a denial: a blood thinner in the list counts, though it was denied", () => {
    const denied = answered({ ...EMPTY_JOURNEY, medicines: ["apixaban"] }, "anticoagulant", "absent");
    const { answers } = readCase(settled(caseOf(denied, findings), knowledge), knowledge);
    expect(answers.filter(({ id }) => id === "anticoagulant")).toEqual([
      { id: "anticoagulant", lo: 1, hi: 1, implied: true },
    ]);
  });

  it("takes no age that is none", () => {
    expect(["58", "0", "120"].map(isAge)).toEqual([true, true, true]);
    expect(["", "121", "5 8", "-3", "58.5"].map(isAge)).toEqual([false, false, false, false, false]);
  });
});

describe("the body chart as findings", () => {
  const marked = (marks: readonly Mark[], done = true, unsure = false, none = false) =>
    caseOf({ ...EMPTY_JOURNEY, chart: { marks, done, unsure, none } }, findings).findings!;

  it("states what is marked, and denies what is not, once the person has gone on", () => {
    const said = marked([{ area: "inguinal_groin", side: "right", brush: "pain" }]);
    expect(said).toContainEqual({ id: "pain_inguinal_groin", value: "present", side: "right" });
    expect(said).toContainEqual({ id: "pain_inguinal_groin", value: "absent", side: "left" });
    expect(said).toContainEqual({ id: "pain_low_back", value: "absent" });
  });

  it("denies nothing when places may have been missed, or the person is still at the chart", () => {
    const one: Mark[] = [{ area: "low_back", side: "midline", brush: "pain" }];
    const stated = [{ id: "pain_low_back", value: "present" }];
    expect(marked(one, true, true)).toEqual(stated);
    expect(marked(one, false)).toEqual(stated);
  });

  it("takes a chart without a mark for not assessed, never for no, unless the person ticked that nothing is felt", () => {
    expect(marked([])).toEqual([]);
    expect(marked([], true, true)).toEqual([]);
    expect(marked([], true, true, true)).toEqual([]);
    expect(marked([], true, false, true)).toContainEqual({ id: "pain_low_back", value: "absent" });
  });

  it("lets a faint wait for no mark: an empty chart is as urgent as one not come to", () => {
    const faint = answered(EMPTY_JOURNEY, "collapse_faint", "present");
    const empty = { ...faint, chart: { ...faint.chart, done: true } };
    expect(levelOf(empty)).toBe(levelOf(faint));
    expect(levelOf(empty)).toBe("emergency");
  });

  it("takes tingling at the saddle for what the question about it asks", () =>
    expect(marked([{ area: "perineum_saddle", side: "midline", brush: "tingling" }])).toContainEqual({
      id: "numb_perineum_saddle",
      value: "present",
    }));

  it("never denies a place that a safety question asked about, whether that was left open or answered with not sure", () => {
    const drawn = new Set(chartFindings(findings).map(({ id }) => id));
    expect(ASKED_IN_WORDS.toSorted()).toEqual(
      askedOnPages(knowledge.gate)
        .filter((id) => drawn.has(id))
        .toSorted(),
    );
    const chart = {
      marks: [{ area: "low_back", side: "midline", brush: "pain" }],
      done: true,
      unsure: false,
      none: false,
    };
    for (const said of [{}, { numb_perineum_saddle: "not-sure", pain_lower_abdomen: "not-sure" }]) {
      const stated = caseOf({ ...EMPTY_JOURNEY, answers: said, chart: chart as Journey["chart"] }, findings).findings!;
      for (const id of ASKED_IN_WORDS) expect(stated.map((one) => one.id)).not.toContain(id);
      expect(stated).toContainEqual({ id: "numb_genital_anterior", value: "absent", side: "left" });
    }
  });

  it("leaves a place open about which a person said that they are not sure", () => {
    const answers = { tingle_inguinal_groin: "not-sure" };
    const chart = {
      marks: [{ area: "low_back", side: "midline", brush: "pain" }],
      done: true,
      unsure: false,
      none: false,
    };
    const stated = caseOf({ ...EMPTY_JOURNEY, answers, chart: chart as Journey["chart"] }, findings).findings!;
    expect(stated.map(({ id }) => id)).not.toContain("tingle_inguinal_groin");
  });

  it("reaches every question about a place that a person can answer", () => {
    const reached = new Set(
      DRAWN_AREAS.flatMap(({ area }) => BRUSHES.flatMap((brush) => findingOf(brush, area, findings) ?? [])),
    );
    for (const { id } of chartFindings(findings)) expect([...reached], id).toContain(id);
  });
});

describe("what is asked", () => {
  it("has every question of the safety screens on one page, and no question on two", () => {
    const asked = askedOnPages(knowledge.gate);
    for (const id of knowledge.gate.screens.flatMap((screen) => screen.findings)) expect(asked).toContain(id);
    expect(asked.filter((id, at) => asked.indexOf(id) !== at)).toEqual([]);
    // With the chart, five screens.
    expect(pagesBeforeChart(knowledge.gate) + 2).toBe(5);
  });

  it("can all be answered by the person", () => {
    for (const id of ASKED) expect(findings[id]!.who, id).toContain("patient");
  });
});
