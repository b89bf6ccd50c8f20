import { short, straight } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { type Measured, trendInWords } from "./trend-in-words.ts";

export const TREND_VIEW = { width: 340, height: 220, left: 34, right: 328, top: 34, bottom: 178 } as const;

/** Where a value and a day stand in the picture. */
export function placeIn({ points, scale }: Pick<Measured, "points" | "scale">): (day: number, value: number) => Point {
  const { left, right, top, bottom } = TREND_VIEW;
  const last = Math.max(1, ...points.map(({ day }) => day));
  const [least, most] = scale;
  return (day, value) => [
    left + (day / last) * (right - left),
    bottom - ((Math.min(most, Math.max(least, value)) - least) / (most - least)) * (bottom - top),
  ];
}

/** Values over time, with what may be chance (the band around the start) and from where a change matters (the line). */
export function Trend(measured: Measured) {
  const { name, points, scale, band, threshold, better } = measured;
  const { width, height, left, right, bottom } = TREND_VIEW;
  const place = placeIn(measured);
  const first = points[0];
  const [least, most] = scale;
  const ticks = [least, (least + most) / 2, most];
  const days = points.length > 1 ? [points[0]!.day, points.at(-1)!.day] : points.map(({ day }) => day);
  return (
    <svg class="drawing trend" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={trendInWords(measured)}>
      <text class="strong-text" x="6" y="16">
        {name}
      </text>
      {band && (
        <rect
          class="trend-band"
          x={left}
          y={short(place(0, band[1])[1])}
          width={right - left}
          height={short(place(0, band[0])[1] - place(0, band[1])[1])}
        />
      )}
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="trend-grid" d={straight([place(0, tick), [right, place(0, tick)[1]]])} />
          <text class="quiet-text" x={left - 6} y={short(place(0, tick)[1] + 4)} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {threshold !== null && threshold > least && threshold < most && (
        <g>
          <path class="trend-threshold" d={straight([place(0, threshold), [right, place(0, threshold)[1]]])} />
          <text class="trend-note" x={left + 6} y={short(noteBeside(place(0, threshold)[1], better))}>
            {better === "lower" ? "below: a change that matters" : "above: a change that matters"}
          </text>
        </g>
      )}
      {points.length > 1 && <path class="trend-line" d={straight(points.map(({ day, value }) => place(day, value)))} />}
      {points.map(({ day, value }) => {
        const [x, y] = place(day, value);
        return <circle key={day} class="trend-point" cx={short(x)} cy={short(y)} r="4.5" />;
      })}
      {days.map((day, index) => (
        <text
          key={day}
          class="quiet-text"
          x={short(place(day, 0)[0])}
          y={bottom + 18}
          text-anchor={index === 0 ? "start" : "end"}
        >
          {`day ${day}`}
        </text>
      ))}
      {first === undefined && (
        <text class="quiet-text" x={(left + right) / 2} y="92" text-anchor="middle">
          Nothing noted yet
        </text>
      )}
      {band && (
        <g>
          <rect class="trend-band" x={left} y={height - 15} width="18" height="10" />
          <text class="trend-note" x={left + 24} y={height - 6}>
            may be chance
          </text>
        </g>
      )}
    </svg>
  );
}

/** Height of the note at the threshold: on its better side, unless that is where the days are written. */
function noteBeside(line: number, better: Measured["better"]): number {
  return better === "lower" && line + 16 < TREND_VIEW.bottom ? line + 13 : line - 5;
}
