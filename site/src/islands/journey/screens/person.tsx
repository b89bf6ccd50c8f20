import words from "../../../../../content/en/journey/questions.json" with { type: "json" };
import { pagesBeforeChart } from "../../../journey/safety-pages.ts";
import { isAge } from "../../../journey/to-case.ts";
import { Questions, Why } from "./questions.tsx";
import { SafetySections } from "./safety.tsx";
import type { ScreenProps } from "./screen-props.ts";

const SEXES = [
  { value: "female", label: words.female },
  { value: "male", label: words.male },
  { value: "", label: words.unsaid },
] as const;

/** Age and sex, and the last safety questions. */
export function Person(props: ScreenProps) {
  const { journey, change } = props;
  const { age, sex } = journey.person;
  const wrong = age.trim() !== "" && !isAge(age);
  return (
    <>
      <h1 tabIndex={-1}>{words.personTitle}</h1>
      <Why>{words.personWhy}</Why>
      <div class="field">
        <label for="age">{words.age}</label>
        <input
          id="age"
          inputMode="numeric"
          autocomplete="off"
          value={age}
          aria-invalid={wrong}
          aria-describedby={wrong ? "age-wrong" : undefined}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            change((before) => ({ ...before, person: { ...before.person, age: typed } }));
          }}
        />
        {wrong && (
          <p id="age-wrong" class="wrong" role="alert">
            {words.ageWrong}
          </p>
        )}
        {isAge(age) && Number(age) < 18 && (
          <p class="notice" role="alert">
            {words.under18}
          </p>
        )}
      </div>
      <fieldset class="ask">
        <legend>{words.sex}</legend>
        <div class="ask-choices">
          {SEXES.map(({ value, label }) => (
            <label key={value} class={`ask-choice${sex === value ? " chosen" : ""}`}>
              <input
                type="radio"
                name="sex"
                value={value}
                checked={sex === value}
                onChange={() => change((before) => ({ ...before, person: { ...before.person, sex: value } }))}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {sex !== "male" && <Questions {...props} findings={["pregnancy"]} />}
      <SafetySections {...props} page={pagesBeforeChart(props.knowledge)} />
    </>
  );
}
