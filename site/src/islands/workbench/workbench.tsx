import type { FindingEntry, Reader, Telling } from "@foramen/engine";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { accepted } from "../../case/accepted.ts";
import { caseText } from "../../case/case-text.ts";
import { type Change, change, EMPTY, type Findings, type Stated } from "../../case/entered-case.ts";
import type { PublishedRatio } from "../../case/published-ratio.ts";
import { unchanged, undoable } from "../../case/undo.ts";
import { DeskBar } from "../../components/desk-bar/desk-bar.tsx";
import type { Example } from "../../components/examples/examples.tsx";
import { findingWords } from "../../wording/finding-words.ts";
import { spokenUrgency } from "../../wording/urgency-words.ts";
import { ActionColumn } from "./action-column.tsx";
import { FindingsColumn } from "./findings-column.tsx";
import { ReasoningColumn } from "./reasoning-column.tsx";
import { statedByKey } from "./stated-by-key.ts";
import { making, supposable } from "./supposable.ts";
import { saveFile } from "./take-along.ts";
import { useCare } from "./use-care.ts";
import { useEngine } from "./use-engine.ts";
import { useFetched } from "./use-fetched.ts";
import { useHandOver } from "./use-hand-over.ts";
import { useKeys } from "./use-keys.ts";
import { useLater } from "./use-later.ts";
import { useMoves } from "./use-moves.ts";
import { useReport } from "./use-report.ts";
import { useWhatIf } from "./use-what-if.ts";

const NO_EXAMPLES: readonly Example[] = [];
const NO_RATIOS: Readonly<Record<string, readonly PublishedRatio[]>> = {};
const step = undoable(change);

