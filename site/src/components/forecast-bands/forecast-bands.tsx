import type { Forecast } from "@foramen/engine";
import type { Tell } from "../../wording/follow-up-words.ts";

/** People of whom the shares are told. */
const BASE = 100;

/** How many of a hundred are better by when: a band for each time, as wide as studies disagree, and no point in it. */
export function ForecastBands({ forecast, tell }: { forecast: Forecast; tell: Tell }) {
  return (
    <section class="forecast-bands" aria-labelledby="forecast-heading">
      <h3 id="forecast-heading">How it mostly goes on</h3>
      <ul>
        {forecast.band.map(({ weeks, low, high, highWithSurgery }) => (
          <li key={weeks}>
            <p>
              {tell("forecast.better_by", {
                low: people(low),
                high: people(high),
                base: String(BASE),
                weeks: String(weeks),
              })}{" "}
              {highWithSurgery !== null &&
                tell("forecast.with_surgery", { high: people(highWithSurgery), base: String(BASE) })}
            </p>
            <svg class="forecast-bar" aria-hidden="true" focusable="false">
              <rect class="forecast-frame" y="3" width="100%" height="10" rx="5" />
              {highWithSurgery !== null && (
                <rect
                  class="forecast-surgery"
                  x={across(high)}
                  y="3"
                  width={across(highWithSurgery - high)}
                  height="10"
                />
              )}
              <rect class="forecast-band" x={across(low)} y="1" width={across(high - low)} height="14" rx="3" />
            </svg>
          </li>
        ))}
      </ul>
      <p class="aside">Better means {forecast.defined}.</p>
      <p class="aside">{tell("forecast.wide")}</p>
      {forecast.slower.map(({ because }) => (
        <p key={because}>{tell(`forecast.${because}`)}</p>
      ))}
    </section>
  );
}

function people(share: number): string {
  return String(Math.round(share * BASE));
}

function across(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
