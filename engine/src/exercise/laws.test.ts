import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadFollowUpForScripts } from "../../../scripts/load-for-scripts.ts";
import { holding } from "../reading/case-facts.ts";
import { chooseExercises } from "./choose-exercises.ts";
import { type ExerciseSession, nextDose, startState } from "./next-dose.ts";
import { conclude, type ExercisePerson, limitsOf } from "./person.ts";

const knowledge = loadFollowUpForScripts();
const { exerciseRules: rules, programmes } = knowledge;
const limits = limitsOf(rules);
const RUNS = { numRuns: 3000 };

/** Every fact that some rule asks for, so that rules are met often. */
const selectors = [
  ...rules.none_when,
  ...Object.values(programmes).flatMap(({ avoid, helps, exercises }) => [
    ...avoid,
    ...helps,
    ...exercises.flatMap((exercise) => exercise.avoid),
  ]),
].flatMap((rule) => [...rule.any, ...("all" in rule ? (rule.all ?? []) : [])]);
const ids = (kind: string) => [
  ...new Set(selectors.filter((one) => one.startsWith(`${kind}:`)).map((one) => one.split(":")[1]!)),
];

const person: fc.Arbitrary<ExercisePerson> = fc.record(
  {
    urgency: fc.constantFrom("non-urgent", "non-urgent", "not-enough-known", "urgent", "emergency"),
    findings: fc.dictionary(fc.constantFrom(...ids("finding"), "pain_intensity"), fc.integer({ min: 0, max: 2 }), {
      maxKeys: 4,
    }),
    conditions: fc.uniqueArray(fc.constantFrom(...ids("condition")), { maxLength: 2 }),
    causes: fc.dictionary(fc.constantFrom(...ids("cause")), fc.double({ min: 0, max: 1, noNaN: true }), { maxKeys: 3 }),
    roots: fc.dictionary(fc.constantFrom(...ids("root")), fc.double({ min: 0, max: 1, noNaN: true }), { maxKeys: 3 }),
    weeks: fc.integer({ min: 0, max: 100 }),
    preference: fc.constantFrom("flexion", "extension", "none"),
    irritability: fc.constantFrom("low", "moderate", "high"),
    access: fc.constantFrom<"pool"[]>([], ["pool"]),
  },
  { requiredKeys: ["urgency", "findings", "conditions", "causes", "roots"] },
);

