import type { Assessment } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import report from "../../../../../content/en/journey/report.json" with { type: "json" };
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { EMPTY_JOURNEY } from "../../../journey/journey.ts";
import { caseOf } from "../../../journey/to-case.ts";
import { filled } from "../../../wording/filled.ts";
import type { Told } from "../../engine/told.ts";
import { askCare } from "../care.ts";
import type { Sureness } from "../care-messages.ts";
import type { Replies } from "../messages.ts";
import type { ScreenProps } from "../screens/screen-props.ts";
import { UnknownMedicines } from "../screens/unknown-medicines.tsx";
import type { Journeying } from "../use-journey.ts";
import { Care } from "./care.tsx";
import { CareParts } from "./care-parts.tsx";
import { Causes } from "./causes.tsx";
import { ComeBack } from "./come-back.tsx";
import { Contents } from "./contents.tsx";
import { Fold, openAll } from "./fold.tsx";
import { Nerve } from "./nerve.tsx";
import { ReportTold } from "./report-told.tsx";
import { TakeAway } from "./take-away.tsx";
import { Tests } from "./tests.tsx";
import { WouldChange } from "./would-change.tsx";

export interface ResultProps extends ScreenProps {
  readonly all: Journeying;
}

/** What a part of the result is told from. */
export interface Part {
  readonly props: ResultProps;
  readonly assessment: Assessment;
  /** A sentence for each reason of the urgency. */
  readonly because: readonly string[];
  /** Null until the reasons are worked out. */
  readonly told: Told | null;
  /** Null until it is known how sure the chances are; that takes longest. */
  readonly sureness: Sureness | "broken" | null;
}

/** The result: what to do first, then what it may be, and why. */
export function Result(props: ResultProps) {
  const { journey, knowledge, all } = props;
  const [answer, setAnswer] = useState<Replies["result"] | null>(null);
  const [sureness, setSureness] = useState<Part["sureness"]>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const given = JSON.stringify(caseOf(journey, knowledge.findings));
  const withoutScan = JSON.stringify(caseOf({ ...journey, scan: EMPTY_JOURNEY.scan }, knowledge.findings));
  useEffect(() => {
    const { engine } = all;
    if (engine === null) return;
    let wanted = true;
    const ask = (explain: boolean) =>
      engine.ask({ kind: "result", case: JSON.parse(given), explain }).then((reply) => {
        if (wanted) setAnswer(reply);
      });
    setSureness(null);
    setBroken(null);
    const sure = () =>
      askCare({ kind: "sureness", case: JSON.parse(given) }).then(
        (reply) => {
          if (wanted) setSureness(reply);
        },
        () => {
          if (wanted) setSureness("broken");
        },
      );
    ask(false)
      .then(() => ask(true))
      .then(sure)
      .catch((fault: Error) => {
        if (wanted) setBroken(fault.message);
      });
    return () => {
      wanted = false;
    };
  }, [given, all.engine]);
  useEffect(() => {
    addEventListener("beforeprint", openAll);
    return () => removeEventListener("beforeprint", openAll);
  }, []);
  if (answer === null)
    return (
      // The same element as below: its heading keeps the focus when the result comes.
      <div class="result">
        <h1 tabIndex={-1}>{words.title}</h1>
        <p role="status">{broken ?? words.working}</p>
      </div>
    );
  const part: Part = { props, ...answer, sureness };
  const { scope, urgency } = answer.assessment;
  return (
    <div class="result" data-explained={answer.told !== null} data-urgency={urgency.level}>
      <h1 tabIndex={-1}>{words.title}</h1>
      {broken !== null && (
        <p class="notice" role="alert">
          {filled(words.broken, { why: broken })}
        </p>
      )}
      <Care {...part} />
      <Contents inScope={scope.inScope} emergency={urgency.level === "emergency"} />
      {scope.inScope ? (
        <>
          <Causes {...part} />
          <CareParts
            given={given}
            illnesses={journey.conditions.length > 0}
            then={<ComeBack {...part} />}
            tests={<Tests {...part} />}
          />
          <Nerve {...part} />
          <WouldChange {...part} />
        </>
      ) : (
        <>
          <section class="part">
            <h2>{words.outside}</h2>
            <p>{scope.reason}</p>
          </section>
          <ComeBack {...part} />
        </>
      )}
      <UnknownMedicines names={journey.medicines} />
      {journey.report.trim() !== "" && (
        <Fold id="report-told" title={report.readTitle}>
          <ReportTold given={withoutScan} text={journey.report} scan={journey.scan} />
          <button type="button" onClick={() => all.goTo({ kind: "report" })}>
            {report.change}
          </button>
        </Fold>
      )}
      <TakeAway {...part} />
    </div>
  );
}
