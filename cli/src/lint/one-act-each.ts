import { type Fault, faultAt, type Rule, type View } from "./view.ts";

/**
 * What is examined, measured or seen is found by one act, so that each is proposed once and its cost counted once.
 * What is asked belongs to the act that takes its stage one by one.
 */
export const oneActEach: Rule = {
  name: "one-act-each",
  *check(view): Generator<Fault> {
    const actOf = new Map<string, string>();
    const oneByOne = stagesOneByOne(view);
    for (const { file, entry } of view.acts) {
      if ((entry.findings.length === 0) !== (entry.one_by_one !== undefined)) {
        const message = `"${entry.id}" lists findings or takes a stage one by one: expected one of the two.`;
        yield faultAt(this.name, file, ["findings"], message);
      }
      if (entry.one_by_one !== undefined && oneByOne.get(entry.one_by_one) !== entry.id) {
        const message = `"${entry.id}" and "${oneByOne.get(entry.one_by_one)}" both take the stage ${entry.one_by_one}: keep one.`;
        yield faultAt(this.name, file, ["one_by_one"], message);
      }
      for (const [place, id] of entry.findings.entries()) {
        const other = actOf.get(id);
        const stage = view.finding.get(id)?.stage;
        if (other !== undefined) {
          const message = `"${id}" belongs to "${other}" and to "${entry.id}": leave it in one, under \`also\` in the other.`;
          yield faultAt(this.name, file, ["findings", place], message);
        } else if (stage !== undefined && oneByOne.has(stage)) {
          const message = `"${id}" is of the stage ${stage}, which "${oneByOne.get(stage)}" takes one by one: take it out.`;
          yield faultAt(this.name, file, ["findings", place], message);
        } else actOf.set(id, entry.id);
      }
    }
    yield* shownAsWell(this.name, view, actOf);
    for (const { file, entry } of view.findings) {
      if (entry.role !== "evidence" || actOf.has(entry.id) || oneByOne.has(entry.stage)) continue;
      yield faultAt(this.name, file, ["id"], `No act finds "${entry.id}": add it to one in acts/, or write a new act.`);
    }
  },
};

/** Stage to the act that takes its findings one by one. */
function stagesOneByOne({ acts }: View): Map<string, string> {
  return new Map(
    acts.flatMap(({ entry }) => (entry.one_by_one === undefined ? [] : [[entry.one_by_one, entry.id] as const])),
  );
}

function* shownAsWell(rule: string, { acts }: View, actOf: ReadonlyMap<string, string>): Generator<Fault> {
  for (const { file, entry } of acts) {
    for (const [place, id] of (entry.also ?? []).entries()) {
      if (actOf.has(id) && actOf.get(id) !== entry.id) continue;
      const message = `"${id}" under \`also\` of "${entry.id}" must be a finding of another act.`;
      yield faultAt(rule, file, ["also", place], message);
    }
  }
}
