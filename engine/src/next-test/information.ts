import { log } from "../uncertainty/elementary.ts";

const LN2 = 0.6931471805599453;

/**
 * Mutual information in bits between an answer and what is asked, from their joint chances.
 * @param joints one row per answer, one column per value; need not sum to 1
 */
export function information(joints: readonly ArrayLike<number>[]): number {
  const { length } = joints[0]!;
  const byAnswer = joints.map((row) => {
    let sum = 0;
    for (let v = 0; v < length; v++) sum += row[v]!;
    return sum;
  });
  const whole = byAnswer.reduce((sum, p) => sum + p, 0);
  if (!(whole > 0)) return 0;
  let bits = 0;
  for (let v = 0; v < length; v++) {
    let byValue = 0;
    for (const row of joints) byValue += row[v]!;
    if (byValue <= 0) continue;
    joints.forEach((row, a) => {
      const joint = row[v]!;
      if (joint > 0) bits += (joint / whole) * (log((joint * whole) / (byAnswer[a]! * byValue)) / LN2);
    });
  }
  return bits > 0 ? bits : 0;
}
