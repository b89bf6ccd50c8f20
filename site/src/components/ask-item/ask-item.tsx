import type { FindingEntry } from "@foramen/engine";
import { type Asked, choicesOf } from "./choices.ts";

interface Props {
  finding: Asked & Pick<FindingEntry, "ask">;
  /** What was said; nothing while it is open. */
  said: string | undefined;
  say: (value: string) => void;
}

/** One question with its answers; "not sure" is always one of them. */
export function AskItem({ finding, said, say }: Props) {
  const choices = choicesOf(finding);
  return (
    <fieldset class="ask" id={`ask-${finding.id}`}>
      <legend>{finding.ask}</legend>
      <div class="ask-choices">
        {choices.map(({ value, label }) => (
          <label key={value} class={`ask-choice${said === value ? " chosen" : ""}`}>
            <input
              type="radio"
              name={`ask-${finding.id}`}
              value={value}
              checked={said === value}
              onChange={() => say(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
