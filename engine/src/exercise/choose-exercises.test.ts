import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadFollowUpForScripts } from "../../../scripts/load-for-scripts.ts";
import { chooseExercises } from "./choose-exercises.ts";
import type { ExercisePerson } from "./person.ts";

interface Vignette {
  readonly name: string;
  readonly person: Pick<ExercisePerson, "urgency"> & Partial<ExercisePerson>;
  readonly expect: {
    readonly none?: readonly string[];
    readonly offered?: readonly string[];
    readonly offers?: readonly string[];
    readonly never?: readonly string[];
    readonly withheld?: readonly string[];
    readonly care?: Readonly<Record<string, string>>;
    readonly ask?: readonly string[];
    readonly count?: number;
  };
}

const knowledge = loadFollowUpForScripts();
const file = new URL("../../../vignettes/exercise/choice.yaml", import.meta.url);
const vignettes = parse(readFileSync(file, "utf8")) as Vignette[];

describe.each(vignettes)("$name", ({ person, expect: written }) => {
  const answer = chooseExercises({ findings: {}, conditions: [], causes: {}, roots: {}, ...person }, knowledge);

  it("is answered so", () => {
    if (written.none !== undefined) {
      expect(answer.kind).toBe("none");
      expect(answer.kind === "none" && answer.why.map(({ because }) => because)).toEqual(written.none);
      return;
    }
    if (answer.kind === "none") throw new Error(`Nothing was offered: ${answer.why.map(({ because }) => because)}`);
    const offered = answer.offered.map(({ id }) => id);
    if (written.offered !== undefined) expect(offered).toEqual(written.offered);
    if (written.count !== undefined) expect(offered).toHaveLength(written.count);
    expect(offered).toEqual(expect.arrayContaining([...(written.offers ?? [])]));
    for (const id of written.never ?? []) expect(offered).not.toContain(id);
    if (written.withheld !== undefined)
      expect(answer.withheld.map(({ id }) => id)).toEqual(expect.arrayContaining([...written.withheld]));
    for (const [id, because] of Object.entries(written.care ?? {}))
      expect(answer.offered.find((one) => one.id === id)?.care.map((care) => care.because)).toContain(because);
    if (written.ask !== undefined) expect(answer.ask).toEqual(written.ask);
  });
});

it("every programme is offered to somebody and contraindicated for somebody", () => {
  const answers = vignettes.map(({ person }) =>
    chooseExercises({ findings: {}, conditions: [], causes: {}, roots: {}, ...person }, knowledge),
  );
  for (const id of Object.keys(knowledge.programmes)) {
    expect(
      answers.some((one) => one.kind === "programmes" && one.offered.some((offer) => offer.id === id)),
      `${id} offered`,
    ).toBe(true);
    expect(
      answers.some(({ leftOut }) => leftOut.some((left) => left.id === id && left.verdict === "contraindicated")),
      `${id} contraindicated`,
    ).toBe(true);
  }
});

it("says of every reason what met it and what it rests on", () => {
  for (const { person } of vignettes) {
    const answer = chooseExercises({ findings: {}, conditions: [], causes: {}, roots: {}, ...person }, knowledge);
    for (const { verdict, why } of answer.leftOut) {
      expect(why.length).toBeGreaterThan(0);
      for (const reason of why) {
        expect(knowledge.words).toHaveProperty([`exercise_reason.${reason.because}`]);
        if (verdict === "contraindicated") {
          expect(reason.facts.length).toBeGreaterThan(0);
          expect(reason.sources.length).toBeGreaterThan(0);
        }
      }
    }
  }
});
