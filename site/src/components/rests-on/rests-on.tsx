import { say, type Telling } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import type { Told } from "../../islands/engine/told.ts";
import { Claims } from "../claims/claims.tsx";
import { Panel } from "../panel/panel.tsx";

interface Props {
  told: Told | null;
  vocabulary: Vocabulary;
  telling: Telling;
}

/** How much of the answer is judgement, and the numbers on which it rests most, each with its status. */
export function RestsOn({ told, vocabulary, telling }: Props) {
  const claims = told?.judgement?.claims ?? [];
  if (claims.length === 0) return null;
  return (
    <Panel id="judgement-heading" heading={say(telling, "title.judgement")}>
      <Claims claims={claims} sources={vocabulary.sources} />
    </Panel>
  );
}
