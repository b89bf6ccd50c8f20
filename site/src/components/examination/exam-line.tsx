import { chanceWords, type FindingEntry, nameFor, type Telling } from "@foramen/engine";
import type { EnteredRow } from "../../case/entered-case.ts";
import { isWithoutSide, type Place, placesOf, valueAt } from "../../case/examined.ts";
import { type PublishedRatio, ratioWords } from "../../case/published-ratio.ts";
import type { Brief } from "../../islands/engine/brief.ts";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import { statusName } from "../claims/evidence-status.ts";
import { gradeOf, type Move } from "./exam-move.ts";
import { SignCell } from "./sign-cell.tsx";
import { ValueCell } from "./value-cell.tsx";

export interface LineProps {
  finding: FindingEntry;
  rows: readonly EnteredRow[];
  /** Undefined while it is being worked out, and for what is entered already. */
  move: Move | undefined;
  ratios: readonly PublishedRatio[];
  vocabulary: Vocabulary;
  telling: Telling;
  enter: (finding: FindingEntry, place: Place, value: string) => void;
}

/** One sign or test: what was found on each side, what it would tell, and what studies say of it. */
export function ExamLine({ finding, rows, move, ratios, vocabulary, telling, enter }: LineProps) {
  const places = placesOf(finding);
  const entered = places.some((place) => valueAt(rows, finding.id, place) !== "");
  return (
    <li
      class={`exam-line${entered ? " exam-entered" : ""}`}
      data-finding={finding.id}
      tabIndex={-1}
      aria-label={finding.label}
    >
      <span class="exam-name">
        {finding.label.replace(/ \(MRC\)$/, "")}
        {isWithoutSide(rows, finding) && <span class="aside"> entered without a side</span>}
      </span>
      <span class="exam-cells">
        {places.map((place) => {
          const cell = {
            finding,
            place,
            value: valueAt(rows, finding.id, place),
            set: (value: string) => enter(finding, place, value),
          };
          return finding.type === "boolean" ? <SignCell key={place} {...cell} /> : <ValueCell key={place} {...cell} />;
        })}
      </span>
      {(move !== undefined || ratios.length > 0) && (
        <details class="exam-worth">
          <summary>
            <span class="visually-hidden">{finding.label}: </span>
            {move !== undefined && <Worth move={move} />}
            {ratios[0] && <span class="ratio">{ratioWords(ratios[0])}</span>}
          </summary>
          {move !== undefined && (
            <dl class="exam-outcomes">
              <Outcome of="If present" brief={move.present} vocabulary={vocabulary} telling={telling} />
              <Outcome of="If absent" brief={move.absent} vocabulary={vocabulary} telling={telling} />
            </dl>
          )}
          {ratios.map((ratio) => (
            <p key={`${ratio.of} ${ratio.absent}`} class="aside">
              <b>{ratioWords(ratio)}</b> {ratio.of}. {statusName(ratio.status)}:{" "}
              {vocabulary.sources[ratio.source] ?? ratio.source}
              {ratio.note && ` (${ratio.note})`}
            </p>
          ))}
          {ratios.length === 0 && <p class="aside">No likelihood ratio from a study is on file for it.</p>}
        </details>
      )}
    </li>
  );
}

function Worth({ move }: { move: Move }) {
  const { words, bars } = gradeOf(move);
  return (
    <span class="worth">
      <svg class="worth-bars" viewBox="0 0 18 12" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            class={bar <= bars ? "bar-filled" : "bar-frame"}
            x={(bar - 1) * 6}
            y={12 - bar * 4}
            width="4"
            height={bar * 4}
          />
        ))}
      </svg>
      {words}
    </span>
  );
}

interface OutcomeProps {
  of: string;
  brief: Brief | null;
  vocabulary: Vocabulary;
  telling: Telling;
}

function Outcome({ of, brief, vocabulary, telling }: OutcomeProps) {
  const cause = brief?.leading ? vocabulary.causes[brief.leading] : undefined;
  return (
    <div>
      <dt>{of}</dt>
      <dd>
        {brief === null || !cause
          ? "cannot be beside what was entered"
          : `${nameFor(telling.reader, cause)} in front, ${chanceWords(telling, brief.chances[brief.leading!] ?? 0)}`}
      </dd>
    </div>
  );
}
