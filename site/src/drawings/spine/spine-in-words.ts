import { type Lit, litWords, type Side } from "./lit.ts";

/** The drawings of the spine in words, for who cannot see them: made from the same data. */
export function sideInWords(lit: Lit, side: Side): string {
  const front = side === "left" ? "left" : "right";
  return `Lumbar spine from the person's ${side} side; the front of the body is on the ${front} of the picture. From above: T12, L1 to L5 and the sacrum, curved forwards in the middle, with a disc below each vertebra. The spinal cord ends at L1; below it the roots run on as the cauda equina. Each root leaves under the pedicle of the vertebra that it is named after. ${told(lit)}`;
}

export function behindInWords(lit: Lit): string {
  return `Lumbar spine from behind, the back of the vertebrae opened: the person's left is on the left of the picture. From above: T12 with the last rib, L1 to L5 and the sacrum. The dural sac with the end of the spinal cord at L1 and the cauda equina below runs down the middle; roots T12 to S1 leave on both sides, each under the pedicle of the vertebra that it is named after, the lower ones more steeply. ${told(lit)}`;
}

function told(lit: Lit): string {
  const words = litWords(lit);
  return words.length === 0 ? "Nothing is lit." : `Lit: ${words.join("; ")}.`;
}
