import type { ArticleList, EntryGroup } from "../../../engine/src/knowledge/entry.ts";
import { ENTRY_KINDS } from "../knowledge/layout.ts";
import { type Fault, faultAt, type LocatedEntry, type Rule, type View } from "./view.ts";

/** Every item of the article has exactly one entry of its kind, in its group; a kind that is awaited may lack some. */
export const entryAnswersArticle: Rule = {
  name: "entry-answers-article",
  *check(view): Generator<Fault> {
    const article = view.single("article.yaml");
    if (article === undefined) return;
    const { lists, awaited } = article.entry;
    for (const kind of ENTRY_KINDS) {
      const entries = view.entries.filter((one) => one.kind === kind);
      yield* itemsFit(this.name, entries, lists[kind]);
      const there = new Set(entries.map(({ entry }) => entry.article?.item));
      const missing = itemsOf(lists[kind]).filter((item) => !there.has(item));
      if (missing.length > 0 && !awaited.includes(kind))
        yield faultAt(this.name, article.file, ["lists", kind], `No entry in ${kind}/ answers ${missing.join(", ")}.`);
    }
    yield* causesAreThere(this.name, view, lists.causes, article.file);
  },
};

function* itemsFit(rule: string, entries: readonly LocatedEntry[], list: ArticleList): Generator<Fault> {
  const first = new Map<string, string>();
  for (const { file, kind, entry } of entries) {
    const item = entry.article?.item;
    if (item !== undefined && !itemsOf(list).includes(item)) {
      const known = `${kind}/ answers ${itemsOf(list)[0]} to ${itemsOf(list).at(-1)}`;
      yield faultAt(rule, file, ["article", "item"], `"${item}" is no item of this kind: ${known}.`);
      continue;
    }
    const other = item === undefined ? undefined : first.get(item);
    if (item !== undefined && other !== undefined)
      yield faultAt(rule, file, ["article", "item"], `${item} is answered by ${kind}/${other} already.`);
    else if (item !== undefined) first.set(item, entry.id);
    const groups = Object.keys(list.groups ?? {});
    const group = item === undefined ? entry.group : groupOf(list, item);
    if (entry.group !== group)
      yield faultAt(rule, file, ["group"], `${item} belongs to ${group ? `the group "${group}"` : "no group"}.`);
    else if (group === undefined && groups.length > 0)
      yield faultAt(rule, file, [], `An entry of ${kind}/ needs a group: ${groups.join(", ")}.`);
  }
}

function* causesAreThere(rule: string, view: View, list: ArticleList, file: LocatedEntry["file"]): Generator<Fault> {
  const first = new Map<number, string>();
  for (const located of view.causes) {
    const item = located.entry.article_cause;
    if (item === undefined) continue;
    const other = first.get(item);
    if (other !== undefined)
      yield faultAt(rule, located.file, ["article_cause"], `Cause ${item} of the article is causes/${other} already.`);
    else first.set(item, located.entry.id);
  }
  const missing = itemsOf(list).filter((_, place) => !first.has(place + 1));
  if (missing.length > 0) yield faultAt(rule, file, ["lists", "causes"], `No cause answers ${missing.join(", ")}.`);
}

/** Item numbers of a list, "T01" to "T30". */
export function itemsOf({ letter, count }: ArticleList): string[] {
  return Array.from({ length: count }, (_, place) => `${letter}${String(place + 1).padStart(2, "0")}`);
}

/** The group to which an item belongs; undefined where the list has none. */
export function groupOf({ groups }: ArticleList, item: string): EntryGroup | undefined {
  const begun = Object.entries(groups ?? {}).filter(([, first]) => Number(item.slice(1)) >= first);
  return begun.sort(([, a], [, b]) => b - a)[0]?.[0] as EntryGroup | undefined;
}
