import type { FindingEntry } from "@foramen/engine";
import type { Place } from "../../case/examined.ts";

const SIGNS = [
  { value: "absent", sign: "\u2212" },
  { value: "present", sign: "+" },
] as const;

interface Props {
  finding: FindingEntry;
  place: Place;
  value: string;
  set: (value: string) => void;
}

/** Absent or present at one place; pressing the same again takes it back. */
export function SignCell({ finding, place, value, set }: Props) {
  return (
    <span class="cell">
      <PlaceName place={place} />
      {SIGNS.map((one) => (
        <button
          key={one.value}
          type="button"
          class={`sign sign-${one.value}`}
          aria-pressed={value === one.value}
          aria-label={`${finding.label}${place === "whole" ? "" : `, ${place}`}: ${one.value}`}
          onClick={() => set(value === one.value ? "" : one.value)}
        >
          {one.sign}
        </button>
      ))}
    </span>
  );
}

export function PlaceName({ place }: { place: Place }) {
  if (place === "whole") return null;
  return (
    <span class="cell-side" aria-hidden="true">
      {place === "left" ? "L" : "R"}
    </span>
  );
}
