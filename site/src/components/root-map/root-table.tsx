import { type Assessment, figureWords, NERVE_ROOTS, type Telling } from "@foramen/engine";
import { heading } from "../../wording/finding-words.ts";

const DRAWN_SIDES = ["left", "right"] as const;

/** Every root of both sides with its two chances, out of 100. */
export function RootTable({ roots, telling }: { roots: Assessment["roots"]; telling: Telling }) {
  const chanceOf = (root: string, side: string, of: "irritated" | "deficit") =>
    roots.find((one) => one.root === root && one.side === side)?.[of] ?? 0;
  return (
    <table class="root-table">
      <caption class="aside">Out of 100.</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            Root
          </th>
          {DRAWN_SIDES.map((side) => (
            <th key={side} scope="colgroup" colSpan={2}>
              {heading(side)}
            </th>
          ))}
        </tr>
        <tr>
          {DRAWN_SIDES.flatMap((side) => [
            <th key={`${side} irritated`} scope="col">
              Irritated
            </th>,
            <th key={`${side} deficit`} scope="col">
              Deficit
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {NERVE_ROOTS.map((root) => (
          <tr key={root}>
            <th scope="row">{root}</th>
            {DRAWN_SIDES.flatMap((side) =>
              (["irritated", "deficit"] as const).map((of) => {
                const chance = chanceOf(root, side, of);
                return (
                  <td key={`${side} ${of}`} class={chance >= 0.2 ? "likely" : undefined}>
                    {short(figureWords(telling, chance))}
                  </td>
                );
              }),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The table has no room for words. */
function short(figure: string): string {
  return figure.replace(/^(below|fewer than) /, "<\u2009").replace(/^(above|more than) /, ">\u2009");
}
