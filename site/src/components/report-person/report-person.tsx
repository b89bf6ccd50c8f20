import { type PersonAnswers, PLACES } from "../../report/person.ts";
import { AgeAndSex } from "../about-patient/age-and-sex.tsx";
import { Choice } from "../about-patient/fields.tsx";

interface Props {
  answers: PersonAnswers;
  /** Name of a case file that stands for the answers; null when there is none. */
  file: string | null;
  /** Why the answers or the file could not be taken; null when they could. */
  refusal: string | null;
  change: (changed: Partial<PersonAnswers>) => void;
  takeFile: (file: File | null) => void;
}

const SIDES = [
  { value: "left", label: "Left" },
  { value: "right", label: "Right" },
  { value: "bilateral", label: "Both" },
];

/** A few answers about the person, or a case from a file: what the findings of the report are set against. */
export function ReportPerson({ answers, file, refusal, change, takeFile }: Props) {
  return (
    <form class="report-person" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      {file === null ? (
        <>
          <div class="report-person-row">
            <AgeAndSex age={answers.age} sex={answers.sex} change={change} />
            <Choice
              label="Side of the pain"
              options={SIDES}
              value={answers.side}
              change={(side) => change({ side: side as PersonAnswers["side"] })}
            />
          </div>
          <fieldset>
            <legend>Where does it hurt?</legend>
            <div class="report-places">
              {PLACES.map(({ id, word }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={answers.places.includes(id)}
                    onChange={(event) =>
                      change({
                        places: event.currentTarget.checked
                          ? [...answers.places, id]
                          : answers.places.filter((other) => other !== id),
                      })
                    }
                  />
                  {word}
                </label>
              ))}
            </div>
          </fieldset>
        </>
      ) : (
        <p>
          The case in {file} is used.{" "}
          <button type="button" class="quiet" onClick={() => takeFile(null)}>
            Answer here instead
          </button>
        </p>
      )}
      <label class="report-file">
        Or a case file (JSON)
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => takeFile(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      {refusal !== null && (
        <p class="notice" role="alert">
          {refusal}
        </p>
      )}
    </form>
  );
}
