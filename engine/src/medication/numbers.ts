/** How far above a limit an amount may lie by rounding alone. */
const ROUNDING = 1.005;

export function exceeds(amount: number, limit: number): boolean {
  return amount > limit * ROUNDING;
}

/** "400 mg", "0.2 mg", "1,200 mg": a figure with its unit. */
export function shown(amount: number, unit: string): string {
  return `${figure(amount)} ${unit}`;
}

export function figure(amount: number): string {
  const rounded = amount >= 100 ? Math.round(amount) : Number(amount.toPrecision(3));
  return rounded >= 1000 ? String(rounded).replace(/\B(?=(\d{3})+$)/g, ",") : String(rounded);
}

/** "3" or "3.5"; less than daily as "once in 7 days". */
export function perDayWords(perDay: number): string {
  return perDay >= 1 ? figure(perDay) : `once in ${Math.round(1 / perDay)} days`;
}
