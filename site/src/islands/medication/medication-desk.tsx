import { amountWords, loadMedication, type MedicationCheck, type MedicationKnowledge } from "@foramen/engine";
import { useEffect, useMemo, useState } from "preact/hooks";
import { OrderCard } from "../../components/order-card/order-card.tsx";
import { EMPTY_REQUEST, type EnteredRequest } from "./entered-request.ts";
import { type Judged, judged } from "./judged.ts";
import { PatientFields } from "./patient-fields.tsx";

/** Patient and orders on one side, verdicts on the other, worked out anew at every change on this device. */
export function MedicationDesk() {
  const [entered, setEntered] = useState<EnteredRequest>(EMPTY_REQUEST);
  const [knowledge, setKnowledge] = useState<MedicationKnowledge | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  useEffect(() => {
    fetch("/medication.json")
      .then((answer) => {
        if (answer.ok) return answer.json();
        throw new Error(`the rules could not be fetched (HTTP ${answer.status})`);
      })
      .then(
        (bundle) => setKnowledge(loadMedication(bundle)),
        (fault) => setBroken(String(fault instanceof Error ? fault.message : fault)),
      );
  }, []);

  const outcome = useMemo(
    () => (knowledge === null ? null : judged(entered, knowledge, new Date().toISOString().slice(0, 10))),
    [entered, knowledge],
  );
  const spoken = outcome === null ? "" : spokenOf(outcome);
  useEffect(() => {
    // Only what stands still is read out.
    const timer = setTimeout(() => setSaid(spoken), 700);
    return () => clearTimeout(timer);
  }, [spoken]);
  const change = (changed: Partial<EnteredRequest>) => setEntered((before) => ({ ...before, ...changed }));

  return (
    <div class="medication-desk" data-ready={knowledge === null ? undefined : "true"}>
      <p class="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      <section aria-labelledby="order-heading">
        <h2 id="order-heading">Orders and patient</h2>
        <form onSubmit={(event) => event.preventDefault()} autocomplete="off">
          <label>
            Orders, one a line
            <textarea
              rows={3}
              spellcheck={false}
              value={entered.orders}
              aria-describedby="orders-hint"
              onInput={(event) => change({ orders: event.currentTarget.value })}
            />
          </label>
          <p id="orders-hint" class="hint">
            Drug, amount, how often, for how long: ibuprofen 400 mg three times daily for 5 days
          </p>
          <PatientFields entered={entered} change={change} />
          <button type="button" class="quiet" onClick={() => setEntered(EMPTY_REQUEST)}>
            Clear everything
          </button>
        </form>
      </section>
      <section class="medication-answer" aria-labelledby="verdict-heading">
        <h2 id="verdict-heading">Verdicts</h2>
        {broken !== null && <p class="notice">The check does not work here: {broken}.</p>}
        {outcome === null && broken === null && (
          <p class="empty">Enter an order. What you leave empty counts as not known.</p>
        )}
        {outcome?.refusals.map((refusal) => (
          <p key={refusal} class="notice" data-refused="true">
            {refusal}
          </p>
        ))}
        {outcome?.check && <Answer check={outcome.check} />}
      </section>
    </div>
  );
}

function spokenOf({ check, refusals }: Judged): string {
  return [...refusals, ...(check === null ? [] : [spokenVerdicts(check)])].join(". ");
}

function spokenVerdicts({ orders }: MedicationCheck): string {
  return orders
    .map(
      ({ label, headline, alerts }) =>
        `${label}: ${headline}, ${alerts.length === 1 ? "1 alert" : `${alerts.length} alerts`}`,
    )
    .join(". ");
}

function Answer({ check }: { check: MedicationCheck }) {
  const { orders, alternatives, totals, missing, notUnderstood, readAs, withoutRule } = check;
  return (
    <>
      {orders.map((order, place) => (
        <OrderCard key={`${place} ${order.drug}`} order={order} />
      ))}
      {readAs.length > 0 && (
        <div class="notice">
          <h3>Read as another spelling: check that it is meant</h3>
          <ul>
            {readAs.map(({ where, text, name }) => (
              <li key={`${where} ${text}`}>
                {text} read as {name}
              </li>
            ))}
          </ul>
        </div>
      )}
      {notUnderstood.length > 0 && (
        <div class="notice">
          <h3>Not understood, and so not checked</h3>
          <ul>
            {notUnderstood.map((one) => (
              <li key={`${one.where} ${one.text}`}>
                {one.text}
                {one.remark !== undefined && ` (${one.remark})`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {withoutRule.length > 0 && (
        <p class="versions">Known, and no rule is about it: {withoutRule.map(({ text }) => text).join("; ")}.</p>
      )}
      {missing.length > 0 && (
        <div class="notice">
          <h3>Not known</h3>
          <ul>
            {missing.map(({ field, effect }) => (
              <li key={`${field} ${effect}`}>
                {field.replaceAll("_", " ")}: {effect}
              </li>
            ))}
          </ul>
        </div>
      )}
      {alternatives.length > 0 && (
        <details>
          <summary>What this patient may have instead</summary>
          <ul>
            {alternatives.map(({ drug, label, dose, maxDailyDose, unit, evidence, because }) => (
              <li key={drug}>
                {label}: {dose}
                {maxDailyDose !== null && `, at most ${amountWords(maxDailyDose, unit)} a day`}. Evidence:{" "}
                {evidence?.verdict.replaceAll("_", " ") ?? "not on file"}. {because}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="versions">
        {totals.creatinineClearance !== null &&
          `Creatinine clearance ${totals.creatinineClearance.value} mL/min with ${totals.creatinineClearance.weightUsed} weight. `}
        {totals.mmePerDay > 0 && `Opioids in all: ${totals.mmePerDay} MME a day. `}
        Rules {check.knowledge}, engine {check.engine}.
      </p>
    </>
  );
}
