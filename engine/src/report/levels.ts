import { joinerAfter, onNext, through } from "./joined-levels.ts";
import type { LevelGroup } from "./level-group.ts";
import { unitAt } from "./level-unit.ts";
import { spokenLevels } from "./levels-by-place.ts";
import { NUMBER_WORDS, ORDINALS } from "./number-words.ts";
import type { Token } from "./tokens.ts";
import { discBetween } from "./vertebrae.ts";
import { SEGMENT } from "./written-vertebra.ts";

/** Words that a group of levels can begin with: asked for at every word of a text. */
const OPENING = new Set([
  ...SEGMENT.keys(),
  ...ORDINALS.keys(),
  ...NUMBER_WORDS.keys(),
  ..."throughout anywhere lumbosacral all every each any lower lowest last bottom upper top highest".split(" "),
  ..."remaining other rest remainder multiple several many".split(" "),
]);

/** The group of levels that begins at a token; null when none does. */
export function levelsAt(tokens: readonly Token[], from: number): LevelGroup | null {
  if (!OPENING.has(tokens[from]?.word ?? "")) return null;
  const spoken = spokenLevels(tokens, from);
  if (spoken !== null) return spoken;
  const first = unitAt(tokens, from, null);
  if (first === null) return null;
  const units = [first];
  let to = first.to;
  // "Compared with L2-3, L3-4 is worse": no list
  const compared = /^(to|with)$/.test(tokens[from - 1]?.word ?? "") && tokens[from - 2]?.word === "compared";
  for (;;) {
    const joint = compared && tokens[to]?.word === "," ? null : joinerAfter(tokens, to);
    if (joint === null) break;
    const last = units.at(-1)!;
    const next = unitAt(tokens, joint.to, last);
    if (next === null) break;
    if (joint.through) {
      const joined = through(last, next);
      if (joined === null) break;
      units[units.length - 1] = joined;
    } else if (joint.on) {
      const disc = discBetween(last.bodies.at(-1), next.bodies[0]);
      if (disc === null) break;
      units[units.length - 1] = { form: "disc", discs: [disc], bodies: [], to: next.to };
    } else {
      if (next.form === "body" && last.form === "disc") {
        // "L1 on L2 and L2 on L3"
        const pair = onNext(tokens, next);
        if (pair === null) break;
        units.push(pair);
        to = pair.to;
        continue;
      }
      if (next.form === "disc" && last.form === "body") break;
      units.push(next);
    }
    to = next.to;
  }
  const forms = new Set(units.map(({ form }) => form));
  const form = forms.size === 1 ? units[0]!.form : forms.has("disc") ? "disc" : "range";
  const discs = units.flatMap((unit) => unit.discs);
  const bodies = units.flatMap((unit) => unit.bodies);
  const before = tokens[from - 1]?.word;
  if (form === "body" && bodies.length === 2 && before === "between") {
    const disc = discBetween(bodies[0], bodies[1]);
    if (disc !== null) return { form: "disc", discs: [disc], bodies: [], from, to };
  }
  const bodiesMeant =
    /^(vertebra|vertebrae|vertebral|bodies|body)$/.test(tokens[to]?.word ?? "") ||
    /^(vertebrae|bodies)$/.test(before ?? "");
  return { form, discs: unique(discs), bodies: unique(bodies), bodiesMeant, from, to };
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
