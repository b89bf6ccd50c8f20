import { articleProps, titlesOf } from "../build/article-pages.ts";
import { ledgerPages } from "../build/ledger-pages.ts";
import { redFlagTopics } from "../build/red-flags.ts";
import { thinkingWords } from "../build/thinking.ts";
import { Article } from "../components/article/article.tsx";
import { LedgerTable } from "../components/ledger-table/ledger-table.tsx";
import { RedFlagRules } from "../components/red-flag-rules/red-flag-rules.tsx";
import { SearchBox } from "../components/search-box/search-box.tsx";
import { SiteFooter } from "../components/site-footer/site-footer.tsx";
import { SiteHeader } from "../components/site-header/site-header.tsx";
import { TopicList } from "../components/topic-list/topic-list.tsx";
import type { GalleryGroup } from "./example.ts";

const page = (kind: Parameters<typeof titlesOf>[0], id: string) =>
  articleProps(titlesOf(kind).find((title) => title.id === id)!);

/** The parts of the pages to read, with what stands in the knowledge. */
export const SITE_PARTS: GalleryGroup = {
  id: "site",
  title: "Pages to read",
  examples: [
    { title: "Head of a page", wide: true, drawn: <SiteHeader here="/topics" /> },
    { title: "Foot of a page", wide: true, drawn: <SiteFooter /> },
    { title: "Search", note: "at rest", drawn: <SearchBox /> },
    {
      title: "Warning signs",
      note: "one topic",
      drawn: <RedFlagRules rules={redFlagTopics()[1]!.rules.slice(0, 4)} unsourced="No source on file." />,
    },
    {
      title: "Ledger",
      wide: true,
      drawn: (
        <LedgerTable rows={ledgerPages()[0]!.rows.slice(0, 4)} statuses={thinkingWords().statuses} caption="Numbers" />
      ),
    },
    {
      title: "List of topics",
      wide: true,
      drawn: (
        <TopicList
          groups={[
            {
              id: "examples",
              title: "A group",
              topics: [
                {
                  href: "/treatments/heat",
                  name: "Heat",
                  about: "A heat pack",
                  verdict: { code: "recommend", word: "Advised" },
                },
                {
                  href: "/treatments/traction",
                  name: "Traction",
                  about: "Pulling",
                  verdict: { code: "against", word: "Not advised" },
                },
                { href: "/treatments/yoga", name: "Without more" },
              ],
            },
          ]}
        />
      ),
    },
    { title: "A page", note: "with everything", wide: true, drawn: <Article {...page("drugs", "gabapentin")} /> },
    {
      title: "A page",
      note: "not graded yet",
      wide: true,
      drawn: <Article {...page("structures", "nerve_obturator")} />,
    },
  ],
};
