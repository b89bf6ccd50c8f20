import { wilson } from "./wilson.ts";

/** Shares and counts as the page writes them: per cent with one digit, thousands with commas. */
export function part(count: number, of: number): string {
  return `${withInterval(count, of)} (${thousands(count)} of ${thousands(of)})`;
}

export function withInterval(count: number, of: number): string {
  if (of === 0) return "none";
  const [lowest, highest] = wilson(count, of);
  return `${percent(count / of)} % [${percent(lowest)}, ${percent(highest)}]`;
}

export function percent(share: number): string {
  return (share * 100).toFixed(1);
}

export function share(edge: number): string {
  return String(Number((edge * 100).toPrecision(3)));
}

export function signed(share: number): string {
  const points = (share * 100).toFixed(1);
  return share > 0 && points !== "0.0" ? `+${points}` : points.replace(/^-(0\.0)$/, "$1");
}

export function digits(value: number): string {
  return value.toFixed(4);
}

export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
