import type { PlanKnowledge } from "../knowledge/plan.ts";
import type { PlanChoice } from "../vocabulary/plan.ts";
import { basisOf } from "./basis.ts";
import type { KnownFacts } from "./facts.ts";
import { citedBy, isMet } from "./verdict.ts";

/** The decisions that this person really has, with their numbers: people out of a hundred in both framings. */
export function choicesOf(known: KnownFacts, rules: PlanKnowledge): PlanChoice[] {
  return rules.choices
    .filter(({ any, all }) => isMet(any, all, known))
    .map((choice) => ({
      id: choice.id,
      label: choice.label,
      clinical: choice.clinical,
      plain: choice.plain,
      because: citedBy(choice, known),
      options: choice.options,
      outcomes: choice.outcomes.map(({ id, clinical, plain, otherwise, good, weeks, of_100: figures }) => ({
        id,
        clinical,
        plain,
        otherwise,
        good,
        weeks: weeks ?? null,
        figures: choice.options.flatMap(({ id: option }) => {
          const figure = figures[option];
          if (figure === undefined) return [];
          return [
            {
              option,
              of100: figure.value,
              others: 100 - figure.value,
              interval95: figure.interval ?? null,
              derived: figure.derived ?? null,
              basis: basisOf({ checked: choice.checked, ...figure }, rules),
            },
          ];
        }),
      })),
      limits: choice.limits,
    }));
}
