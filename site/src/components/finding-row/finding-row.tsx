import type { EnteredSide, FindingEntry, Level } from "@foramen/engine";
import type { EnteredRow } from "../../case/entered-case.ts";
import { valueForm } from "../../case/value-options.ts";
import { heading } from "../../wording/finding-words.ts";

/** From above downwards, as in the engine's vocabulary; the type refuses a level that does not exist. */
const LEVELS: readonly Level[] = ["T12-L1", "L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"];

const SIDES: readonly { value: EnteredSide; label: string }[] = [
  { value: "unknown", label: "Side not known" },
  { value: "left", label: "Left" },
  { value: "right", label: "Right" },
  { value: "bilateral", label: "Both sides" },
];

/** Stands for the number in the list of words; it is never sent to the engine. */
const BY_NUMBER = "by-number";

interface Props {
  row: EnteredRow;
  finding: FindingEntry | undefined;
  refused: boolean;
  edit: (change: Partial<Pick<EnteredRow, "value" | "number" | "side" | "level">>) => void;
  remove: () => void;
}

/** One finding of the case: its value, and its side and level where it has them. */
export function FindingRow({ row, finding, refused, edit, remove }: Props) {
  const label = finding?.label ?? row.id;
  const { options: words, unit } = finding ? valueForm(finding) : { options: [], unit: null };
  // A report may leave two grades open: "none to mild".
  const options = row.value.includes(" to ") ? [...words, { value: row.value, label: heading(row.value) }] : words;
  const typed = row.number !== "";
  const listed = options.some((option) => option.value === row.value);
  // A loaded case may hold a number as its value: it belongs into the field for numbers.
  const byNumber = typed || !listed;
  const number = typed || listed ? row.number : row.value;
  return (
    <li
      class={`row row-${row.value}${refused ? " row-refused" : ""}`}
      data-finding={row.id}
      tabIndex={-1}
      aria-label={label}
    >
      <span class="row-label">{label}</span>
      <span class="row-fields">
        <select
          aria-label={`Value of ${label}`}
          value={byNumber ? BY_NUMBER : row.value}
          onChange={(event) => edit({ value: event.currentTarget.value, number: "" })}
        >
          {byNumber && <option value={BY_NUMBER}>By number</option>}
          {options.map((option) => (
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
              aria-label={`${label} as a number${unit ? `, in ${unit}` : ""}`}
              value={number}
              onInput={(event) => edit({ number: event.currentTarget.value })}
            />
            <span aria-hidden="true">{unit}</span>
          </span>
        )}
        {finding?.laterality === "sided" && (
          <select
            aria-label={`Side of ${label}`}
            value={row.side}
            onChange={(event) => edit({ side: event.currentTarget.value as EnteredSide })}
          >
            {SIDES.map((side) => (
              <option key={side.value} value={side.value}>
                {side.label}
              </option>
            ))}
          </select>
        )}
        {finding?.by_level && (
          <select
            aria-label={`Level of ${label}`}
            value={row.level}
            onChange={(event) => edit({ level: event.currentTarget.value as Level | "" })}
          >
            <option value="">Level not stated</option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
          </select>
        )}
        <button type="button" class="remove" aria-label={`Remove ${label}`} onClick={remove}>
          <span aria-hidden="true">×</span>
        </button>
      </span>
    </li>
  );
}
