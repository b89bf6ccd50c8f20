import type { InstrumentEntry, Trend as Judged, Point } from "@foramen/engine";
import { Trend } from "../../drawings/trend/trend.tsx";
import type { Tell } from "../../wording/follow-up-words.ts";

interface Props {
  instrument: InstrumentEntry;
  points: readonly Point[];
  judged: Judged;
  tell: Tell;
}

/** One measure over time: what may be said of it, and the line with its bands. */
export function CourseCard({ instrument, points, judged, tell }: Props) {
  const { measure } = instrument;
  if (measure === undefined) return null;
  const said = courseWords(judged, tell);
  return (
    <figure class="course-card" data-course={judged.course}>
      <figcaption>
        <strong>{said}</strong>
        {judged.recovered === true && <span>{tell("trend.recovered")}</span>}
      </figcaption>
      <Trend
        name={instrument.plain}
        scale={measure.scale}
        points={points}
        better={measure.better}
        band={judged.band}
        threshold={judged.threshold}
        said={said}
      />
      <p class="aside">
        {judged.course === "too-few"
          ? tell("trend.start")
          : `${tell("trend.band_note")} ${tell("trend.threshold_note")}`}
      </p>
      <details>
        <summary>The values as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, value }) => (
              <tr key={day}>
                <td>{day}</td>
                <td>{Number(value.toFixed(1))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** What the engine allows to be said, in a sentence; never more. */
export function courseWords({ course, needed, matters, share }: Judged, tell: Tell): string {
  if (course === "too-few") return tell("trend.too_few", { needed: String(needed) });
  if (course === "within-error") return tell("trend.within_error");
  if (course === "worse") return tell("trend.worse");
  if (share?.much) return tell("trend.better_much");
  return tell(matters || share?.matters ? "trend.better_matters" : "trend.better");
}
