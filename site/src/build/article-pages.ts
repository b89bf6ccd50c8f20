import type { PageTitle, ReadKind } from "@foramen/engine";
import { addressOf, slug } from "../reading/address.ts";
import { articleView } from "../reading/article-view.ts";
import type { FitLink } from "../reading/fits.ts";
import { heading, READ_KINDS } from "../reading/kinds.ts";
import { pictureOf } from "../reading/pictures.tsx";
import { termsOf } from "../reading/terms.ts";
import { causeFacts } from "./cause-facts.ts";
import { drawnAnatomy } from "./drawn-anatomy.ts";
import { exerciseLadder } from "./exercise-ladder.ts";
import { ledger } from "./ledger.ts";
import { ledgerAddress } from "./ledger-address.ts";
import { pageTitles, readingPage } from "./reading-pages.ts";
import { kindWords, verdictWords } from "./site-words.ts";

/** What Astro makes pages of: one address each, with its title. */
export function articlePaths() {
  return pageTitles().map((title) => ({ params: { kind: slug(title.kind), id: slug(title.id) }, props: { title } }));
}

/** The addresses of the lists. */
export function listPaths() {
  return READ_KINDS.map((kind) => ({ params: { kind: slug(kind) }, props: { kind } }));
}

let areas: ReadonlySet<string> | undefined;
let terms: ReturnType<typeof termsOf> | undefined;
const anatomy = drawnAnatomy();

/** All that one page shows. */
export function articleProps(title: PageTitle) {
  terms ??= termsOf(pageTitles());
  const kinds = kindWords();
  const verdicts = verdictWords();
  const page = readingPage(title);
  const levels = title.kind === "causes" ? causeFacts(title.id).levels : null;
  return {
    page,
    view: articleView(page, { kinds, verdicts, terms }),
    picture: pictureOf({ kind: title.kind, id: title.id, levels }, anatomy),
    exercises: title.kind === "treatments" ? exerciseLadder(title.id) : [],
    numbers: numbersOf(title),
    kinds,
    verdicts,
  };
}

/** The page of the ledger with the numbers of an entry; undefined where it has none. */
function numbersOf({ kind, id }: PageTitle): string | undefined {
  areas ??= new Set(ledger().map(({ file }) => file));
  if (!areas.has(`${kind}/${id}`)) return undefined;
  return ledgerAddress(`${kind}/${id}`);
}

/** The titles of one kind. */
export function titlesOf(kind: ReadKind): PageTitle[] {
  return pageTitles().filter((title) => title.kind === kind);
}

/** Name and address of a page that a text leads to; a page that is not there is a fault of that text. */
export function linkOf({ kind, id }: { readonly kind: ReadKind; readonly id: string }): FitLink {
  const title = pageTitles().find((one) => one.kind === kind && one.id === id);
  if (title === undefined) throw new Error(`No page ${kind}/${id}: mend the link in content/en/site.`);
  return { href: addressOf(title)!, name: heading(title) };
}
