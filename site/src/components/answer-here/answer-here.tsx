import { type FindingEntry, say, type Telling } from "@foramen/engine";
import { useState } from "preact/hooks";
import { valueForm } from "../../case/value-options.ts";
import { isFirstClick } from "./first-click.ts";

interface Props {
  finding: FindingEntry;
  telling: Telling;
  answer: (finding: FindingEntry, value: string) => void;
}

/** Answers one finding where it is asked for: yes or no by a button, anything else by a list or a number. */
export function AnswerHere({ finding, telling, answer }: Props) {
  const { options, unit } = valueForm(finding);
  if (finding.type === "boolean" && unit === null)
    return (
      <div class="choices">
        {(["present", "absent"] as const).map((value) => (
          <button
            key={value}
            type="button"
            aria-label={`${said(telling, value)}: ${finding.label}`}
            onClick={(event) => isFirstClick(event) && answer(finding, value)}
          >
            {said(telling, value)}
          </button>
        ))}
      </div>
    );
  return <ValueHere finding={finding} options={options} unit={unit} answer={answer} />;
}

interface ValueProps extends Pick<ReturnType<typeof valueForm>, "options" | "unit"> {
  finding: FindingEntry;
  answer: Props["answer"];
}

/** Nothing is entered before the button is pressed: arrow keys in a list would else answer at every step. */
function ValueHere({ finding, options, unit, answer }: ValueProps) {
  const [word, setWord] = useState("");
  const [number, setNumber] = useState("");
  const value = number.trim() === "" ? word : number.trim();
  return (
    <div class="choices">
      <select
        aria-label={`Value of ${finding.label}`}
        value={word}
        onChange={(event) => {
          setWord(event.currentTarget.value);
          setNumber("");
        }}
      >
        <option value="">Choose ...</option>
        {options
          .filter((option) => option.value !== "not-assessed")
          .map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
      </select>
      {unit !== null && (
        <span class="row-number">
          <input
            type="text"
            inputmode="decimal"
            size={5}
            aria-label={`${finding.label} as a number${unit ? `, in ${unit}` : ""}`}
            value={number}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
          <span aria-hidden="true">{unit}</span>
        </span>
      )}
      <button
        type="button"
        aria-label={`Enter: ${finding.label}`}
        disabled={value === ""}
        onClick={(event) => isFirstClick(event) && answer(finding, value)}
      >
        Enter
      </button>
    </div>
  );
}

function said(telling: Telling, value: "present" | "absent"): string {
  const word = say(telling, `finding.${value}_value`);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
