import { barWidth } from "../../wording/chance.ts";

/** A chance as a bar; the figure stands beside it in words, so the bar itself is hidden from screen readers. */
export function ChanceBar({ probability, serious = false }: { probability: number; serious?: boolean }) {
  return (
    <svg class={`bar${serious ? " bar-serious" : ""}`} aria-hidden="true" focusable="false">
      <rect class="bar-frame" width="100%" height="100%" rx="4" />
      <rect class="bar-filled" width={barWidth(probability)} height="100%" rx="4" />
    </svg>
  );
}
