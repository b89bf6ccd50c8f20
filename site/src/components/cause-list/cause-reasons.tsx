import { say, type Telling } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import type { ToldClaim, ToldTopic } from "../../islands/engine/told.ts";
import { Claims } from "../claims/claims.tsx";

const INTERVAL = "cause.interval_";
/** The reason why an interval is wide comes last of all, so its place is kept free. */
const WIDE = ["cause.interval_judged", "cause.interval_few"];
/** The line of the cause says these already. */
const SAID_ABOVE = ["cause.leading", "cause.beside", "cause.serious"];

const GROUPS: readonly { title: string; has: (words: string) => boolean }[] = [
  { title: "For", has: (words) => words.startsWith("cause.for_") },
  { title: "Against", has: (words) => words.startsWith("cause.against_") },
  { title: "Not known yet", has: (words) => words === "cause.missing" },
];

interface Props {
  topic: ToldTopic;
  vocabulary: Vocabulary;
  telling: Telling;
}

/** What speaks for a cause and against it, what nobody has looked for, and what is known of it beforehand. */
export function CauseReasons({ topic, vocabulary, telling }: Props) {
  const grouped = GROUPS.map(({ title, has }) => ({ title, claims: topic.claims.filter(({ words }) => has(words)) }));
  const taken = new Set<ToldClaim>(grouped.flatMap(({ claims }) => claims));
  const others = topic.claims.filter(
    (claim) => !taken.has(claim) && !SAID_ABOVE.includes(claim.words) && !claim.words.startsWith(INTERVAL),
  );
  return (
    <div class="reasons-for">
      {grouped
        .filter(({ claims }) => claims.length > 0)
        .map(({ title, claims }) => (
          <div key={title} class={`group-${title.split(" ")[0]?.toLowerCase()}`}>
            <h3>{title}</h3>
            <Claims claims={claims} sources={vocabulary.sources} />
          </div>
        ))}
      {others.length > 0 && (
        <div>
          <h3>Beforehand, and where</h3>
          <Claims claims={others} sources={vocabulary.sources} />
        </div>
      )}
      <p class="aside interval-why">{topic.claims.find(({ words }) => WIDE.includes(words))?.text}</p>
      <p class="aside">{say(telling, "page.weights_note", { factor: "3" })}</p>
    </div>
  );
}
