import type { EnteredRequest } from "./entered-request.ts";

interface Props {
  readonly entered: EnteredRequest;
  readonly change: (changed: Partial<EnteredRequest>) => void;
}

/** What is known of the patient. Every field may stay empty. */
export function PatientFields({ entered, change }: Props) {
  return (
    <>
      <div class="medication-fields">
        <Figure label="Age, years" value={entered.age} input={(age) => change({ age })} />
        <label>
          Sex
          <select
            value={entered.sex}
            onChange={(event) => change({ sex: event.currentTarget.value as EnteredRequest["sex"] })}
          >
            <option value="">Not stated</option>
            <option value="female">Female</option>
            <option value="male">Male</option>
          </select>
        </label>
        <Measured
          label="Weight"
          units={["kg", "lb"]}
          value={entered.weight}
          unit={entered.weightUnit}
          input={(weight) => change({ weight })}
          choose={(unit) => change({ weightUnit: unit as "kg" | "lb" })}
        />
        <Measured
          label="Height"
          units={["cm", "in"]}
          value={entered.height}
          unit={entered.heightUnit}
          input={(height) => change({ height })}
          choose={(unit) => change({ heightUnit: unit as "cm" | "in" })}
        />
        <Measured
          label="Creatinine"
          units={["umol/L", "mg/dL"]}
          value={entered.creatinine}
          unit={entered.creatinineUnit}
          input={(creatinine) => change({ creatinine })}
          choose={(unit) => change({ creatinineUnit: unit as "umol/L" | "mg/dL" })}
        />
        <label>
          Liver
          <select value={entered.liver} onChange={(event) => change({ liver: event.currentTarget.value })}>
            <option value="">Not stated</option>
            <option value="normal">Normal</option>
            <option value="Child-Pugh A">Child-Pugh A</option>
            <option value="Child-Pugh B">Child-Pugh B</option>
            <option value="Child-Pugh C">Child-Pugh C</option>
          </select>
        </label>
        <label>
          Pregnancy
          <select value={entered.pregnancy} onChange={(event) => change({ pregnancy: event.currentTarget.value })}>
            <option value="">Not stated</option>
            <option value="not pregnant">Not pregnant, or not possible</option>
            <option value="10 weeks">Up to 13 weeks</option>
            <option value="16 weeks">14 to 19 weeks</option>
            <option value="24 weeks">20 to 29 weeks</option>
            <option value="34 weeks">30 weeks or more</option>
          </select>
        </label>
        <label>
          Breastfeeding
          <select
            value={entered.breastfeeding}
            onChange={(event) =>
              change({ breastfeeding: event.currentTarget.value as EnteredRequest["breastfeeding"] })
            }
          >
            <option value="">Not stated</option>
            <option value="no">No</option>
            <option value="yes">Yes</option>
          </select>
        </label>
        <Figure label="INR" value={entered.inr} input={(inr) => change({ inr })} />
      </div>
      <Lines label="Conditions, one a line" value={entered.conditions} input={(conditions) => change({ conditions })} />
      <Lines label="Allergies, one a line" value={entered.allergies} input={(allergies) => change({ allergies })} />
      <Lines label="Drugs taken now, one a line" value={entered.drugs} input={(drugs) => change({ drugs })} />
      <p class="hint">Write “none” where there is none: an empty box counts as not known.</p>
    </>
  );
}

function Figure({ label, value, input }: { label: string; value: string; input: (value: string) => void }) {
  return (
    <label>
      {label}
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxLength={8}
        value={value}
        onInput={(event) => input(event.currentTarget.value)}
      />
    </label>
  );
}

interface MeasuredProps {
  label: string;
  units: readonly string[];
  value: string;
  unit: string;
  input: (value: string) => void;
  choose: (unit: string) => void;
}

function Measured({ label, units, value, unit, input, choose }: MeasuredProps) {
  return (
    <div class="measured">
      <Figure label={label} value={value} input={input} />
      <select
        aria-label={`Unit of ${label.toLowerCase()}`}
        value={unit}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {units.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}

function Lines({ label, value, input }: { label: string; value: string; input: (value: string) => void }) {
  return (
    <label>
      {label}
      <textarea rows={2} spellcheck={false} value={value} onInput={(event) => input(event.currentTarget.value)} />
    </label>
  );
}
