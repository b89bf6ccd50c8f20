import { chanceWords, type FindingEntry, nameFor, type Telling } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import type { Brief } from "../../islands/engine/brief.ts";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import { heading } from "../../wording/finding-words.ts";
import { urgencyWords } from "../../wording/urgency-words.ts";
import { IntervalBar } from "../interval-bar/interval-bar.tsx";

/** So many causes are compared. */
const COMPARED = 5;

/** One finding that can be thought to be another. */
export interface Supposed {
  readonly key: string;
  readonly finding: FindingEntry;
  /** Where it is; empty without sides. */
  readonly place: "" | "left" | "right" | "side not known";
  /** Values from one end to the other; empty stands for "not assessed". */
  readonly values: readonly string[];
  /** What stands in the case. */
  readonly value: string;
}

interface Props {
  supposed: readonly Supposed[];
  /** The answer as it is. */
  now: Brief;
  /** The answers at the values of the finding that was asked for, null where it cannot be so; what is not there is under way. */
  suppositions: Readonly<Record<string, Brief | null>>;
  /** Asks for them. */
  ask: (key: string) => void;
  vocabulary: Vocabulary;
  telling: Telling;
  enter: (supposed: Supposed, value: string) => void;
}

/** How the answer would move if one finding were another. Nothing changes in the case before it is entered. */
export function WhatIf({ supposed, now, suppositions, ask, vocabulary, telling, enter }: Props) {
  const [chosen, setChosen] = useState("");
  const [at, setAt] = useState<number | null>(null);
  const one = supposed.find(({ key }) => key === chosen) ?? supposed[0];
  const key = one?.key ?? "";
  useEffect(() => {
    if (key !== "") ask(key);
  }, [key, ask]);
  if (!one) return <p class="aside">Enter a finding first.</p>;
  const here = Math.max(0, one.values.indexOf(one.value));
  const place = at === null || at >= one.values.length ? here : at;
  const value = one.values[place] ?? "";
  return (
    <div class="what-if">
      <label>
        If this finding were another
        <select
          value={one.key}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            setAt(null);
          }}
        >
          {supposed.map((choice) => (
            <option key={choice.key} value={choice.key}>
              {choice.finding.label}
              {choice.place && ` (${choice.place})`}
            </option>
          ))}
        </select>
      </label>
      <label class="what-if-slider">
        <span>
          {valueLabel(value)}
          {place === here && <span class="aside"> as entered</span>}
        </span>
        <input
          type="range"
          min={0}
          max={one.values.length - 1}
          step={1}
          value={place}
          aria-label={`Value of ${one.finding.label}`}
          aria-valuetext={valueLabel(value)}
          onInput={(event) => setAt(Number(event.currentTarget.value))}
        />
      </label>
      <Compared now={now} then={place === here ? now : suppositions[value]} vocabulary={vocabulary} telling={telling} />
      <button type="button" class="quiet" disabled={place === here} onClick={() => enter(one, value)}>
        Enter “{valueLabel(value)}”
      </button>
    </div>
  );
}

interface ComparedProps {
  now: Brief;
  /** Null where it cannot be; undefined while it is being worked out. */
  then: Brief | null | undefined;
  vocabulary: Vocabulary;
  telling: Telling;
}

function Compared({ now, then, vocabulary, telling }: ComparedProps) {
  if (then === null) return <p class="aside">This cannot be beside what was entered.</p>;
  const ids = [...new Set([...Object.keys(now.chances), ...Object.keys(then?.chances ?? {})])]
    .toSorted((a, b) => greater(b, now, then) - greater(a, now, then))
    .slice(0, COMPARED);
  const [before, after] = [urgencyWords(now.urgency), urgencyWords((then ?? now).urgency)];
  const isSame = before.word === after.word && before.call === after.call;
  return (
    <div aria-live="polite" aria-busy={then === undefined}>
      <p class="what-if-urgency">
        Urgency: <b>{isSame ? before.word : `${before.word} \u2192 ${after.word}`}</b>
        {isSame ? "" : `, ${after.call.toLowerCase()}`}
      </p>
      <ul class="plain-list">
        {ids.map((id) => {
          const cause = vocabulary.causes[id];
          const from = now.chances[id] ?? 0;
          const to = then && (then.chances[id] ?? 0);
          return (
            <li key={id}>
              <span class="what-if-cause">
                <span>{cause ? heading(nameFor(telling.reader, cause)) : id}</span>
                <span class="chance">
                  {chanceWords(telling, from)} → <b>{to === undefined ? "..." : chanceWords(telling, to)}</b>
                </span>
              </span>
              <IntervalBar filled={to ?? from} point={from} interval={null} />
            </li>
          );
        })}
      </ul>
      <p class="aside">{then === undefined ? "Being worked out ..." : "Filled: as it would be. Ring: as it is."}</p>
    </div>
  );
}

function greater(id: string, now: Brief, then: Brief | undefined): number {
  return Math.max(now.chances[id] ?? 0, then?.chances[id] ?? 0);
}

function valueLabel(value: string): string {
  if (value === "") return "Not assessed";
  return /^[0-5][+-]?$/.test(value) ? `MRC ${value}` : heading(value);
}
