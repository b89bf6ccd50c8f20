import { type Assessment, chanceWords, figureWords, nerveWords, say, type Telling } from "@foramen/engine";
import { heading } from "../../wording/finding-words.ts";
import { rangeWords } from "../cause-list/cause-list.tsx";
import { BarScale, IntervalBar } from "../interval-bar/interval-bar.tsx";
import { Panel, Pending } from "../panel/panel.tsx";
import { DRAWN_SIDES, drawingInWords, drawRoots, HEIGHT, halfWidth, ROOTS, STEP, TOP, WIDTH } from "./root-drawing.ts";

/** Roots, nerves and levels are listed from this chance on. */
const WORTH_LISTING = 0.02;
const MOST_LISTED = 6;

interface Props {
  assessment: Assessment;
  /** False while the roots are being worked out. */
  explained: boolean;
  telling: Telling;
}

/** Which roots are irritated or in deficit: the likeliest with their intervals, a drawing, and the table of all. */
export function RootMap({ assessment, explained, telling }: Props) {
  const title = say(telling, "title.nerves");
  if (!explained)
    return (
      <Panel id="roots-heading" heading={title} settled={false}>
        <Pending what="roots and nerves" />
      </Panel>
    );
  const figure = (probability: number) => figureWords(telling, probability);
  const drawn = drawRoots(assessment.roots);
  const likeliest = assessment.roots
    .filter(({ irritated }) => irritated >= WORTH_LISTING)
    .sort((a, b) => b.irritated - a.irritated)
    .slice(0, MOST_LISTED);
  const levels = [...assessment.levels]
    .filter(({ probability }) => probability >= WORTH_LISTING)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 3);
  return (
    <Panel id="roots-heading" heading={title}>
      <p class="aside">{say(telling, "page.nerves_note")}</p>
      {likeliest.length > 0 && <BarScale />}
      <ul class="nerves">
        {likeliest.map((one) => (
          <li key={`${one.root} ${one.side}`}>
            <span class="nerve-name">{heading(nerveWords(telling, one.root, one.side))}</span>
            <span class="chance">
              <b>{chanceWords(telling, one.irritated)}</b>
              <span class="aside"> (deficit {figure(one.deficit)})</span>
            </span>
            <IntervalBar filled={one.irritated} interval={one.interval90} />
            <span class="range">{rangeWords(one.interval90, telling)}</span>
          </li>
        ))}
      </ul>
      {levels.length > 0 && (
        <p>
          <b>Most likely level:</b>{" "}
          {levels.map(({ level, probability }) => `${level} (${chanceWords(telling, probability)})`).join("; ")}
        </p>
      )}
      <div class="roots">
        <svg
          class="spine"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={drawingInWords(drawn, (probability) => chanceWords(telling, probability))}
        >
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
                {`${one.root} ${short(figure(one.irritated))}`}
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
                      {short(figure(one.irritated))}
                    </td>,
                    <td key={`${one.side} deficit`}>{short(figure(one.deficit))}</td>,
                  ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** Table and drawing have no room for words. */
function short(figure: string): string {
  return figure.replace(/^(below|fewer than) /, "<\u2009").replace(/^(above|more than) /, ">\u2009");
}
