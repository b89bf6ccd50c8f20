import type { Case, EnteredFinding, FindingEntry, Telling } from "@foramen/engine";
import { useEffect, useMemo, useState } from "preact/hooks";
import { isEntered } from "../../case/accepted.ts";
import type { Change, Entered, EnteredRow, Stated } from "../../case/entered-case.ts";
import { entering, type Place } from "../../case/examined.ts";
import type { PublishedRatio } from "../../case/published-ratio.ts";
import type { Move } from "../../components/examination/exam-move.ts";
import { Examination } from "../../components/examination/examination.tsx";
import { type Example, Examples } from "../../components/examples/examples.tsx";
import { FindingRow } from "../../components/finding-row/finding-row.tsx";
import { FindingSearch } from "../../components/finding-search/finding-search.tsx";
import { Person } from "../../components/person/person.tsx";
import { SafetyQuestions } from "../../components/safety-questions/safety-questions.tsx";
import type { Vocabulary } from "../engine/messages.ts";
import type { Answer, Standing } from "./answer.ts";
import type { Later } from "./use-later.ts";
import type { ReportReader } from "./use-report.ts";

interface Props {
  entered: Entered;
  answer: Answer;
  standing: Standing;
  vocabulary: Vocabulary | null;
  telling: Telling | null;
  later: Later;
  moves: Readonly<Record<string, Move>>;
  ratios: Readonly<Record<string, readonly PublishedRatio[]>>;
  examples: readonly Example[];
  wantLater: () => void;
  reader: ReportReader;
  given: Case | null;
  accept: (findings: readonly EnteredFinding[]) => void;
  change: (by: Change) => void;
  add: (finding: FindingEntry, said?: Stated) => void;
  denyAll: (findings: readonly FindingEntry[]) => void;
  answerAsked: (finding: FindingEntry, value: string) => void;
  showExample: (example: Example) => void;
}

/** So many denials stay in sight. */
const FEW = 6;
const DENIED = new Set(["absent", "not-assessed"]);

/** What is known: who it is, what was found, and every way to enter more. */
export function FindingsColumn(props: Props) {
  const { entered, answer, standing, vocabulary, telling, later, change, add } = props;
  const { refusal, assessment } = answer;
  const refusedRow = Number(/^findings\[(\d+)\]/.exec(refusal?.where ?? "")?.[1] ?? Number.NaN);
  const enter = (finding: FindingEntry, place: Place, value: string) => change(entering(finding, place, value));
  const examination = useMemo(
    () =>
      vocabulary &&
      telling && (
        <Examination
          rows={entered.rows}
          moves={props.moves}
          ratios={props.ratios}
          vocabulary={vocabulary}
          telling={telling}
          enter={enter}
        />
      ),
    [entered.rows, props.moves, props.ratios, vocabulary, telling],
  );
  // What stands below each other comes at once: nothing that is in sight may be pushed away.
  const begun = vocabulary && telling && (assessment || refusal || answer.broken) ? vocabulary : null;
  const [roomy, setRoomy] = useState(true);
  // On a narrow screen it would push everything after it out of sight.
  useEffect(() => setRoomy(!matchMedia("(width < 48rem)").matches), []);
  const row = (one: EnteredRow) => (
    <FindingRow
      key={one.key}
      row={one}
      finding={vocabulary?.findings[one.id]}
      refused={standing.refused && entered.rows.indexOf(one) === refusedRow}
      edit={(by) => change({ type: "edit", key: one.key, change: by })}
      remove={() => {
        change({ type: "remove", key: one.key });
        document.getElementById("finding-search")?.focus();
      }}
    />
  );
  const isDenied = ({ value, number }: EnteredRow) => DENIED.has(value) && number === "";
  const [found, denied] = [entered.rows.filter((one) => !isDenied(one)), entered.rows.filter(isDenied)];
  return (
    <section class="column known" aria-labelledby="known-heading">
      <h2 id="known-heading" class="column-heading" tabIndex={-1}>
        Findings
      </h2>
      <Person entered={entered} change={(by) => change({ type: "person", change: by })} />
      <FindingSearch findings={vocabulary?.findings ?? null} add={add} />
      {standing.refused && (
        <div class="notice" role="alert">
          <b>This cannot be so.</b> {refusal?.message} The answer shown is the one before it.
        </div>
      )}
      {entered.rows.length > 0 ? (
        <>
          <ul class="rows" aria-label="Findings entered">
            {found.map(row)}
          </ul>
          {denied.length > 0 && (
            <details class="rows-denied" open={denied.length <= FEW}>
              <summary>{denied.length} absent or not assessed</summary>
              <ul class="rows" aria-label="Findings entered as absent or not assessed">
                {denied.map(row)}
              </ul>
            </details>
          )}
        </>
      ) : (
        <p class="empty">No finding yet. Start with what the person complains of.</p>
      )}
      {assessment && vocabulary && telling && (
        <SafetyQuestions
          urgency={assessment.urgency}
          vocabulary={vocabulary}
          telling={telling}
          answer={props.answerAsked}
          denyAll={props.denyAll}
        />
      )}
      {begun && (
        <>
          <details class="entry-part" onToggle={(event) => event.currentTarget.open && props.wantLater()}>
            <summary>Body chart</summary>
            {later.parts && later.skin ? (
              <later.parts.BodyEntry
                rows={entered.rows}
                findings={begun.findings}
                areas={later.skin.areas}
                change={change}
              />
            ) : (
              <p class="aside">The body chart is being fetched. Places can also be entered by name.</p>
            )}
          </details>
          <details class="entry-part" open={roomy}>
            <summary>Examination</summary>
            {examination}
          </details>
          <details
            id="report-part"
            class="entry-part"
            onToggle={(event) => event.currentTarget.open && props.wantLater()}
          >
            <summary>Paste a report or a note</summary>
            {later.parts ? (
              <later.parts.ReportPaste
                findings={begun.findings}
                report={props.reader.report}
                isEntered={(finding) => isEntered(entered.rows, finding)}
                read={(text) => props.reader.readText(text, props.given)}
                clear={props.reader.clear}
                accept={props.accept}
              />
            ) : (
              <p class="aside">It is being fetched.</p>
            )}
          </details>
          <details class="entry-part" onToggle={(event) => event.currentTarget.open && props.wantLater()}>
            <summary>Drugs, conditions, kidney</summary>
            {later.parts ? (
              <later.parts.PatientOfCase entered={entered} change={(by) => change({ type: "person", change: by })} />
            ) : (
              <p class="aside">It is being fetched.</p>
            )}
          </details>
        </>
      )}
      {entered.rows.length > 0 && props.examples.length > 0 && (
        <details class="entry-part">
          <summary>Published cases</summary>
          <Examples examples={props.examples} show={props.showExample} />
        </details>
      )}
    </section>
  );
}
