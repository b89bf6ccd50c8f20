// biome-ignore-all lint/a11y/useSemanticElements: the areas of a drawing cannot be inputs
import type { BodyArea } from "@foramen/engine";
import { BodyGround, BodyLines } from "../body/body-figure.tsx";
import { BODY_VIEWS, type BodyView, DRAWN_AREAS, type DrawnArea } from "../body/figures.ts";
import { areaWords, type Brush, brushesOf, hasMark, type Marks } from "../body/marks.ts";
import { brushId } from "./brush-patterns.tsx";

interface Props {
  id: string;
  areas: Readonly<Record<string, BodyArea>>;
  marks: Marks;
  brush: Brush;
  /** The one area that Tab leads to; arrows go on from there. */
  current: DrawnArea;
  enter: (area: DrawnArea) => void;
}

/** Every area of the three views, with the marks that lie on it. */
export function ChartAreas({ id, areas, marks, brush, current, enter }: Props) {
  return (
    <g>
      {BODY_VIEWS.map((view) => (
        <g key={view}>
          <BodyGround view={view} />
          {DRAWN_AREAS.filter((one) => one.view === view).map((one) => (
            <g key={spot(one)}>
              <g class="body-area">
                <path
                  id={`${id}-${spot(one)}`}
                  d={one.path}
                  data-spot={spot(one)}
                  role="checkbox"
                  tabIndex={one === current ? 0 : -1}
                  aria-checked={hasMark(marks, { ...one, brush })}
                  aria-label={`${areaWords(areas, one.area, one.side)}${SEEN[view]}, ${brush}`}
                  onFocus={() => enter(one)}
                />
              </g>
              {brushesOf(marks, one.area, one.side).map((felt) => (
                <use key={felt} class="area-mark" href={`#${id}-${spot(one)}`} fill={`url(#${brushId(id, felt)})`} />
              ))}
            </g>
          ))}
          <BodyLines view={view} />
        </g>
      ))}
    </g>
  );
}

/** Said with an area that shows in more than one view. */
const SEEN: Readonly<Record<BodyView, string>> = { front: "", back: ", from behind", soles: ", sole" };

/** Names one drawn area: the same area shows in several views. */
export function spot({ view, area, side }: DrawnArea): string {
  return `${view}-${area}-${side}`;
}
