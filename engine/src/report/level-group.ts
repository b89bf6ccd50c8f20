/** Places named together: discs, vertebrae, or both readings of a range. */
export interface LevelGroup {
  /**
   * "range" is "L3-S1", which can mean discs or vertebrae; "remaining" and "all" are the lumbar discs not named
   * elsewhere, and all of them; "any" is "at any level", which names none.
   */
  readonly form: "disc" | "body" | "range" | "remaining" | "all" | "any";
  readonly discs: readonly string[];
  readonly bodies: readonly string[];
  /** True for "the remaining discs". */
  readonly ofDiscs?: boolean;
  /** True for "L2 to L5 vertebral levels": the vertebrae, not the discs between. */
  readonly bodiesMeant?: boolean;
  /** Tokens from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
}
