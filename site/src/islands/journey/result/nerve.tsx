import { type Assessment, likelihoodWords, NERVE_ROOTS, nerveWords } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { Dermatomes } from "../../../drawings/dermatomes/dermatomes.tsx";
import { SpineBehind } from "../../../drawings/spine/spine-behind.tsx";
import { capital } from "../../../wording/capital.ts";
import { type Anatomy, anatomy } from "../anatomy.ts";
import { nerveId } from "../care-messages.ts";
import { Chance } from "./chance.tsx";
import { Fold } from "./fold.tsx";
import { chanceSaid, stepsOf } from "./likely.ts";
import type { Part } from "./result.tsx";

const MOST_NAMED = 3;

/** How likely each nerve is sore and how sure that is, told as for the causes; spine and skin lit by the same. */
export function Nerve({ props: { knowledge }, assessment: { roots }, sureness }: Part) {
  const [drawn, setDrawn] = useState<Anatomy | null>(null);
  useEffect(() => {
    anatomy().then(setDrawn, () => setDrawn(null));
  }, []);
  if (roots.length === 0) return null;
  const telling = { knowledge, reader: "patient" as const };
  const likely = [...roots]
    .filter(({ irritated }) => irritated >= knowledge.thresholds.named.nerve.p)
    .sort((a, b) => b.irritated - a.irritated)
    .slice(0, MOST_NAMED);
  const ranges = sureness === null || sureness === "broken" ? {} : sureness;
  const said = (one: Assessment["roots"][number]) =>
    sureness === null ? words.betweenWorking : likelihoodWords(telling, ranges[nerveId(one)] ?? one.irritated);
  const lit = roots.flatMap((one) => {
    const { root, side, irritated } = one;
    const name = NERVE_ROOTS.find((known) => known === root);
    if (name === undefined || side === "midline") return [];
    return [{ root: name, side, strength: { chance: irritated, words: said(one) } }];
  });
  return (
    <Fold id="nerve" title={words.nerveTitle}>
      {likely.length === 0 ? (
        <p>{words.nerveNone}</p>
      ) : (
        <>
          <p>{words.nerveLead}</p>
          <ul class="likely">
            {likely.map((one) => (
              <li key={nerveId(one)}>
                <h3>{capital(nerveWords(telling, one.root, one.side))}</h3>
                <Chance
                  said={chanceSaid({ id: nerveId(one), chance: one.irritated }, sureness, knowledge)}
                  chance={one.irritated}
                  steps={stepsOf(knowledge)}
                />
              </li>
            ))}
          </ul>
          <p>{words.nervePicture}</p>
          <div class="nerve-pictures">
            <SpineBehind lit={{ roots: lit }} />
            {drawn && <Dermatomes id="skin" skin={drawn.dermatomes} areas={drawn.areas} lit={lit} />}
          </div>
        </>
      )}
    </Fold>
  );
}
