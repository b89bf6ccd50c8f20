import { amountWords, type MedicationAlert, type OrderCheck, type Schedule } from "@foramen/engine";

const STRENGTHS: Readonly<Record<MedicationAlert["strength"], string>> = { stop: "Stop", check: "Check", note: "Note" };

/** One order with its verdict, every reason with what to do and whence, the evidence apart, and plans for up and down. */
export function OrderCard({ order }: { order: OrderCheck }) {
  const { verdict, advisedAgainst, alerts, evidence, schedule, computed } = order;
  return (
    <article class="order-card" data-verdict={verdict} data-against={advisedAgainst ? "true" : undefined}>
      <h3>{order.understood}</h3>
      <p class="order-verdict">{order.headline}</p>
      {computed.dailyDose !== null && computed.unit !== null && (
        <p class="order-figures">
          {amountWords(computed.dailyDose, computed.unit)} a day{limitOf(order)}
        </p>
      )}
      {alerts.length > 0 && (
        <ul class="order-alerts">
          {alerts.map((alert) => (
            <li key={`${alert.type} ${alert.because}`} data-strength={alert.strength}>
              <strong class="order-strength">{STRENGTHS[alert.strength]}</strong>
              <p>
                {alert.because} <span class="order-action">{alert.action}</span>
              </p>
              <p class="order-source">{alert.source}</p>
            </li>
          ))}
        </ul>
      )}
      {evidence && (
        <p class="order-evidence">
          <strong>Evidence for pain from a root, apart from safety:</strong> {evidence.verdict.replaceAll("_", " ")}.{" "}
          {evidence.because}
        </p>
      )}
      {schedule.map((plan) => (
        <Plan key={plan.kind} plan={plan} />
      ))}
      {order.scheduleWithheld !== null && <p class="order-no-plan">{order.scheduleWithheld}</p>}
    </article>
  );
}

/** The most a day. A drug that must not be given has no limit below which it might be; one not judged has none of this patient. */
function limitOf({ verdict, computed: { maxDailyDose, unit } }: OrderCheck): string {
  if (maxDailyDose === null || unit === null || verdict === "contraindicated") return "";
  const whose = verdict === "cannot-judge" ? "as far as is known" : "for this patient";
  return `, at most ${amountWords(maxDailyDose, unit)} ${whose}`;
}

function Plan({ plan }: { plan: Schedule }) {
  return (
    <details>
      <summary>{plan.because}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Days</th>
            <th scope="col">Doses</th>
            <th scope="col">A day</th>
          </tr>
        </thead>
        <tbody>
          {spans(plan).map(({ from, to, doses, total, unit }) => (
            <tr key={from}>
              <td>{from === to ? from : `${from} to ${to}`}</td>
              <td>
                {doses} {unit}
              </td>
              <td>
                {total} {unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="order-source">{plan.source}. The steps inside the limits are own judgement.</p>
    </details>
  );
}

/** Days with the same doses, put together. */
export function spans({ days }: Pick<Schedule, "days">) {
  const rows: { from: number; to: number; doses: string; total: number; unit: string }[] = [];
  for (const { day, doses, total, unit } of days) {
    const last = rows.at(-1);
    const words = doses.join(" + ");
    if (last?.doses === words) last.to = day;
    else rows.push({ from: day, to: day, doses: words, total, unit });
  }
  return rows;
}
