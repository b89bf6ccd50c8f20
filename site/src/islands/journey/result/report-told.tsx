import type { Case, ReportAnswer } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/report.json" with { type: "json" };
import { filled } from "../../../wording/filled.ts";
import { askCare } from "../care.ts";

/** A scan report in plain words: what it says, how common that is, and whether it fits. */
export function ReportTold({ given, text }: { given: string; text: string }) {
  const [answer, setAnswer] = useState<ReportAnswer | string | null>(null);
  useEffect(() => {
    let wanted = true;
    setAnswer(null);
    askCare({ kind: "report", case: JSON.parse(given) as Case, text }).then(
      (reply) => {
        if (wanted) setAnswer(reply);
      },
      (fault: Error) => {
        if (wanted) setAnswer(fault.message);
      },
    );
    return () => {
      wanted = false;
    };
  }, [given, text]);
  return (
    <section class="part report-told" aria-labelledby="report-told">
      <h2 id="report-told">{words.readTitle}</h2>
      {answer === null ? (
        <p role="status">{words.working}</p>
      ) : typeof answer === "string" ? (
        <p class="notice">{filled(words.broken, { why: answer })}</p>
      ) : (
        <Told answer={answer} />
      )}
    </section>
  );
}

function Told({ answer: { told, findings, incidental, unread } }: { answer: ReportAnswer }) {
  return (
    <>
      <p>{words.readLead}</p>
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
