import type { Entry, EntryKind, Evidence, ForReaders, Verdict } from "../../../engine/src/knowledge/entry.ts";
import { type Fault, faultAt, type Located, type Rule, type Steps } from "./view.ts";

const DONE_TO_PEOPLE: readonly EntryKind[] = ["treatments", "drugs", "supplements", "advanced", "operations"];
const FOR_DOING: readonly Verdict[] = ["recommend", "consider", "insufficient", "against", "only_if"];
const FOR_KNOWING: readonly Verdict[] = ["supported", "limited", "mixed", "misleading", "not_applicable"];

type Claims = ForReaders & Pick<Entry, "cautions">;

/** Evidence, corrections, figures and cautions name sources, and are called seen only where every one of these has been. */
export const claimHasSource: Rule = {
  name: "claim-has-source",
  *check(view): Generator<Fault> {
    const status = new Map(view.sources.map(({ entry }) => [entry.id, entry.status]));
    const read = (id: string): boolean => !status.has(id) || status.get(id) === "seen";
    for (const located of view.entries) {
      const allowed = DONE_TO_PEOPLE.includes(located.kind) ? FOR_DOING : FOR_KNOWING;
      yield* claims(this.name, located, allowed, read);
    }
    for (const located of [...view.causes, ...view.structures]) yield* claims(this.name, located, FOR_KNOWING, read);
  },
};

function* claims(
  rule: string,
  { file, entry }: Located<Claims>,
  allowed: readonly Verdict[],
  read: (source: string) => boolean,
): Generator<Fault> {
  const { evidence, correction, figures = {}, cautions = [] } = entry;
  if (evidence !== undefined) yield* judged(rule, { file, entry: evidence }, allowed);
  if (correction !== undefined && correction.sources.length === 0)
    yield faultAt(rule, file, ["correction", "sources"], "A correction of the article needs at least one source.");
  for (const [place, { sources }] of cautions.entries()) {
    if (sources.length === 0)
      yield faultAt(rule, file, ["cautions", place, "sources"], "A caution needs at least one source.");
  }
  const rests: { steps: Steps; status?: string; sources: readonly string[] }[] = [
    ...(evidence ? [{ steps: ["evidence"], ...evidence }] : []),
    ...(correction ? [{ steps: ["correction"], ...correction }] : []),
    ...cautions.map((caution, place) => ({ steps: ["cautions", place], ...caution })),
    ...Object.entries(figures).map(([name, { source, status }]) => ({
      steps: ["figures", name],
      status,
      sources: [source],
    })),
  ];
  for (const { steps, status, sources } of rests) {
    const unread = sources.filter((source) => !read(source));
    if (status === "seen" && unread.length > 0) {
      const message = `It is called seen, but nobody has read ${unread.join(", ")}: write recalled, or rest it on what was read.`;
      yield faultAt(rule, file, [...steps, "status"], message);
    }
  }
}

function* judged(rule: string, { file, entry }: Located<Evidence>, allowed: readonly Verdict[]): Generator<Fault> {
  const { verdict, sources, checked } = entry;
  if (!allowed.includes(verdict))
    yield faultAt(rule, file, ["evidence", "verdict"], `Of this kind the verdict is one of ${allowed.join(", ")}.`);
  if (sources.length === 0 && verdict !== "not_applicable")
    yield faultAt(rule, file, ["evidence", "sources"], "A verdict needs at least one source.");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(checked))
    yield faultAt(rule, file, ["evidence", "checked"], `"${checked}" is no day: expected one such as 2026-11-25.`);
}
