import { useRef, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/medicines.json" with { type: "json" };
import { filled } from "../../../wording/filled.ts";
import { Why } from "./questions.tsx";
import type { ScreenProps } from "./screen-props.ts";
import { UnknownMedicines } from "./unknown-medicines.tsx";

/** Longer names are slips of the clipboard. */
const LONGEST = 80;

/** The medicines that the person takes, by name. */
export function Medicines({ journey, change }: ScreenProps) {
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { medicines } = journey;
  const add = (event: Event) => {
    event.preventDefault();
    const name = typed.trim().slice(0, LONGEST);
    if (name !== "" && !medicines.includes(name))
      change((before) => ({ ...before, medicines: [...before.medicines, name] }));
    setTyped("");
    field.current?.focus();
  };
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <Why>{words.why}</Why>
      <form class="field add" onSubmit={add}>
        <label for="medicine">{words.label}</label>
        <span class="beside">
          <input
            id="medicine"
            ref={field}
            autocomplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit">{words.add}</button>
        </span>
      </form>
      {medicines.length === 0 ? (
        <p class="aside">{words.none}</p>
      ) : (
        <ul class="plain-list listed">
          {medicines.map((name) => (
            <li key={name}>
              <span>{name}</span>
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  change((before) => ({ ...before, medicines: before.medicines.filter((one) => one !== name) }));
                  field.current?.focus();
                }}
              >
                {filled(words.remove, { name })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <UnknownMedicines names={medicines} />
    </>
  );
}
