import { addressOf } from "../reading/address.ts";
import { heading, otherName } from "../reading/kinds.ts";
import type { SearchedPage } from "../search/page-index.ts";
import { conditionPage } from "./condition.ts";
import { pageTitles, readingPage } from "./reading-pages.ts";
import { redFlagTopics, redFlagWords } from "./red-flags.ts";
import { kindWords } from "./site-words.ts";

/** Every page that can be looked for. */
export function searchedPages(): SearchedPage[] {
  const { kinds } = kindWords();
  const read = pageTitles().map((title): SearchedPage => {
    const { plainText, clinicalText } = readingPage(title);
    return {
      id: addressOf(title)!,
      title: heading(title),
      about: otherName(title),
      kind: kinds[title.kind].one,
      names: title.synonyms.join(" \n"),
      text: [plainText.whatItIs, plainText.whatItMeans, clinicalText.mechanism].join("\n"),
    };
  });
  const { words, plain } = conditionPage();
  const flags = redFlagWords();
  return [
    ...read,
    {
      id: "/nerve-root-compression",
      title: words.title,
      about: words.other,
      kind: "The condition",
      names: "sciatica, sciatic nerve pain, pinched nerve, trapped nerve, radiculopathy, nerve root compression",
      text: [words.lead, ...plain.map(({ text }) => text)].join("\n"),
    },
    {
      id: "/red-flags",
      title: flags.title,
      about: flags.lead,
      kind: "Warning signs",
      names: "red flags emergency danger signs ambulance",
      text: flags.emergency.signs.join("\n"),
    },
    ...redFlagTopics().map(({ id, title, plain: text }) => ({
      id: `/red-flags/${id}`,
      title,
      about: flags.title,
      kind: "Warning sign",
      names: "red flag",
      text,
    })),
  ];
}
