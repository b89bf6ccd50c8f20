/** Beyond this many digits a factor is told as a bound. */
const FURTHEST = 15;
/** Binary digits of the fraction that are followed: far beyond what is shown. */
const DIGITS = 40;

/**
 * 10 to the power of `exponent`, with square roots only, so that every JavaScript engine gives the same bits.
 *
 * @param exponent 0 or more; capped at 15
 */
export function powerOfTen(exponent: number): number {
  const capped = Math.min(exponent, FURTHEST);
  let whole = 0;
  let power = 1;
  while (whole + 1 <= capped) {
    whole += 1;
    power *= 10;
  }
  let rest = capped - whole;
  let root = 10;
  for (let digit = 0; digit < DIGITS && rest > 0; digit += 1) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest >= 1) {
      power *= root;
      rest -= 1;
    }
  }
  return power;
}
