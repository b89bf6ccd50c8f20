import type { PageTitle, ReadKind } from "@foramen/engine";
import type { Topic, TopicGroup } from "../components/topic-list/topic-list.tsx";
import { addressOf } from "../reading/address.ts";
import { CARE, heading, otherName } from "../reading/kinds.ts";
import { titlesOf } from "./article-pages.ts";
import { causeFacts } from "./cause-facts.ts";
import { readingPage } from "./reading-pages.ts";
import { kindWords, verdictWords } from "./site-words.ts";

/** The pages of one kind by groups: causes by place, tests and treatments by group, the rest in one. */
export function groupsOf(kind: ReadKind): TopicGroup[] {
  const titles = titlesOf(kind);
  if (kind === "causes") {
    const inSpine = (title: PageTitle) => causeFacts(title.id).inSpine;
    return [
      { id: "in-the-spine", title: "In the spine", topics: topicsOf(titles.filter(inSpine)) },
      {
        id: "elsewhere",
        title: "Elsewhere: what feels like it",
        topics: topicsOf(titles.filter((one) => !inSpine(one))),
      },
    ];
  }
  const groups = [...new Set(titles.map(({ group }) => group))];
  if (groups.length < 2) return [{ id: "all", topics: topicsOf(titles) }];
  const { groups: words } = kindWords();
  return groups.map((group) => ({
    id: group ?? "other",
    title: group === undefined ? "Other" : words[group],
    topics: topicsOf(titles.filter((title) => title.group === group)),
  }));
}

/** What a name is filed under: "A worn hip joint" stands with W. */
export function filedUnder(name: string): string {
  return name.replace(/^(?:an?|the) (?=\S)/i, "");
}

/** In the order of the alphabet, each with its verdict where it is something that is done to people. */
export function topicsOf(titles: readonly PageTitle[]): Topic[] {
  return titles.map(topicOf).sort((a, b) => filedUnder(a.name).localeCompare(filedUnder(b.name), "en"));
}

function topicOf(title: PageTitle): Topic {
  const verdict = CARE.has(title.kind) ? readingPage(title).evidence?.verdict : undefined;
  const word = verdict === undefined ? undefined : verdictWords().care[verdict]?.word;
  return {
    href: addressOf(title)!,
    name: heading(title),
    about: otherName(title),
    ...(verdict && word && { verdict: { code: verdict, word } }),
  };
}
