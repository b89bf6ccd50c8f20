/**
 * A rate with the latent on or off, so that its mean over the latent is the rate itself.
 * `strength` is the part of the greatest dependence that single rates allow.
 */
export function tied(
  rates: readonly number[],
  on: number,
  strength: number,
  latent: boolean,
  sign: 1 | -1,
): readonly number[] {
  const up = sign === 1 ? on : 1 - on;
  const high = latent === (sign === 1);
  return rates.map((p) => {
    const a = (1 - p) / (1 - up);
    const b = p / up;
    const room = (a < b ? a : b) * strength;
    return high ? p + (1 - up) * room : p - up * room;
  });
}
