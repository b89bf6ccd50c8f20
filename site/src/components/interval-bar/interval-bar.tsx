import type { Interval90 } from "@foramen/engine";

/** A chance that is not nothing stays visible, in per cent of the bar. */
const LEAST_WIDTH = 0.5;

interface Props {
  /** What the chance is of; told with it to who cannot see the bar, where no figures in words stand beside it. */
  name?: string;
  /** How far the bar is filled, 0 to 1. */
  filled: number;
  /** Where the mark stands, when that is another chance than the one that is filled. */
  point?: number;
  /** Drawn as a line through the mark; null while there is none, and then nothing else moves. */
  interval: Interval90 | null;
  serious?: boolean;
}

/** A chance and its 90 % interval on the scale from 0 to 100. Where figures stand beside it in words, the bar is for eyes only. */
export function IntervalBar({ name, filled, point = filled, interval, serious = false }: Props) {
  return (
    <svg
      class={`bar${serious ? " bar-serious" : ""}`}
      aria-hidden={name === undefined ? "true" : undefined}
      role={name === undefined ? undefined : "img"}
      aria-label={name && barInWords(name, point, interval)}
      focusable="false"
    >
      <rect class="bar-frame" y="4" width="100%" height="8" rx="4" />
      <rect class="bar-filled" y="4" width={across(Math.max(filled, LEAST_WIDTH / 100))} height="8" rx="4" />
      {interval && (
        <g class="bar-interval">
          <line x1={across(interval[0])} x2={across(interval[1])} y1="8" y2="8" />
          <line x1={across(interval[0])} x2={across(interval[0])} y1="3" y2="13" />
          <line x1={across(interval[1])} x2={across(interval[1])} y1="3" y2="13" />
        </g>
      )}
      <circle class="bar-point" cx={across(point)} cy="8" r="4" />
    </svg>
  );
}

/** The bar in words, from the same data. */
function barInWords(name: string, chance: number, interval: Interval90 | null): string {
  const of100 = (probability: number) => String(Math.round(Math.min(1, Math.max(0, probability)) * 100));
  const range = interval ? `, between ${of100(interval[0])} and ${of100(interval[1])}` : "";
  return `${name}: ${of100(chance)} out of 100${range}`;
}

/** The scale that all bars of a list share. */
export function BarScale() {
  return (
    <div class="bar-scale" aria-hidden="true">
      {[0, 25, 50, 75, 100].map((tick) => (
        <span key={tick}>{tick}</span>
      ))}
    </div>
  );
}

function across(probability: number): string {
  return `${(Math.min(1, Math.max(0, probability)) * 100).toFixed(1)}%`;
}
