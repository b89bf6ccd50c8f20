import type { Setting } from "@foramen/engine";
import type { Entered } from "../../case/entered-case.ts";
import { AgeAndSex } from "../about-patient/age-and-sex.tsx";

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
    <div class="person-fields">
      <div class="person">
        <label>
          Seen in
          <select
            value={entered.setting}
            onChange={(event) => change({ setting: event.currentTarget.value as Setting })}
          >
            {SETTINGS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <AgeAndSex age={entered.age} sex={entered.sex} change={change} />
      </div>
    </div>
  );
}
