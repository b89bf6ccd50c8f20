import type { FindingEntry } from "@foramen/engine";
import words from "../../../../content/en/journey/questions.json" with { type: "json" };

type Asked = Pick<FindingEntry, "id" | "ask" | "laterality" | "type" | "bands">;

interface Props {
  finding: Asked;
  /** What was said; nothing while it is open. */
  said: string | undefined;
  say: (value: string) => void;
}

/** One question with its answers; "not sure" is always one of them. */
export function AskItem({ finding, said, say }: Props) {
  const choices = choicesOf(finding);
  return (
    <fieldset class="ask" id={`ask-${finding.id}`}>
      <legend>{finding.ask}</legend>
      <div class="ask-choices">
        {choices.map(({ value, label }) => (
          <label key={value} class={`ask-choice${said === value ? " chosen" : ""}`}>
            <input
              type="radio"
              name={`ask-${finding.id}`}
              value={value}
              checked={said === value}
              onChange={() => say(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What may be answered: yes and no, the side where it is, or the bands of a measure. */
export function choicesOf({ id, type, bands = [], laterality }: Asked): { value: string; label: string }[] {
  const unsure = { value: "not-sure", label: words.notSure };
  if (type === "ordinal") {
    const named = (words.bands as Record<string, Record<string, string>>)[id] ?? {};
    return [...bands.map((value) => ({ value, label: named[value] ?? value })), unsure];
  }
  const no = { value: "absent", label: words.no };
  if (laterality !== "sided") return [{ value: "present", label: words.yes }, no, unsure];
  return [
    { value: "left", label: words.left },
    { value: "right", label: words.right },
    { value: "bilateral", label: words.both },
    no,
    unsure,
  ];
}
