import type { Case } from "@foramen/engine";

/** A published case that can be looked at. */
export interface Example {
  readonly id: string;
  readonly name: string;
  readonly citation: string;
  readonly case: Case;
}

interface Props {
  examples: readonly Example[];
  show: (example: Example) => void;
}

/** Published cases, one click away. */
export function Examples({ examples, show }: Props) {
  if (examples.length === 0) return null;
  return (
    <section class="examples" aria-labelledby="examples-heading">
      <h2 id="examples-heading">Look at a published case</h2>
      <p class="aside">
        With its history and examination alone, as a clinician first meets it: blood tests, nerve tests and scans of the
        case are left out.
      </p>
      <ul>
        {examples.map((example) => (
          <li key={example.id}>
            <button type="button" data-example={example.id} onClick={() => show(example)}>
              <span>{example.name}</span>
              <span class="aside">{example.citation}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