describe("The choice", () => {
  it("offers nothing in an emergency, before an urgent visit and while safety questions are open", () =>
    fc.assert(
      fc.property(person, (one) => {
        if (one.urgency !== "non-urgent") expect(chooseExercises(one, knowledge).kind).toBe("none");
      }),
      RUNS,
    ));

  it("offers two to four programmes or none, each once", () =>
    fc.assert(
      fc.property(person, (one) => {
        const answer = chooseExercises(one, knowledge);
        if (answer.kind === "none") return;
        expect(answer.offered.length).toBeGreaterThanOrEqual(2);
        expect(answer.offered.length).toBeLessThanOrEqual(4);
        expect(new Set(answer.offered.map(({ id }) => id)).size).toBe(answer.offered.length);
      }),
      RUNS,
    ));

  it("never offers what the plan forbids, however much that is", () =>
    fc.assert(
      fc.property(person, fc.subarray(Object.keys(programmes)), (one, forbidden) => {
        const answer = chooseExercises({ ...one, forbidden }, knowledge);
        if (answer.kind === "none") return;
        expect(answer.offered.length).toBeGreaterThan(0);
        for (const { id } of answer.offered) expect(forbidden).not.toContain(id);
      }),
      RUNS,
    ));

  it("never offers a programme or an exercise that a rule forbids", () =>
    fc.assert(
      fc.property(person, (one) => {
        const answer = chooseExercises(one, knowledge);
        if (answer.kind === "none") return;
        const concluded = conclude(one, rules);
        for (const { id, ladder } of answer.offered) {
          const programme = programmes[id]!;
          const exercises = programme.exercises.filter((exercise) => ladder.includes(exercise.id));
          for (const { any, all = [], verdict } of [programme, ...exercises].flatMap(({ avoid }) => avoid)) {
            if (verdict !== "contraindicated") continue;
            const met =
              holding(any, concluded, limits).length > 0 && holding(all, concluded, limits).length === all.length;
            expect(met).toBe(false);
          }
        }
      }),
      RUNS,
    ));

  it("never offers two programmes that bend opposite ways", () =>
    fc.assert(
      fc.property(person, (one) => {
        const answer = chooseExercises(one, knowledge);
        if (answer.kind === "none") return;
        const ways = answer.offered.map(({ id }) => programmes[id]!.direction);
        expect(ways.includes("flexion") && ways.includes("extension")).toBe(false);
      }),
      RUNS,
    ));

  it("gives every programme one verdict, with a reason", () =>
    fc.assert(
      fc.property(person, (one) => {
        const answer = chooseExercises(one, knowledge);
        const offered = answer.kind === "none" ? [] : answer.offered.map(({ id }) => id);
        expect([...offered, ...answer.leftOut.map(({ id }) => id)].sort()).toEqual(Object.keys(programmes));
        for (const { why } of answer.leftOut) expect(why.length).toBeGreaterThan(0);
      }),
      RUNS,
    ));

  it("does not depend on the order of the facts", () =>
    fc.assert(
      fc.property(person, (one) => {
        const turned = (record: Readonly<Record<string, number>>) =>
          Object.fromEntries(Object.entries(record).reverse());
        const other = {
          ...one,
          conditions: [...one.conditions].reverse(),
          findings: turned(one.findings),
          causes: turned(one.causes),
          roots: turned(one.roots),
        };
        expect(chooseExercises(other, knowledge)).toEqual(chooseExercises(one, knowledge));
      }),
      RUNS,
    ));

  it("does not offer more programmes because more is known against them", () =>
    fc.assert(
      fc.property(person, fc.constantFrom(...ids("condition")), (one, condition) => {
        const offered = (who: ExercisePerson) => {
          const answer = chooseExercises(who, knowledge);
          return answer.kind === "none" ? 0 : answer.offered.length;
        };
        expect(offered({ ...one, conditions: [...one.conditions, condition] })).toBeLessThanOrEqual(offered(one));
      }),
      RUNS,
    ));
});

const session: fc.Arbitrary<ExerciseSession> = fc.record(
  {
    completed: fc.constantFrom("all", "part", "skipped"),
    painBefore: fc.integer({ min: 0, max: 10 }),
    painDuring: fc.option(fc.integer({ min: 0, max: 10 })),
    painDayAfter: fc.option(fc.integer({ min: 0, max: 10 })),
    moved: fc.constantFrom("further-down", "same", "closer"),
    daysSince: fc.integer({ min: 0, max: 30 }),
    newFindings: fc.uniqueArray(fc.constantFrom(...rules.stop.findings, "muscle_cramp"), { maxLength: 1 }),
  },
  { requiredKeys: ["completed", "painBefore", "painDuring", "painDayAfter"] },
);
const programme = fc.constantFrom(...Object.values(programmes));
const ladderOf = (id: string) => programmes[id]!.exercises.map((exercise) => exercise.id);

/** Every rung of a programme, gentlest first. */
const rungs = (id: string) =>
  programmes[id]!.exercises.flatMap((exercise) => exercise.doses.map((_, dose) => ({ exercise: exercise.id, dose })));
const rungOf = (id: string, { exercise, dose }: { exercise: string; dose: number }) =>
  rungs(id).findIndex((one) => one.exercise === exercise && one.dose === dose);

/** Somewhere on the ladder, with some history. */
const place = programme.chain(({ id }) =>
  fc.record({
    state: fc
      .tuple(fc.nat(rungs(id).length - 1), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 }))
      .map(([rung, good, bad]) => ({ programme: id, ...rungs(id)[rung]!, good, bad })),
    id: fc.constant(id),
  }),
);

