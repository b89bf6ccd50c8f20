import { say, type Telling } from "@foramen/engine";
import type { Told } from "../../islands/engine/told.ts";
import { Panel, Pending } from "../panel/panel.tsx";

interface Props {
  /** Null while it is being worked out. */
  told: Told | null;
  telling: Telling;
}

/** The fewest other answers that would change the urgency, the leading cause or the leading root; or that there are none. */
export function WouldChange({ told, telling }: Props) {
  const heading = say(telling, "title.change");
  if (!told)
    return (
      <Panel id="change-heading" heading={heading} settled={false}>
        <Pending what="what would change this" />
      </Panel>
    );
  const claims = told.change?.claims ?? [];
  if (claims.length === 0) return null;
  return (
    <Panel id="change-heading" heading={heading}>
      <ul class="changes">
        {claims.map(({ words, text }) => (
          <li key={words} class={words.startsWith("change.no_") ? "aside" : undefined}>
            {text}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
