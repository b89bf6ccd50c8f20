import type { LinkedKind, PageTitle, ReadKind } from "@foramen/engine";

/** The way from what presses to what helps: in this order pages name each other. */
export const PATH = [
  { id: "causes", title: "What can press or hurt", kinds: ["causes", "types"] },
  { id: "nerves", title: "Which nerve", kinds: ["structures"] },
  { id: "symptoms", title: "What you notice", kinds: ["symptoms", "reasons_to_see_a_doctor"] },
  { id: "tests", title: "How it is found", kinds: ["tests"] },
  {
    id: "help",
    title: "What can be done",
    kinds: ["treatments", "drugs", "supplements", "advanced", "operations", "to_do", "to_avoid", "prevention"],
  },
  { id: "questions", title: "What people ask", kinds: ["questions"] },
] as const satisfies readonly { id: string; title: string; kinds: readonly ReadKind[] }[];

/** Every kind of page, in the order of the path. */
export const READ_KINDS: readonly ReadKind[] = PATH.flatMap(({ kinds }) => kinds);

/** What is done to people: judged by whether it is advised. */
export const CARE: ReadonlySet<ReadKind> = new Set<ReadKind>([
  "treatments",
  "drugs",
  "supplements",
  "advanced",
  "operations",
]);

/** Known by their proper name rather than by what they are in plain words. */
const BY_LABEL: ReadonlySet<LinkedKind> = new Set<LinkedKind>([...CARE, "tests", "structures"]);

type Named = Pick<PageTitle, "label" | "plain"> & { readonly kind: LinkedKind };

/** What stands at the head of a page. */
export function heading({ kind, label, plain }: Named): string {
  return sentence(BY_LABEL.has(kind) ? label : plain);
}

/** The other of the two names. */
export function otherName({ kind, label, plain }: Named): string {
  return sentence(BY_LABEL.has(kind) ? plain : label);
}

/** With a capital letter at its beginning. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
