import { citations } from "./clinical-numbers.ts";
import { type Fault, faultAt, nearest, type Rule } from "./view.ts";

/** Every source that is named has its own file. */
export const sourceExists: Rule = {
  name: "source-exists",
  *check({ files, known }): Generator<Fault> {
    for (const file of files) {
      for (const { steps, source } of citations(file)) {
        if (known.sources.has(source)) continue;
        const hint = `${nearest(source, known.sources)} If the study is new, write sources/${source}.yaml first.`;
        yield faultAt(
          this.name,
          file,
          steps,
          `${steps.join(".")} names "${source}", but there is no such source.${hint}`,
        );
      }
    }
  },
};
