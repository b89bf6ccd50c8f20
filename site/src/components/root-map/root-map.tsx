import { type Assessment, chanceWords, figureWords, nerveWords, say, type Telling } from "@foramen/engine";
import type { ComponentChildren } from "preact";
import { heading } from "../../wording/finding-words.ts";
import { rangeWords } from "../cause-list/cause-list.tsx";
import { BarScale, IntervalBar } from "../interval-bar/interval-bar.tsx";
import { Panel, Pending } from "../panel/panel.tsx";
import { RootTable } from "./root-table.tsx";

/** Roots, nerves and levels are listed from this chance on. */
const WORTH_LISTING = 0.02;
const MOST_LISTED = 5;

interface Props {
  assessment: Assessment;
  /** False while the roots are being worked out. */
  explained: boolean;
  telling: Telling;
  /** The answer drawn on spine and skin; it may come later than the figures. */
  drawing: ComponentChildren;
}

/** Which roots are irritated or in deficit: drawn on spine and skin, the likeliest with their intervals, and the table of all. */
export function RootMap({ assessment, explained, telling, drawing }: Props) {
  const title = say(telling, "title.nerves");
  if (!explained)
    return (
      <Panel id="roots-heading" heading={title} settled={false}>
        <Pending what="roots and nerves" />
      </Panel>
    );
  const figure = (probability: number) => figureWords(telling, probability);
  const likeliest = assessment.roots
    .filter(({ irritated }) => irritated >= WORTH_LISTING)
    .toSorted((a, b) => b.irritated - a.irritated)
    .slice(0, MOST_LISTED);
  const levels = assessment.levels
    .filter(({ probability }) => probability >= WORTH_LISTING)
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, 3);
  return (
    <Panel id="roots-heading" heading={title}>
      {drawing}
      {levels.length > 0 && (
        <p>
          <b>Most likely level:</b>{" "}
          {levels.map(({ level, probability }) => `${level} (${chanceWords(telling, probability)})`).join("; ")}
        </p>
      )}
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
      <p class="aside">{say(telling, "page.nerves_note")}</p>
      <details class="roots">
        <summary>All roots, both sides</summary>
        <RootTable roots={assessment.roots} telling={telling} />
      </details>
    </Panel>
  );
}
