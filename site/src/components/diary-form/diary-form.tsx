import type { FindingEntry } from "@foramen/engine";
import { useEffect, useRef } from "preact/hooks";
import words from "../../../../content/en/journey/diary.json" with { type: "json" };
import type { Tell } from "../../wording/follow-up-words.ts";
import { areMinutesWrong, type DraftEntry, withFlag, withNoFlags } from "./draft-entry.ts";
import { ScaleChoice } from "./scale-choice.tsx";

interface Props {
  draft: DraftEntry;
  change: (draft: DraftEntry) => void;
  save: () => void;
  /** What came of saving, told beside the button; empty before. */
  said: string;
  /** Red flags that are asked about, in the order of the safety screens. */
  flags: readonly Pick<FindingEntry, "id" | "ask">[];
  tell: Tell;
}

const WEAKER = [
  ["no", "no"],
  ["yes", "yes"],
  ["not-sure", "not_sure"],
] as const;

/** One entry of the diary in half a minute: two pains, the change since the start, walking, strength, and what must not wait. */
export function DiaryForm({ draft, change, save, said, flags, tell }: Props) {
  const set = (part: Partial<DraftEntry>) => change({ ...draft, ...part });
  const unreadable = areMinutesWrong(draft);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Only for who is still in the form: an emergency has taken the focus away from it, and stays in sight.
    if (said !== "" && told.current?.closest("form")?.contains(document.activeElement))
      told.current.scrollIntoView({ block: "nearest" });
  }, [said]);
  const pain = { scale: [0, 10], least: tell("instrument.nprs_least"), most: tell("instrument.nprs_most") } as const;
  return (
    <form
      class="diary-form"
      aria-labelledby="diary-heading"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id="diary-heading">{tell("diary.title")}</h2>
      <p class="aside">
        {tell("diary.why")} {tell("diary.stays_here")}
      </p>
      <ScaleChoice
        name="leg-pain"
        question={tell("instrument.nprs_leg")}
        value={draft.legPain}
        choose={(legPain) => set({ legPain })}
        {...pain}
      />
      <ScaleChoice
        name="back-pain"
        question={tell("instrument.nprs_back")}
        value={draft.backPain}
        choose={(backPain) => set({ backPain })}
        {...pain}
      />
      <ScaleChoice
        name="change"
        question={tell("instrument.pgic")}
        value={draft.change}
        choose={(value) => set({ change: value })}
        scale={[-3, 3]}
        least={tell("instrument.pgic_least")}
        middle={tell("instrument.pgic_middle")}
        most={tell("instrument.pgic_most")}
      />
      <div class="diary-minutes">
        <label>
          {tell("instrument.walking_minutes")}
          <input
            type="text"
            inputmode="numeric"
            autocomplete="off"
            size={4}
            maxLength={3}
            value={draft.walkingMinutes}
            aria-invalid={unreadable}
            aria-describedby={unreadable ? "diary-minutes-wrong" : undefined}
            onInput={(event) => set({ walkingMinutes: event.currentTarget.value })}
          />
        </label>
        {unreadable && (
          <p class="wrong" id="diary-minutes-wrong" role="alert">
            {words.minutesWrong}
          </p>
        )}
      </div>
      <fieldset>
        <legend>{tell("diary.weaker")}</legend>
        <p class="diary-row">
          {WEAKER.map(([value, word]) => (
            <label key={value}>
              <input
                type="radio"
                name="weaker"
                checked={draft.weaker === value}
                onChange={() => set({ weaker: value })}
              />
              {tell(`diary.${word}`)}
            </label>
          ))}
        </p>
      </fieldset>
      <fieldset>
        <legend>{tell("diary.flags")}</legend>
        <p class="aside">{tell("diary.flags_why")}</p>
        <ul class="diary-flags">
          {flags.map(({ id, ask }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={draft.flags.includes(id)}
                  onChange={(event) => change(withFlag(draft, id, event.currentTarget.checked))}
                />
                {ask}
              </label>
            </li>
          ))}
          <li>
            <label>
              <input
                type="checkbox"
                checked={draft.noFlags}
                onChange={(event) => change(withNoFlags(draft, event.currentTarget.checked))}
              />
              {tell("diary.none_of_these")}
            </label>
          </li>
        </ul>
      </fieldset>
      <div class="diary-save">
        {/* Never disabled: a slip in the minutes must not hold back a danger sign. */}
        <button type="submit">{tell("diary.save")}</button>
        <p role="status" ref={told}>
          {said}
        </p>
      </div>
    </form>
  );
}
