import type { FindingEntry, Telling } from "@foramen/engine";
import { useMemo } from "preact/hooks";
import type { EnteredRow } from "../../case/entered-case.ts";
import { examinationOf } from "../../case/examination-order.ts";
import { type Place, placesOf, valueAt } from "../../case/examined.ts";
import type { PublishedRatio } from "../../case/published-ratio.ts";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import { ExamLine } from "./exam-line.tsx";
import type { Move } from "./exam-move.ts";
import { goToLine } from "./go-to-line.ts";

/** So many of what is left are named as the most telling. */
const MOST_TELLING = 4;
/** From this expected move on. */
const WORTH_NAMING = 0.008;

interface Props {
  rows: readonly EnteredRow[];
  /** By finding; what is not there has not been worked out, or is entered already. */
  moves: Readonly<Record<string, Move>>;
  ratios: Readonly<Record<string, readonly PublishedRatio[]>>;
  vocabulary: Vocabulary;
  telling: Telling;
  enter: (finding: FindingEntry, place: Place, value: string) => void;
}

/** The examination in the order in which it is done, each sign with what it would tell; the most telling ones on top. */
export function Examination({ rows, moves, ratios, vocabulary, telling, enter }: Props) {
  const parts = useMemo(() => examinationOf(vocabulary.findings, vocabulary.acts), [vocabulary]);
  const line = (finding: FindingEntry) => (
    <ExamLine
      key={finding.id}
      {...{ finding, rows, vocabulary, telling, enter }}
      move={moves[finding.id]}
      ratios={ratios[finding.id] ?? NONE}
    />
  );
  const isEntered = ({ id, ...finding }: FindingEntry) =>
    placesOf(finding).some((place) => valueAt(rows, id, place) !== "");
  const telltale = parts
    .flatMap(({ findings }) => findings)
    .filter((finding) => (moves[finding.id]?.expected ?? 0) >= WORTH_NAMING && !isEntered(finding))
    .sort((a, b) => moves[b.id]!.expected - moves[a.id]!.expected)
    .slice(0, MOST_TELLING);
  return (
    <div class="examination">
      {telltale.length > 0 && (
        <div class="aside exam-best">
          Most telling now:
          <ul class="plain-list chips">
            {telltale.map(({ id, label }) => (
              <li key={id}>
                <button type="button" onClick={() => goToLine(id)}>
                  {label.replace(/ \(MRC\)$/, "")}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {parts.map(({ id, title, findings }) => {
        const done = findings.filter(isEntered).length;
        return (
          <details key={id} class="exam-part" data-part={id}>
            <summary>
              {title}
              <span class="aside">
                {" "}
                {done === 0 ? `${findings.length}` : `${done} of ${findings.length} done`}
                {telltale.some((one) => findings.includes(one)) && <span class="exam-telling"> ● telling</span>}
              </span>
            </summary>
            <ul class="plain-list">{findings.map(line)}</ul>
          </details>
        );
      })}
    </div>
  );
}

const NONE: readonly PublishedRatio[] = [];
