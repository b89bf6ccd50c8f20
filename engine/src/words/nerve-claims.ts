import type { Assessment, RootAssessment } from "../vocabulary/assessment.ts";
import { chanceWords } from "./chance-words.ts";
import { claim, type Explaining } from "./claim.ts";
import type { Claim, Topic } from "./explanation.ts";
import { capital, say } from "./fill.ts";
import { nerveWords } from "./place-words.ts";
import { ratesOfStructure, sitesBehind } from "./rates-behind.ts";

const TOLD_NERVES = 3;
/** Rarer than this a nerve or level does not stand out. */
const LEAST_TOLD = 0.05;

/** Which roots and nerves are irritated, and which have lost some of their work. */
export function nerveTopics(explaining: Explaining, roots: readonly RootAssessment[]): Topic[] {
  return roots
    .filter(({ irritated }) => irritated >= LEAST_TOLD)
    .slice(0, TOLD_NERVES)
    .map((root) => {
      const nerve = nerveWords(explaining, root.root, root.side);
      const ground = { behind: ratesOfStructure(explaining.knowledge, root.root) };
      const chance = chanceWords(explaining, root.irritated);
      const lost = chanceWords(explaining, root.deficit);
      return {
        about: `${root.root} ${root.side}`,
        title: capital(nerve),
        claims: [
          claim(explaining, "nerve.irritated", { nerve, chance }, ground),
          claim(explaining, "nerve.deficit", { chance: lost }, ground),
        ],
      };
    });
}

/** At which level, or that no nerve stands out. */
export function nerveClaims(explaining: Explaining, { roots, levels, causes }: Assessment): Claim[] {
  if (roots.length === 0) return [];
  if (roots.every(({ irritated }) => irritated < LEAST_TOLD)) return [claim(explaining, "nerve.none")];
  const [first] = [...levels].sort((a, b) => b.probability - a.probability);
  if (first === undefined || first.probability < LEAST_TOLD) return [];
  const level = say(explaining, "place.level", { level: first.level });
  const behind = causes.slice(0, 1).flatMap(({ id }) => sitesBehind(explaining.knowledge, id));
  return [claim(explaining, "nerve.level", { level, chance: chanceWords(explaining, first.probability) }, { behind })];
}
