import type { Level } from "@foramen/engine";
import { type Lit, levelWords, litAt, litWords, neighbours } from "../spine/lit.ts";

/** `scan`: as on CT and MRI, looking up from the feet. `behind`: as a surgeon stands, the person's left on the left. */
export type Orientation = "scan" | "behind";

/** The slice in words, for who cannot see it: made from the same data. */
export function axialInWords(level: Level, lit: Lit, orientation: Orientation): string {
  const [leaving, passing] = neighbours(level);
  const view =
    orientation === "scan"
      ? "as on a scan, looking up from the feet: the person's right is on the left of the picture"
      : "looking down from the head: the person's left is on the left of the picture";
  const words = litWords(litAt(lit, level));
  return `Slice across the disc ${levelWords(level)}, ${view}; the front of the body is at the top. Four zones on each side, from the middle outwards: central canal with the dural sac, lateral recess, foramen, outside the foramen. The ${passing} root passes by in the lateral recess and leaves one level below; the ${leaving} root leaves here, in the foramen and beyond. Both are drawn into one slice, although the ${leaving} root leaves a little above the disc. ${words.length === 0 ? "Nothing is lit." : `Lit: ${words.join("; ")}.`}`;
}
