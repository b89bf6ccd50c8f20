/** A likelihood ratio as a study gives it. */
export interface PublishedRatio {
  /** What it is for and against which people: "mid-lumbar against low lumbar herniation". */
  readonly of: string;
  /** Of the finding's absence. */
  readonly absent: boolean;
  /** One figure, or the limits of several; unitless, above 0. */
  readonly published: readonly number[];
  readonly source: string;
  readonly status: string;
  readonly note: string;
}

/** "LR+ 5" or "LR\u2212 0.29 to 0.54", as short as a row must be. */
export function ratioWords({ absent, published }: Pick<PublishedRatio, "absent" | "published">): string {
  return `LR${absent ? "\u2212" : "+"} ${published.join(" to ")}`;
}
