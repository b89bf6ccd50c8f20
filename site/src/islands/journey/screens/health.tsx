import words from "../../../../../content/en/journey/health.json" with { type: "json" };
import { Why } from "./questions.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** What decides which tablets are safe. */
export function Health({ journey, change }: ScreenProps) {
  const { conditions } = journey;
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <Why>{words.why}</Why>
      <fieldset class="ticks">
        <legend>{words.legend}</legend>
        {Object.entries(words.conditions).map(([id, label]) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              checked={conditions.includes(id)}
              onChange={(event) => {
                const has = event.currentTarget.checked;
                change((before) => ({
                  ...before,
                  conditions: has ? [...before.conditions, id] : before.conditions.filter((one) => one !== id),
                }));
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </>
  );
}
