import words from "../../../../../content/en/journey/health.json" with { type: "json" };
import { NO_ILLNESS } from "../../../journey/journey.ts";
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
        {Object.entries({ ...words.conditions, [NO_ILLNESS]: words.none }).map(([id, label]) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              checked={conditions.includes(id)}
              onChange={(event) => {
                const has = event.currentTarget.checked;
                change((before) => ({
                  ...before,
                  conditions: ticked(before.conditions, id, has),
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

/** "None of these" goes with nothing else. */
function ticked(before: readonly string[], id: string, has: boolean): string[] {
  const others = before.filter((one) => one !== id && (one === NO_ILLNESS) === (id === NO_ILLNESS));
  return has ? [...others, id] : others;
}
