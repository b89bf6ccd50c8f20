import type { FindingEntry } from "@foramen/engine";
import { useState } from "preact/hooks";
import type { Place } from "../../case/examined.ts";
import { isStrength, valueForm } from "../../case/value-options.ts";
import { PlaceName } from "./sign-cell.tsx";

interface Props {
  finding: FindingEntry;
  place: Place;
  value: string;
  set: (value: string) => void;
}

/** A grade by one key (0 to 5), or a number in the unit of the finding. */
export function ValueCell(props: Props) {
  return valueForm(props.finding).unit === null ? <Grade {...props} /> : <Measure {...props} />;
}

function Grade({ finding, place, value, set }: Props) {
  const strength = isStrength(finding);
  const { options } = valueForm(finding);
  const grades = strength
    ? options.filter((one) => /^[0-5]/.test(one.value))
    : options.filter((one) => one.value !== "not-assessed");
  const listed = grades.some((one) => one.value === value);
  return (
    <span class="cell">
      <PlaceName place={place} />
      <select
        class={value === "" ? "grade" : value === "5" ? "grade grade-full" : "grade grade-less"}
        aria-label={`${finding.label}${place === "whole" ? "" : `, ${place}`}`}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
        onKeyDown={(event) => {
          // The list of a browser would jump to the next grade that begins with the figure.
          if (!strength || !/^[0-5]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          set(event.key);
        }}
      >
        <option value="">{strength ? "\u2013" : "Not assessed"}</option>
        {!listed && value !== "" && (
          <option value={value}>{options.find((one) => one.value === value)?.label ?? value}</option>
        )}
        {grades.map((one) => (
          <option key={one.value} value={one.value}>
            {strength ? one.value : one.label}
          </option>
        ))}
      </select>
    </span>
  );
}

function Measure({ finding, place, value, set }: Props) {
  const { options, unit } = valueForm(finding);
  const word = options.find((one) => one.value === value)?.label;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <span class="cell">
      <PlaceName place={place} />
      <input
        type="text"
        inputmode="decimal"
        size={5}
        autocomplete="off"
        aria-label={`${finding.label} as a number${unit ? `, in ${unit}` : ""}`}
        placeholder={word ?? ""}
        value={typed ?? (word === undefined ? value : "")}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          set(event.currentTarget.value.trim());
          setTyped(null);
        }}
      />
      <span class="aside" aria-hidden="true">
        {unit}
      </span>
    </span>
  );
}
