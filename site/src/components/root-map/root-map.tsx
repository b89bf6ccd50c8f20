import type { Assessment } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import { figureOf100 } from "../../wording/chance.ts";
import { heading } from "../../wording/finding-words.ts";
import { DRAWN_SIDES, drawingInWords, drawRoots, HEIGHT, halfWidth, ROOTS, STEP, TOP, WIDTH } from "./root-drawing.ts";

/** Other structures are listed from this chance on. */
const WORTH_LISTING = 0.02;

/** Which roots are irritated or in deficit: a drawing, and the table that says the same. */
export function RootMap({ assessment, vocabulary }: { assessment: Assessment; vocabulary: Vocabulary }) {
  const drawn = drawRoots(assessment.roots);
  const others = assessment.roots
    .filter(({ root, irritated }) => !ROOTS.some((known) => known === root) && irritated >= WORTH_LISTING)
    .sort((a, b) => b.irritated - a.irritated);
  const levels = [...assessment.levels]
    .filter(({ probability }) => probability >= WORTH_LISTING)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 3);
  const side = (word: string) => (word === "midline" ? "" : `, ${word}`);
  return (
    <section class="panel" aria-labelledby="roots-heading">
      <h2 id="roots-heading">Which root</h2>
      <div class="roots">
        <svg class="spine" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={drawingInWords(drawn)}>
          <text class="spine-side" x="6" y="12">
            Right
          </text>
          <text class="spine-side" x={WIDTH - 6} y="12" text-anchor="end">
            Left
          </text>
          {drawn.map((one) => (
            <path key={`${one.root} ${one.side}`} class={`root root-${one.tint}`} d={one.path} />
          ))}
          {ROOTS.map((root, index) => (
            <g key={root}>
              <rect
                class="vertebra"
                x={WIDTH / 2 - halfWidth(index)}
                y={TOP + index * STEP}
                width={halfWidth(index) * 2}
                height={root === "S1" ? 44 : 34}
                rx={root === "S1" ? 14 : 9}
              />
              <text class="vertebra-name" x={WIDTH / 2} y={TOP + index * STEP + 22} text-anchor="middle">
                {root}
              </text>
            </g>
          ))}
          {drawn
            .filter((one) => one.tint > 0)
            .map((one) => (
              <text
                key={`${one.root} ${one.side}`}
                class="root-name"
                x={one.label.x}
                y={one.label.y}
                text-anchor={one.side === "right" ? "end" : "start"}
              >
                {`${one.root} ${figureOf100(one.irritated)}`}
              </text>
            ))}
        </svg>
        <table>
          <caption class="aside">
            Out of 100. The picture is seen from the front; thicker and darker is more likely.
          </caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                Root
              </th>
              {DRAWN_SIDES.map((drawnSide) => (
                <th key={drawnSide} scope="colgroup" colSpan={2}>
                  {heading(drawnSide)}
                </th>
              ))}
            </tr>
            <tr>
              {DRAWN_SIDES.flatMap((drawnSide) => [
                <th key={`${drawnSide} irritated`} scope="col">
                  Irritated
                </th>,
                <th key={`${drawnSide} deficit`} scope="col">
                  Deficit
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {ROOTS.map((root) => (
              <tr key={root}>
                <th scope="row">{root}</th>
                {drawn
                  .filter((one) => one.root === root)
                  .flatMap((one) => [
                    <td key={`${one.side} irritated`} class={`tint-${one.tint}`}>
                      {short(one.irritated)}
                    </td>,
                    <td key={`${one.side} deficit`}>{short(one.deficit)}</td>,
                  ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="aside">
        Irritated: pain or tingling. Deficit: numbness, weakness or a lost reflex, and so counted under irritated too.
      </p>
      {levels.length > 0 && (
        <p>
          <b>Most likely level:</b>{" "}
          {levels.map(({ level, probability }) => `${level} (${figureOf100(probability)} out of 100)`).join("; ")}
        </p>
      )}
      {others.length > 0 && (
        <>
          <h3>Other nerves and the cord</h3>
          <ul class="plain-list">
            {others.slice(0, 8).map((one) => (
              <li key={`${one.root} ${one.side}`}>
                {heading(vocabulary.structures[one.root] ?? one.root)}
                {side(one.side)}: <b>{figureOf100(one.irritated)}</b> out of 100
                {one.deficit >= 0.01 && <span class="aside"> (deficit {figureOf100(one.deficit)})</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The table has no room for words. */
function short(probability: number): string {
  const figure = figureOf100(probability);
  return figure.replace("fewer than ", "<\u2009").replace("more than ", ">\u2009");
}
