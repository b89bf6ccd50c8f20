import {
  type Assessment,
  type CauseAssessment,
  chanceWords,
  type Interval90,
  intervalWords,
  nameFor,
  say,
  type Telling,
} from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import type { Told, ToldTopic } from "../../islands/engine/told.ts";
import { heading } from "../../wording/finding-words.ts";
import { BarScale, IntervalBar } from "../interval-bar/interval-bar.tsx";
import { Panel, Pending } from "../panel/panel.tsx";
import { CauseReasons } from "./cause-reasons.tsx";

const SHOWN = 6;
/** Every chance is out of so many people. */
const OUT_OF = "100";
/** From this difference on a companion is told apart from the main cause: smaller ones read the same. */
const LEAST_BESIDE = 0.01;

interface Props {
  assessment: Assessment;
  /** Null while the reasons are being worked out. */
  told: Told | null;
  vocabulary: Vocabulary;
  telling: Telling;
}

/** The specific causes in order of their chance, each with its interval and reasons; non-specific pain stands apart. */
export function CauseList({ assessment, told, vocabulary, telling }: Props) {
  const { causes, nonSpecific } = assessment;
  const topics = new Map(told?.causes?.topics.map((topic) => [topic.about, topic]));
  const row = (cause: CauseAssessment, open: boolean) => (
    <Cause
      key={cause.id}
      {...{ cause, open, vocabulary, telling, explained: told !== null }}
      topic={topics.get(cause.id)}
    />
  );
  return (
    <Panel id="causes-heading" heading={say(telling, "title.causes")} settled={told !== null}>
      <p class="aside">{say(telling, "page.causes_note", { base: OUT_OF })}</p>
      <p class="aside interval-note">
        <span class="interval-sign" aria-hidden="true" /> Ring: there at all, as the main cause or beside another. Line
        through it: its 90% range, which is worked out last.
      </p>
      <BarScale />
      <ol class="causes">{causes.slice(0, SHOWN).map((cause, index) => row(cause, index === 0))}</ol>
      {causes.length > SHOWN && (
        <details>
          <summary>{causes.length - SHOWN} less likely causes</summary>
          <ol class="causes" start={SHOWN + 1}>
            {causes.slice(SHOWN).map((cause) => row(cause, false))}
          </ol>
        </details>
      )}
      <div class="non-specific">
        <h3>No single cause found (non-specific pain)</h3>
        <p class="chance">
          <b>{chanceWords(telling, nonSpecific.probability)}</b>
        </p>
        <IntervalBar filled={nonSpecific.probability} interval={nonSpecific.interval90} />
        <p class="range">{rangeWords(nonSpecific.interval90, telling)}</p>
      </div>
    </Panel>
  );
}

interface CauseProps {
  cause: CauseAssessment;
  topic: ToldTopic | undefined;
  explained: boolean;
  open: boolean;
  vocabulary: Vocabulary;
  telling: Telling;
}

function Cause({ cause, topic, explained, open, vocabulary, telling }: CauseProps) {
  const entry = vocabulary.causes[cause.id];
  const beside = cause.probability - cause.principal >= LEAST_BESIDE;
  return (
    <li class="cause" data-cause={cause.id}>
      <details open={open}>
        <summary>
          <span class="cause-name">
            {entry ? heading(nameFor(telling.reader, entry)) : cause.label}
            {cause.serious && <span class="serious">◆ serious</span>}
          </span>
          <span class="chance">
            <b>{chanceWords(telling, cause.principal)}</b>
          </span>
          <IntervalBar
            filled={cause.principal}
            point={cause.probability}
            interval={cause.interval90}
            serious={cause.serious}
          />
          <span class="range">
            {[
              beside ? say(telling, "cause.beside", { chance: chanceWords(telling, cause.probability) }) : "",
              rangeWords(cause.interval90, telling),
            ].join(" ")}
          </span>
        </summary>
        {telling.reader === "practitioner" && entry && <p class="aside">{heading(entry.plain)}.</p>}
        {topic ? (
          <CauseReasons topic={topic} vocabulary={vocabulary} telling={telling} />
        ) : explained ? (
          <p class="aside">Too unlikely for its reasons to be told.</p>
        ) : (
          <Pending what="the reasons" />
        )}
      </details>
    </li>
  );
}

/** The interval in words; empty where none was given. */
export function rangeWords(interval: Interval90 | null, telling: Telling): string {
  const range = intervalWords(telling, interval);
  return range === null ? "" : say(telling, "cause.interval_narrow", { range });
}
