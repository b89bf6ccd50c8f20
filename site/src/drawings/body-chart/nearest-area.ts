import { BODY_VIEWS, DRAWN_AREAS, type DrawnArea, heartOf } from "../body/figures.ts";

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const HEARTS = new Map(DRAWN_AREAS.map((area) => [area, heartOf(area)]));

/** The nearest area that lies in the direction of the arrow; the same one where there is none. */
export function nextArea(from: DrawnArea, arrow: Arrow): DrawnArea {
  const [x, y] = HEARTS.get(from)!;
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (const [area, [otherX, otherY]] of HEARTS) {
    const [across, down] = [otherX - x, otherY - y];
    const [forward, aside] = {
      ArrowUp: [-down, across],
      ArrowDown: [down, across],
      ArrowLeft: [-across, down],
      ArrowRight: [across, down],
    }[arrow] as [number, number];
    if (area === from || forward <= 1) continue;
    // To the side counts more than ahead, so that the arrow goes where it points.
    const cost = forward + 2.2 * Math.abs(aside);
    if (cost < least) [best, least] = [area, cost];
  }
  return best;
}

/** The area with which the keyboard begins. */
export const FIRST_AREA: DrawnArea = DRAWN_AREAS.find(({ view }) => view === BODY_VIEWS[0])!;
