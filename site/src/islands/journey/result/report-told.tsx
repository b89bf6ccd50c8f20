import type { Case, ReportAnswer, ReportDecision } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/report.json" with { type: "json" };
import type { Journey } from "../../../journey/journey.ts";
import { filled } from "../../../wording/filled.ts";
import { askCare } from "../care.ts";

type Scan = Journey["scan"];

interface Props {
  /** The case without the report. */
  readonly given: string;
  readonly text: string;
  readonly scan: Scan;
  /** Takes in what was decided; left out where nothing can be decided. */
  readonly decided?: (scan: Scan) => void;
}

/** A scan report in plain words: what it says, how common that is, whether it fits, and what of it counts. */
export function ReportTold({ given, text, scan, decided }: Props) {
  const [answer, setAnswer] = useState<ReportAnswer | string | null>(null);
  const ask = (decisions: readonly ReportDecision[]) =>
    askCare({ kind: "report", case: JSON.parse(given) as Case, text, decisions });
  useEffect(() => {
    let wanted = true;
    setAnswer(null);
    ask([]).then(
      (reply) => {
        if (wanted) setAnswer(reply.answer);
      },
      (fault: Error) => {
        if (wanted) setAnswer(fault.message);
      },
    );
    return () => {
      wanted = false;
    };
  }, [given, text]);
  const decide =
    decided &&
    ((decisions: readonly ReportDecision[]) => {
      ask(decisions).then(
        ({ findings }) => decided({ decisions, findings }),
        (fault: Error) => setAnswer(fault.message),
      );
    });
  if (answer === null) return <p role="status">{words.working}</p>;
  if (typeof answer === "string") return <p class="notice">{filled(words.broken, { why: answer })}</p>;
  return <Told answer={answer} decisions={scan.decisions} {...(decide ? { decide } : {})} />;
}

interface ToldProps {
  readonly answer: ReportAnswer;
  readonly decisions: readonly ReportDecision[];
  readonly decide?: (decisions: readonly ReportDecision[]) => void;
}

function Told({ answer: { told, findings, incidental, unread }, decisions, decide }: ToldProps) {
  return (
    <>
      <p>{words.readLead}</p>
      {decide && told.length > 0 && (
        <button
          type="button"
          onClick={() => decide(findings.map((_, of) => ({ kind: "finding", of, what: "accept" })))}
        >
          {words.acceptAll}
        </button>
      )}
      {told.length === 0 && <p>{words.nothing}</p>}
      <ul class="offers">
        {told.map(({ patient: { title, meaning, common, fits, ask, act } }, at) => (
          <li key={`${at} ${title} ${findings[at]?.condition ?? ""}`}>
            <p>
              <b>{title}.</b> {meaning}
            </p>
            {common && <p>{common}</p>}
            {fits && <p>{fits}</p>}
            {act && (
              <p>
                <b>{act}</b>
              </p>
            )}
            {ask && (
              <p>
                {words.ask} {ask}
              </p>
            )}
            <Decision of={at} title={title} decisions={decisions} {...(decide ? { decide } : {})} />
          </li>
        ))}
      </ul>
      {incidental.length > 0 && (
        <>
          <h3>{words.incidental}</h3>
          <ul>
            {incidental.map(({ id, plain, action }) => (
              <li key={id}>
                {plain} {words.incidentalAction[action]}
              </li>
            ))}
          </ul>
        </>
      )}
      {unread.length > 0 && (
        <details>
          <summary>{words.unread}</summary>
          <ul>
            {unread.map(({ text, span }) => (
              <li key={span.join(" ")}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Whether a finding counts: for the person to say, and told where it cannot be changed. */
function Decision({ of, title, decisions, decide }: Omit<ToldProps, "answer"> & { of: number; title: string }) {
  const said = decisions.find((one) => one.of === of)?.what;
  if (decide === undefined)
    return <p class="aside">{said === "accept" ? words.counts : said === "strike" ? words.struck : words.undecided}</p>;
  const choose = (what: "accept" | "strike") =>
    decide([...decisions.filter((one) => one.of !== of), { kind: "finding", of, what }]);
  return (
    <fieldset class="ask">
      <legend class="visually-hidden">{filled(words.isItThere, { title })}</legend>
      <div class="ask-choices">
        {(["accept", "strike"] as const).map((what) => (
          <label key={what} class={`ask-choice${said === what ? " chosen" : ""}`}>
            <input type="radio" name={`scan-${of}`} checked={said === what} onChange={() => choose(what)} />
            {words[what]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
