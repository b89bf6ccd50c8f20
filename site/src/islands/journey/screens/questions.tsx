import words from "../../../../../content/en/journey/questions.json" with { type: "json" };
import { AskItem } from "../../../components/ask-item/ask-item.tsx";
import { answered } from "../../../journey/journey.ts";
import type { ScreenProps } from "./screen-props.ts";

interface Props extends Pick<ScreenProps, "journey" | "knowledge" | "change"> {
  findings: readonly string[];
}

/** Some questions below each other. */
export function Questions({ journey, knowledge, change, findings }: Props) {
  return (
    <>
      {findings.map((id) => {
        const finding = knowledge.findings[id];
        return (
          finding && (
            <AskItem
              key={id}
              finding={finding}
              said={journey.answers[id]}
              say={(value) => change((before) => answered(before, id, value))}
            />
          )
        );
      })}
    </>
  );
}

/** Answers "no" to every yes-or-no question of the screen that is still open; an explicit act, never a default. */
export function NoToRest({ journey, knowledge, change, findings }: Props) {
  const open = findings.filter((id) => !(id in journey.answers) && knowledge.findings[id]?.type === "boolean");
  return (
    <div class="no-to-rest">
      <button
        type="button"
        disabled={open.length === 0}
        onClick={() => change((before) => open.reduce((so, id) => answered(so, id, "absent"), before))}
      >
        {words.noToRest}
      </button>
      <p class="aside">{words.blank}</p>
    </div>
  );
}

export function Why({ children }: { children: string }) {
  return (
    <p class="why">
      <b>{words.why}:</b> {children}
    </p>
  );
}
