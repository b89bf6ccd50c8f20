import { type Fault, faultAt, type Rule } from "./view.ts";

/** What a person is asked is a question. */
export const questionEndsWithMark: Rule = {
  name: "question-ends-with-mark",
  *check({ findings }): Generator<Fault> {
    for (const { file, entry } of findings) {
      if (!entry.ask.trimEnd().endsWith("?"))
        yield faultAt(this.name, file, ["ask"], `"${entry.ask}" does not end with "?".`);
    }
  },
};
