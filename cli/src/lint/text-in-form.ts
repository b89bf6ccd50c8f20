import { READ_KINDS } from "../knowledge/layout.ts";
import { type ReaderText, voiceOf } from "../knowledge/reader-text.ts";
import { type Fault, faultAt, faultIn, nearest, type Rule, type View } from "./view.ts";

/** Least and most words of a text. */
const LENGTHS = { Plain: [90, 200], Clinical: [90, 250] } as const;

/** Everything that readers look up has its text, in the fixed form and of the agreed length, resting on known sources. */
export const textInForm: Rule = {
  name: "text-in-form",
  *check(view): Generator<Fault> {
    for (const text of view.texts) {
      for (const { line, message } of text.faults) yield faultIn(this.name, text, line, message);
      if (text.place !== null) yield* headFits(this.name, text, `${text.place.kind}/${text.place.id}`, view);
      if (text.faults.length === 0) yield* lengthFits(this.name, text);
    }
    yield* missing(this.name, view);
  },
};

function* headFits(rule: string, text: ReaderText, path: string, { known }: View): Generator<Fault> {
  if (text.id !== path) yield faultIn(rule, text, 1, `The id is "${String(text.id)}", expected "${path}".`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(text.reviewed)))
    yield faultIn(rule, text, 1, `reviewed is "${String(text.reviewed)}", expected a day such as 2026-11-25.`);
  for (const source of text.sources) {
    if (!known.sources.has(source))
      yield faultIn(
        rule,
        text,
        1,
        `It names the source "${source}", which does not exist.${nearest(source, known.sources)}`,
      );
  }
}

function* lengthFits(rule: string, text: ReaderText): Generator<Fault> {
  for (const voice of ["Plain", "Clinical"] as const) {
    const [least, most] = LENGTHS[voice];
    const words = voiceOf(text, voice).split(/\s+/).length;
    const line = text.sections.find((section) => section.voice === voice)?.line ?? 1;
    if (words < least || words > most)
      yield faultIn(rule, text, line, `"${voice}" has ${words} words, expected ${least} to ${most}.`);
  }
}

function* missing(rule: string, view: View): Generator<Fault> {
  const awaited = view.single("article.yaml")?.entry.awaited ?? [];
  const there = new Set(view.texts.map(({ path }) => path));
  for (const kind of READ_KINDS) {
    if (awaited.includes(kind)) continue;
    for (const id of view.known[kind]) {
      const file = view.files.find(({ path }) => path === `${kind}/${id}.yaml`);
      if (file !== undefined && !there.has(`../content/en/${kind}/${id}.md`))
        yield faultAt(rule, file, ["id"], `Readers find no text about it: write content/en/${kind}/${id}.md.`);
    }
  }
}
