const NORMAL_95 = 1.959964;

/** 95 % interval of a share by Wilson's score: `happened` of `cases`; 0 to 1 when there are no cases. */
export function wilson(happened: number, cases: number): readonly [number, number] {
  if (cases === 0) return [0, 1];
  const share = happened / cases;
  const z = NORMAL_95 ** 2 / cases;
  const middle = share + z / 2;
  const reach = Math.sqrt(z * share * (1 - share) + z ** 2 / 4);
  return [(middle - reach) / (1 + z), (middle + reach) / (1 + z)];
}
