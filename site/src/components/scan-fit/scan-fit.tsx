import { type Assessment, type Concordance, say, type Telling } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import type { Told } from "../../islands/engine/told.ts";
import { Claims } from "../claims/claims.tsx";
import { Panel } from "../panel/panel.tsx";

/** Shape and word of each verdict, so that colour is never alone. */
const VERDICTS: Record<Concordance["verdict"], { sign: string; word: string }> = {
  explains: { sign: "●", word: "fits" },
  partly: { sign: "◐", word: "fits in part" },
  "does-not-explain": { sign: "○", word: "does not explain it" },
};

interface Props {
  assessment: Assessment;
  told: Told | null;
  vocabulary: Vocabulary;
  telling: Telling;
}

/** Each finding of the scan: does it explain symptoms and signs, and how common is it in people without pain? */
export function ScanFit({ assessment, told, vocabulary, telling }: Props) {
  const topics = told?.scan?.topics ?? [];
  if (topics.length === 0) return null;
  return (
    <Panel id="scan-heading" heading={say(telling, "title.scan")}>
      <ul class="scan">
        {topics.map(({ title, claims }, at) => {
          const found = assessment.concordance[at];
          if (!found) return null;
          const { sign, word } = VERDICTS[found.verdict];
          return (
            <li key={`${title} ${found.verdict}`} data-verdict={found.verdict}>
              <h3>
                {title}{" "}
                <span class="verdict">
                  <span aria-hidden="true">{sign}</span> {word}
                </span>
              </h3>
              <Claims claims={claims} sources={vocabulary.sources} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
