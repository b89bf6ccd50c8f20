import { type Fault, faultAt, nearest, type Rule } from "./view.ts";

/**
 * A person is told in words of their own why a rule is taken seriously: each rule has its sentence, in the file that is
 * named for its topic. No figure stands in it: it stands in the rule.
 */
export const gateRuleHasPlain: Rule = {
  name: "gate-rule-has-plain",
  *check({ gates, gatePlain }): Generator<Fault> {
    const told = new Map(gatePlain.map(({ file, entry }) => [entry.topic, { file, entry }]));
    for (const { file, entry } of gates) {
      const plain = told.get(entry.topic)?.entry.plain ?? {};
      for (const [place, rule] of entry.rules.entries()) {
        const sentence = Object.hasOwn(plain, rule.id) ? plain[rule.id]! : "";
        const steps = ["rules", place, "id"];
        if (sentence.trim() === "") {
          const message = `A person is not told why "${rule.id}" is taken seriously: write it in content/en/gate/${entry.topic}.yaml.`;
          yield faultAt(this.name, file, steps, message);
        } else if (sentence.trim() === rule.because.trim()) {
          const message = `"${rule.id}" tells a person the same as a clinician; say it in everyday words.`;
          yield faultAt(this.name, file, steps, message);
        }
      }
    }
    const rules = new Map(gates.map(({ entry }) => [entry.topic, new Set(entry.rules.map(({ id }) => id))]));
    for (const { file, entry } of gatePlain) {
      const known = rules.get(entry.topic) ?? new Set<string>();
      if (!file.path.endsWith(`/${entry.topic}.yaml`))
        yield faultAt(this.name, file, ["topic"], `The topic is "${entry.topic}"; the file has to be named for it.`);
      for (const [id, sentence] of Object.entries(entry.plain)) {
        const steps = ["plain", id];
        if (!known.has(id))
          yield faultAt(this.name, file, steps, `"${entry.topic}" has no rule "${id}".${nearest(id, known)}`);
        if (/\d/.test(sentence))
          yield faultAt(this.name, file, steps, `"${id}" holds a figure; it stands in the rule.`);
        if (!/[.?!]$/.test(sentence)) yield faultAt(this.name, file, steps, `"${id}" is no whole sentence.`);
      }
    }
  },
};
