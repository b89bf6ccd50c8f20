/** A band is never so narrow that it cannot be seen, in per cent of the scale. */
const LEAST_WIDTH = 1.5;

interface Props {
  /** Where the chance lies, 0 to 1. */
  range: readonly [number, number];
  /** Its best guess; left out where the range is too wide for one. */
  point?: number | undefined;
  /** Where the next word of the scale begins, out of 100. */
  steps: readonly number[];
}

/**
 * Where a chance lies on the scale from 0 to 100: hollow, as a full bar would be read as how sure it is. For eyes only:
 * words and figures stand beside it.
 */
export function ChanceBand({ range, point, steps }: Props) {
  const [low, high] = range.map((chance) => Math.min(1, Math.max(0, chance)) * 100) as [number, number];
  const width = Math.max(high - low, LEAST_WIDTH);
  return (
    <div class="chance-band" aria-hidden="true">
      <svg aria-hidden="true" focusable="false">
        <rect class="chance-band-scale" y="7" width="100%" height="6" rx="3" />
        {steps.map((from) => (
          <line key={from} class="chance-band-step" x1={across(from)} x2={across(from)} y1="0" y2="20" />
        ))}
        <rect
          class="chance-band-range"
          x={across(Math.min(low, 100 - width))}
          y="3"
          width={across(width)}
          height="14"
        />
        {point !== undefined && <circle class="chance-band-point" cx={across(point * 100)} cy="10" r="5" />}
      </svg>
      <span>0</span>
      <span>100</span>
    </div>
  );
}

function across(percent: number): string {
  return `${percent.toFixed(1)}%`;
}