/** The workbench: what is known, what it points to, what to do; worked out anew at every change. */
export function Workbench() {
  const [history, take] = useReducer(step, unchanged(EMPTY));
  const entered = history.now;
  const dispatch = useCallback((by: Change) => take({ change: by }), []);
  const { vocabulary, answer, standing, given, briefs } = useEngine(entered);
  const examples = useFetched("/examples.json", NO_EXAMPLES);
  const [wanted, setWanted] = useState(false);
  const [helping, setHelping] = useState(false);
  const started = entered.rows.length > 0;
  const ratios = useFetched("/likelihood-ratios.json", NO_RATIOS, started);
  const report = useReport();
  const later = useLater(started || wanted || helping);
  const [reader, setReader] = useState<Reader>("practitioner");
  const [said, setSaid] = useState("");
  const [printing, setPrinting] = useState(false);
  const [single, setSingle] = useState(true);
  const [fileFault, setFileFault] = useState<string | null>(null);
  const top = useRef<HTMLDivElement>(null);

  const { assessment, told, broken } = answer;
  useEffect(() => {
    // What was accepted on the page for reports, which leaves this mark, is taken up once.
    if (sessionStorage.getItem("carried") === null) return;
    sessionStorage.removeItem("carried");
    void import("./carried-case.ts")
      .then(({ carriedCase }) => carriedCase())
      .then((carried) => {
        if (carried === null) return;
        dispatch({ type: "load", case: carried });
        setSaid(`Taken over from the report: ${carried.findings?.length ?? 0} findings.`);
      });
  }, [dispatch]);
  const { busy, refused, complete } = standing;
  const answered = (answer.given?.findings?.length ?? 0) > 0;
  const urgency = assessment?.urgency;
  const telling = useMemo<Telling | null>(() => vocabulary && { knowledge: vocabulary, reader }, [vocabulary, reader]);
  const findings = vocabulary?.findings ?? NO_FINDINGS;
  const supposed = useMemo(() => supposable(entered.rows, findings), [entered.rows, findings]);
  const explained = told !== null && answer.given === given;
  const moves = useMoves(entered, given, vocabulary, briefs, explained ? assessment : null);
  const stands = assessment !== null && answer.given === given;
  const whatIf = useWhatIf(entered, stands ? given : null, vocabulary, briefs, supposed);
  const caring = useCare(given, explained ? assessment : null);
  const { care } = caring;
  const handOver = useHandOver(answer, standing, given, care, setSaid);

  useEffect(() => {
    if (!urgency || busy || refused || !answered) return;
    // Only what stands still is read out: a screen reader must not be interrupted at every key.
    const timer = setTimeout(() => setSaid(spokenUrgency(urgency)), 600);
    return () => clearTimeout(timer);
  }, [urgency, busy, refused, answered]);
  useEffect(() => {
    if (!printing || !(complete || refused || broken)) return;
    setPrinting(false);
    print();
  }, [printing, complete, refused, broken]);

  const add = (finding: FindingEntry, how: Stated = {}) => {
    dispatch({ type: "add", finding, ...how });
    setSaid(`Added: ${findingWords({ finding: finding.id, ...how }, findings)}`);
  };
  /** What was answered goes from the list: the focus stays with its heading. */
  const stayAt = (heading: string) => (document.getElementById(heading) ?? top.current)?.focus({ preventScroll: true });
  const open = async (file: File) =>
    (await import("./take-in-file.ts")).takeIn(file, {
      findings,
      load: (opened) => dispatch({ type: "load", case: opened }),
      read: (words) => {
        setWanted(true);
        report.readText(words, given);
      },
      fault: setFileFault,
      say: setSaid,
    });
  useKeys(
    {
      state: (id, how) => {
        const finding = findings[id];
        if (finding) for (const by of statedByKey(entered.rows, finding, how)) dispatch(by);
      },
      withdraw: (id) => findings[id] && dispatch({ type: "withdraw", finding: findings[id] }),
      undo: () => take({ undo: true }),
      redo: () => take({ redo: true }),
      copy: () => handOver.copy(handOver.shown),
      help: () => setHelping(true),
    },
    single,
  );
  const showExample = (example: Example) => {
    dispatch({ type: "load", case: example.case });
    setSaid(`Shown: ${example.name}`);
  };
  // A key changes the findings at once; what answers them is later anew only when the answer is another.
  const reasoning = useMemo(
    () =>
      vocabulary &&
      telling && <ReasoningColumn {...{ answer, answered, vocabulary, telling, reader, setReader, later, add }} />,
    [answer, vocabulary, telling, reader, later.parts, later.skin],
  );
  const action = useMemo(
    () =>
      vocabulary &&
      telling && (
        <ActionColumn
          {...{ answer, answered, vocabulary, telling, supposed, whatIf, handOver }}
          {...{ examples, showExample }}
          care={caring}
          later={later}
          words={told?.[reader] ?? null}
          answerNext={(finding, value) => {
            add(finding, { value });
            stayAt("next-heading");
          }}
          enterSupposed={(one, value) => dispatch(making(one, value))}
        />
      ),
    [
      answer,
      vocabulary,
      telling,
      supposed,
      whatIf.suppositions,
      handOver.texts,
      handOver.written,
      handOver.copied,
      caring,
      examples,
      later.parts,
    ],
  );
  const reset = () => {
    dispatch({ type: "reset" });
    report.clear();
    setPrinting(false);
    setFileFault(null);
    setSaid("Everything was cleared.");
    document.getElementById("known-heading")?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside "Open" and the field for pasting
    <div
      class="workbench"
      ref={top}
      tabIndex={-1}
      onFocusIn={() => setWanted(true)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const [file] = event.dataTransfer?.files ?? [];
        if (file) {
          event.preventDefault();
          void open(file);
        }
      }}
    >
      <p class="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      <DeskBar
        urgency={urgency ?? null}
        stale={assessment !== null && (busy || refused)}
        canUndo={history.before.length > 0}
        canRedo={history.after.length > 0}
        started={started}
        printing={printing}
        undo={() => take({ undo: true })}
        redo={() => take({ redo: true })}
        open={open}
        save={() => given && saveFile("case.json", caseText(given))}
        print={() => {
          setPrinting(true);
          if (!complete) setSaid("It is printed as soon as the answer is complete.");
        }}
        reset={reset}
        help={() => setHelping(true)}
      />
      {fileFault && (
        <p class="notice" role="alert">
          {fileFault}
        </p>
      )}
      <FindingsColumn
        {...{ entered, answer, standing, vocabulary, telling, later, ratios, examples, add }}
        wantLater={() => setWanted(true)}
        reader={report}
        given={given}
        accept={(read) => {
          dispatch(accepted(read, findings));
          setSaid(read.length === 1 ? "Entered." : `${read.length} findings entered.`);
        }}
        moves={moves}
        change={dispatch}
        denyAll={(denied) => {
          dispatch({ type: "deny-all", findings: denied });
          setSaid(`${denied.length} findings added as absent.`);
          stayAt("ask-heading");
        }}
        answerAsked={(finding, value) => {
          add(finding, { value });
          stayAt("ask-heading");
        }}
        showExample={showExample}
      />
      <section
        class="answer"
        aria-label="What it points to"
        aria-busy={busy}
        data-ready={vocabulary !== null && !busy}
        data-explained={told !== null && !busy}
        data-complete={complete}
        data-refused={refused}
      >
        {broken && <Broken reason={broken} stands={assessment !== null} />}
        {assessment && (busy || refused) && (
          <p class="stale">
            <span>
              {refused ? "Answers what was entered before, not what stands in the form." : "Being worked out anew ..."}
            </span>
          </p>
        )}
        {!assessment && !broken && <p class="panel">Getting ready ...</p>}
        {assessment && vocabulary && telling && (
          <>
            {reasoning}
            {action}
          </>
        )}
      </section>
      {later.parts && (
        <later.parts.KeysHelp open={helping} close={() => setHelping(false)} single={single} setSingle={setSingle} />
      )}
    </div>
  );
}

const NO_FINDINGS: Findings = {};

function Broken({ reason, stands }: { reason: string; stands: boolean }) {
  return (
    <div class="notice" role="alert">
      {stands ? (
        <>
          <b>Part of the answer could not be worked out:</b> {reason}. The urgency and the chances stand.
        </>
      ) : (
        <>
          <b>No answer can be given:</b> {reason}. Load the page again. If somebody may be in danger, do not wait for
          this page: get help as you would without it.
        </>
      )}
    </div>
  );
}
