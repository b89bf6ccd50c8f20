/** How strongly a part is lit: by a chance from 0 to 1, by how bad something is, or only so that it is seen. */
export type Strength =
  | {
      readonly chance: number;
      /** Said in place of the figure, where that alone would promise too much. */
      readonly words?: string;
    }
  | { readonly severity: "mild" | "moderate" | "severe" }
  | { readonly shown: true };

/** 0 (not lit) to 4 (as strong as can be); also thickness and pattern, so that colour is never alone. */
export type Step = 0 | 1 | 2 | 3 | 4;

/** Lower bounds of the steps, as chances: a choice of this page, the same in every drawing. */
const BOUNDS = [0.05, 0.2, 0.4, 0.65];
const SEVERITY = { mild: 2, moderate: 3, severe: 4 } as const;
const SHOWN = 3;

export function stepOf(strength: Strength | undefined): Step {
  if (strength === undefined) return 0;
  if ("severity" in strength) return SEVERITY[strength.severity];
  if ("shown" in strength) return SHOWN;
  return BOUNDS.filter((bound) => strength.chance >= bound).length as Step;
}

/** For sorting: the strongest first. */
export function rankOf(strength: Strength): number {
  return "chance" in strength ? strength.chance : stepOf(strength) / 4;
}

/** The strength in words, without a figure that says more than is known. */
export function strengthWords(strength: Strength): string {
  if ("severity" in strength) return strength.severity;
  if ("shown" in strength) return "shown";
  if (strength.words !== undefined) return strength.words;
  const of100 = Math.round(strength.chance * 100);
  if (of100 < 1) return "fewer than 1 out of 100";
  return of100 > 99 ? "more than 99 out of 100" : `about ${of100} out of 100`;
}

/** As short as a label in a drawing must be. */
export function strengthFigure(strength: Strength): string {
  if ("severity" in strength) return strength.severity;
  if ("shown" in strength || strength.words !== undefined) return "";
  const of100 = Math.round(strength.chance * 100);
  return of100 < 1 ? "<1" : of100 > 99 ? ">99" : String(of100);
}
