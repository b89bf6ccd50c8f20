import type { EnteredPerson } from "../../case/entered-case.ts";
import { linesOf, medicationsText, readMedications } from "../../case/medication-lines.ts";

interface Props {
  entered: EnteredPerson;
  change: (change: Partial<EnteredPerson>) => void;
}

/** What drugs and plan depend on: body, kidney, pregnancy, what the patient has, takes and cannot take. */
export function AboutPatient({ entered, change }: Props) {
  const figure = (label: string, field: "weightKg" | "heightCm" | "creatinineUmolL") => (
    <label>
      {label}
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxLength={6}
        value={entered[field]}
        onChange={(event) => change({ [field]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="about-patient">
      {figure("Weight, kg", "weightKg")}
      {figure("Height, cm", "heightCm")}
      {figure("Creatinine, µmol/L", "creatinineUmolL")}
      <label>
        Pregnant
        <select
          value={entered.pregnant}
          onChange={(event) => change({ pregnant: event.currentTarget.value as EnteredPerson["pregnant"] })}
        >
          <option value="">Not stated</option>
          <option value="no">No</option>
          <option value="yes">Yes</option>
        </select>
      </label>
      <Lines
        label="Drugs taken now, one a line"
        value={medicationsText(entered.medications)}
        change={(text) => change({ medications: readMedications(text) })}
      />
      <Lines
        label="Conditions, one a line"
        value={entered.conditions.join("\n")}
        change={(text) => change({ conditions: linesOf(text) })}
      />
      <Lines
        label="Allergies, one a line"
        value={entered.allergies.join("\n")}
        change={(text) => change({ allergies: linesOf(text) })}
      />
    </div>
  );
}

/** Taken over when it is left: a half-typed drug would be refused at every key. */
function Lines({ label, value, change }: { label: string; value: string; change: (text: string) => void }) {
  return (
    <label class="about-lines">
      {label}
      <textarea rows={2} spellcheck={false} value={value} onChange={(event) => change(event.currentTarget.value)} />
    </label>
  );
}