describe("The dose", () => {
  const step = (state: ReturnType<typeof startState>, one: ExerciseSession) =>
    nextDose(state, one, ladderOf(state.programme), knowledge);

  it("stays on the ladder and moves at most one rung", () =>
    fc.assert(
      fc.property(place, session, ({ id, state }, one) => {
        const next = step(state, one);
        const [from, to] = [rungOf(id, state), rungOf(id, next.state)];
        expect(to).toBeGreaterThanOrEqual(0);
        expect(Math.abs(to - from)).toBeLessThanOrEqual(1);
        expect(next.amount).toEqual(
          programmes[id]!.exercises.find(({ id: own }) => own === next.state.exercise)!.doses[next.state.dose],
        );
      }),
      RUNS,
    ));

  it("stops on a new finding of the stop rule, whatever else went well", () =>
    fc.assert(
      fc.property(place, session, fc.constantFrom(...rules.stop.findings), ({ state }, one, finding) => {
        const next = step(state, { ...one, newFindings: [finding] });
        expect(next.step).toBe("stop");
        expect(next.toGate).toContain(finding);
      }),
      RUNS,
    ));

  it("hands every other new finding on as well", () =>
    fc.assert(
      fc.property(place, session, ({ state }, one) => {
        expect(step(state, { ...one, newFindings: ["muscle_cramp"] }).toGate).toEqual(["muscle_cramp"]);
      }),
      RUNS,
    ));

  it("is never raised by a session that was skipped, done in part, or not yet slept over", () =>
    fc.assert(
      fc.property(place, session, ({ id, state }, one) => {
        fc.pre(one.completed !== "all" || one.painDayAfter === null);
        expect(rungOf(id, step(state, one).state)).toBeLessThanOrEqual(rungOf(id, state));
      }),
      RUNS,
    ));

  it("is never higher after more pain during the session or the day after", () =>
    fc.assert(
      fc.property(place, session, fc.integer({ min: 1, max: 10 }), fc.boolean(), ({ id, state }, one, more, during) => {
        fc.pre(one.painDuring !== null && one.painDayAfter !== null);
        const worse = during
          ? { ...one, painDuring: one.painDuring + more }
          : { ...one, painDayAfter: one.painDayAfter + more };
        expect(rungOf(id, step(state, worse).state)).toBeLessThanOrEqual(rungOf(id, step(state, one).state));
      }),
      RUNS,
    ));

  it("falls by a bad session that pain ran further down in", () =>
    fc.assert(
      fc.property(place, session, ({ id, state }, one) => {
        fc.pre(one.completed !== "skipped");
        const next = step(state, { ...one, moved: "further-down", newFindings: [] });
        expect(["ease", "rest"]).toContain(next.step);
        expect(rungOf(id, next.state)).toBe(Math.max(0, rungOf(id, state) - 1));
      }),
      RUNS,
    ));

  it("rises to the top by good sessions alone, and stays there", () => {
    const good: ExerciseSession = { completed: "all", painBefore: 2, painDuring: 3, painDayAfter: 2 };
    for (const { id, exercises } of Object.values(programmes)) {
      let state = startState({ programme: id, exercise: exercises[0]!.id, dose: 0 });
      const needed = (rungs(id).length - 1) * rules.progression.good_sessions_to_progress.value;
      for (let number = 0; number < needed; number += 1) state = step(state, good).state;
      expect(rungOf(id, state)).toBe(rungs(id).length - 1);
      const after = nextDose({ ...state, good: 2 }, good, ladderOf(id), knowledge);
      expect(after.because).toBe("at_the_top");
    }
  });

  it("passes over exercises that this person must not do", () => {
    const ladder = ["abdominal_brace", "heel_slide"];
    let state = startState({ programme: "core_stabilisation", exercise: "abdominal_brace", dose: 0 });
    const good: ExerciseSession = { completed: "all", painBefore: 1, painDuring: 1, painDayAfter: 1 };
    for (let number = 0; number < 60; number += 1) state = nextDose(state, good, ladder, knowledge).state;
    expect(state.exercise).toBe("heel_slide");
  });
});
