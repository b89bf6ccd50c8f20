import type { Setting } from "@foramen/engine";
import type { Entered } from "../../case/entered-case.ts";

const SETTINGS: readonly { value: Setting; label: string }[] = [
  { value: "primary_care", label: "General practice" },
  { value: "emergency_department", label: "Emergency department" },
  { value: "spine_clinic", label: "Spine clinic" },
];

interface Props {
  entered: Pick<Entered, "setting" | "age" | "sex">;
  change: (change: Partial<Pick<Entered, "setting" | "age" | "sex">>) => void;
}

/** Where the person is seen, and age and sex: what moves every chance before any finding does. */
export function Person({ entered, change }: Props) {
  return (
    <div class="person">
      <label>
        Seen in
        <select value={entered.setting} onChange={(event) => change({ setting: event.currentTarget.value as Setting })}>
          {SETTINGS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Age
        <input
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxLength={3}
          value={entered.age}
          onInput={(event) => change({ age: event.currentTarget.value })}
        />
      </label>
      <label>
        Sex
        <select value={entered.sex} onChange={(event) => change({ sex: event.currentTarget.value as Entered["sex"] })}>
          <option value="">Not stated</option>
          <option value="female">Female</option>
          <option value="male">Male</option>
        </select>
      </label>
    </div>
  );
}
