import { likelihoodWords, NERVE_NAMED, NERVE_ROOTS, nerveWords } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { Dermatomes } from "../../../drawings/dermatomes/dermatomes.tsx";
import { SpineBehind } from "../../../drawings/spine/spine-behind.tsx";
import { filled } from "../../../wording/filled.ts";
import { type Anatomy, anatomy } from "../anatomy.ts";
import { Fold } from "./fold.tsx";
import type { Part } from "./result.tsx";

const MOST_NAMED = 3;

/** Spine and skin, lit by how likely each root is sore. */
export function Nerve({ props: { knowledge }, assessment: { roots } }: Part) {
  const [drawn, setDrawn] = useState<Anatomy | null>(null);
  useEffect(() => {
    anatomy().then(setDrawn, () => setDrawn(null));
  }, []);
  if (roots.length === 0) return null;
  const likely = [...roots]
    .filter(({ irritated }) => irritated >= NERVE_NAMED)
    .sort((a, b) => b.irritated - a.irritated)
    .slice(0, MOST_NAMED);
  const lit = roots.flatMap(({ root, side, irritated }) => {
    const name = NERVE_ROOTS.find((one) => one === root);
    return name === undefined || side === "midline" ? [] : [{ root: name, side, strength: { chance: irritated } }];
  });
  const telling = { knowledge, reader: "patient" as const };
  return (
    <Fold id="nerve" title={words.nerveTitle}>
      {likely.length === 0 ? (
        <p>{words.nerveNone}</p>
      ) : (
        <>
          <p>{words.nerveLead}</p>
          <ul>
            {likely.map(({ root, side, irritated }) => (
              <li key={`${root} ${side}`}>
                {filled(words.nerveLine, {
                  nerve: sentence(nerveWords(telling, root, side)),
                  likely: likelihoodWords(telling, irritated),
                })}
              </li>
            ))}
          </ul>
          <div class="nerve-pictures">
            <SpineBehind lit={{ roots: lit }} />
            {drawn && <Dermatomes id="skin" skin={drawn.dermatomes} areas={drawn.areas} lit={lit} />}
          </div>
        </>
      )}
    </Fold>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
