import type { Assessment } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { caseOf } from "../../../journey/to-case.ts";
import type { Told } from "../../engine/told.ts";
import type { ScreenProps } from "../screens/screen-props.ts";
import { UnknownMedicines } from "../screens/unknown-medicines.tsx";
import type { Journeying } from "../use-journey.ts";
import { Care } from "./care.tsx";
import { CareParts } from "./care-parts.tsx";
import { Causes } from "./causes.tsx";
import { ComeBack } from "./come-back.tsx";
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
  /** Null until the reasons are worked out. */
  readonly told: Told | null;
}

/** The result: what to do first, then what it may be, and why. */
export function Result(props: ResultProps) {
  const { journey, knowledge, all } = props;
  const [answer, setAnswer] = useState<{ assessment: Assessment; told: Told | null } | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const given = JSON.stringify(caseOf(journey, knowledge.findings));
  useEffect(() => {
    const { engine } = all;
    if (engine === null) return;
    let wanted = true;
    const ask = (explain: boolean) =>
      engine.ask({ kind: "result", case: JSON.parse(given), explain }).then((reply) => {
        if (wanted) setAnswer(reply);
      });
    ask(false)
      .then(() => ask(true))
      .catch((fault: Error) => {
        if (wanted) setBroken(fault.message);
      });
    return () => {
      wanted = false;
    };
  }, [given, all.engine]);
  if (answer === null)
    return (
      <>
        <h1 tabIndex={-1}>{words.title}</h1>
        <p role="status">{broken ?? words.working}</p>
      </>
    );
  const part: Part = { props, ...answer };
  const { scope, urgency } = answer.assessment;
  return (
    <div class="result" data-explained={answer.told !== null} data-urgency={urgency.level}>
      <h1 tabIndex={-1}>{words.title}</h1>
      <Care {...part} />
      {scope.inScope ? (
        <>
          <Causes {...part} />
          <Nerve {...part} />
          <WouldChange {...part} />
          <CareParts given={given} tests={<Tests {...part} />} />
        </>
      ) : (
        <section class="part">
          <h2>{words.outside}</h2>
          <p>{scope.reason}</p>
        </section>
      )}
      <UnknownMedicines names={journey.medicines} />
      {journey.report.trim() !== "" && <ReportTold given={given} text={journey.report} />}
      <ComeBack {...part} />
      <TakeAway {...part} />
    </div>
  );
}
