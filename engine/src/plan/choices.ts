import type { PlanKnowledge } from "../knowledge/plan.ts";
import type { Choice } from "../knowledge/plan-entries.ts";
import type { ItemVerdict, PlanChoice } from "../vocabulary/plan.ts";
import { basisOf } from "./basis.ts";
import type { KnownFacts } from "./facts.ts";
import { citedBy, isMet, isOffered } from "./verdict.ts";

/** The decisions that this person really has, with their numbers: people out of a hundred in both framings. */
export function choicesOf(known: KnownFacts, verdicts: readonly ItemVerdict[], rules: PlanKnowledge): PlanChoice[] {
  return rules.choices
    .filter((choice) => isMet(choice, known) && isOpen(choice, verdicts))
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

/** What is forbidden to this person is no decision; some decisions arise only with the offer. */
function isOpen({ id, only_if_offered: only }: Choice, verdicts: readonly ItemVerdict[]): boolean {
  return verdicts.some(
    ({ choice, verdict }) => choice === id && (only ? isOffered(verdict) : verdict !== "contraindicated"),
  );
}
