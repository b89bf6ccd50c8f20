import type { LedgerRow } from "../../build/ledger.ts";

interface Props {
  rows: readonly (LedgerRow & { readonly what: string })[];
  statuses: Readonly<Record<string, { readonly word: string; readonly meaning: string }>>;
  caption: string;
}

/** Numbers with what they rest on: one row a line of the knowledge. */
export function LedgerTable({ rows, statuses, caption }: Props) {
  return (
    <div class="ledger-wide">
      <table class="ledger">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Number</th>
            <th scope="col">Known by</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ file, place, what, value, worth, status, sources }) => (
            <tr key={`${file} ${place}`}>
              <td>{what}</td>
              <td>
                {value}
                {worth !== undefined && <span class="worth"> worth {worth} people</span>}
              </td>
              <td class={`status-${status}`}>{statuses[status]?.word ?? status}</td>
              <td>
                {sources.length === 0 && "none yet"}
                {sources.map((id, index) => (
                  <span key={id}>
                    {index > 0 && ", "}
                    <a href={`/sources#${id}`}>{id}</a>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
