import type { Topic, TopicGroup } from "../components/topic-list/topic-list.tsx";
import { listAddress } from "../reading/address.ts";
import { PATH } from "../reading/kinds.ts";
import { titlesOf } from "./article-pages.ts";
import { causeFacts } from "./cause-facts.ts";
import { pageTitles } from "./reading-pages.ts";
import { redFlagWords } from "./red-flags.ts";
import { kindWords } from "./site-words.ts";
import { filedUnder, topicsOf } from "./topic-lists.ts";

/** Every list of pages, in the order of the path. */
export function listsByStep(): TopicGroup[] {
  const { kinds } = kindWords();
  const flags = redFlagWords();
  const groups: TopicGroup[] = PATH.map(({ id, title, kinds: own }) => ({
    id,
    title,
    topics: own.map((kind): Topic => ({ href: listAddress(kind), name: kinds[kind].title, about: kinds[kind].lead })),
  }));
  const mimics = {
    href: "/mimics",
    name: "What only feels like it",
    about: "Hip, hernia, skin nerves and others that copy a pressed nerve.",
  };
  const withMimics = groups.map((group) =>
    group.id === "causes" ? { ...group, topics: [...group.topics, mimics] } : group,
  );
  return [
    {
      id: "first",
      title: "Start here",
      topics: [
        {
          href: "/nerve-root-compression",
          name: "A pressed nerve in the low back",
          about: "What it is, how it is found and what helps.",
        },
        { href: "/red-flags", name: flags.title, about: flags.lead },
      ],
    },
    ...withMimics,
  ];
}

/** Causes that feel like pressure on an upper lumbar root and are something else. */
export function mimics(): TopicGroup[] {
  return [{ id: "all", topics: topicsOf(titlesOf("causes").filter(({ id }) => causeFacts(id).mimic)) }];
}

/** Every page by its first letter. */
export function alphabet(): { letter: string; topics: Topic[] }[] {
  const letters = new Map<string, Topic[]>();
  for (const topic of topicsOf(pageTitles())) {
    const letter = filedUnder(topic.name).charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), topic]);
  }
  return [...letters].map(([letter, topics]) => ({ letter, topics }));
}
