/**
 * Natural logarithm and exponential function from + - * / alone, so that every browser and Node give the same bits:
 * what `Math.log` and `Math.exp` return is left to each of them.
 */

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
bits[0] = 1;
/** Which half of a number holds sign and exponent; it depends on the processor. */
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;

/** ln 2 in two parts; the first has so few digits that a whole number times it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 18014398509481984;

/**
 * Natural logarithm of a number from 0 to Infinity; -Infinity for 0, NaN below 0.
 * With x = m 2^k and m between 0.7 and 1.4: k ln 2 + 2 atanh((m - 1) / (m + 1)). Relative error below 1e-14.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return Infinity;
  let k = -1023;
  if (x < 2.2250738585072014e-308) {
    // Too small for a full set of digits.
    x *= TWO_54;
    k -= 54;
  }
  bits[0] = x;
  const high = words[HIGH]!;
  k += high >>> 20;
  words[HIGH] = (high & 0x000fffff) | 0x3ff00000;
  let m = bits[0];
  if (m > Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const series =
    z *
    (1 / 3 +
      z *
        (1 / 5 +
          z *
            (1 / 7 +
              z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21))))))))));
  return k * LN2_HIGH + (2 * s + (2 * s * series + k * LN2_LOW));
}

/**
 * e to the power x; Infinity above 709.8, 0 below -745.2.
 * With x = k ln 2 + r and r at most 0.35 on either side: 2^k times the series of r. Relative error below 1e-14.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let series = 1;
  for (let n = 14; n > 0; n -= 1) series = 1 + (r / n) * series;
  if (k > 1023) return series * 2 * powerOfTwo(k - 1);
  return k < -1022 ? (series * powerOfTwo(k + 54)) / TWO_54 : series * powerOfTwo(k);
}

/** 2^k for k from -1022 to 1023. */
function powerOfTwo(k: number): number {
  bits[0] = 1;
  words[HIGH] = (k + 1023) << 20;
  return bits[0];
}
