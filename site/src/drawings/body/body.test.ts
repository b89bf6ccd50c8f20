import { describe, expect, it } from "vitest";
import { drawnAnatomy } from "../../build/drawn-anatomy.ts";
import { distance, isInside, mirrored, type Point } from "../canvas/point.ts";
import {
  areaAt,
  areasUnder,
  BODY_BOX,
  BODY_VIEWS,
  type BodyView,
  DRAWN_AREAS,
  heartOf,
  outlineRing,
  placeOn,
  STANDING,
} from "./figures.ts";
import { pathOf, polygonOf, ring } from "./mesh.ts";

const { areas } = drawnAnatomy();
const inView = (view: BodyView) => DRAWN_AREAS.filter((one) => one.view === view);
const of = (view: BodyView, area: string, side: string) =>
  DRAWN_AREAS.find((one) => one.view === view && one.area === area && one.side === side)!;

describe("the areas of the figures", () => {
  it("are those of the controlled list, all of them and no other", () => {
    expect(new Set(DRAWN_AREAS.map(({ area }) => area))).toEqual(new Set(Object.keys(areas)));
  });

  it("have a left and a right, or cross the midline, as the list says", () => {
    for (const [area, { laterality }] of Object.entries(areas)) {
      const sides = new Set(DRAWN_AREAS.filter((one) => one.area === area).map(({ side }) => side));
      expect(sides, area).toEqual(new Set(laterality === "midline" ? ["midline"] : ["left", "right"]));
    }
  });

  it("lie inside of the picture", () => {
    for (const [x, y] of DRAWN_AREAS.flatMap(({ polygon }) => polygon)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(BODY_BOX.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(BODY_BOX.height);
    }
  });
});

describe.each(BODY_VIEWS)("the %s", (view) => {
  const { figure } = STANDING[view];

  it("has rings that close: every line begins where the last one ended", () => {
    for (const [area, texts] of [...Object.entries(figure.areas), ...Object.entries(figure.rest)]) {
      for (const [index, text] of texts.entries()) {
        const next = texts[(index + 1) % texts.length]!;
        expect(text.split(" ")[2], `${area}: ${text} -> ${next}`).toBe(next.split(" ")[1]);
      }
    }
  });

  it("leaves no gap and no overlap: every place of the body belongs to exactly one area, or to the rest", () => {
    // 2 units are 5 mm of the body; places within 0.4 of a border are left out, where the straight lines stand for curves.
    const rings = [
      ...inView(view).map(({ polygon }) => polygon),
      ...Object.values(figure.rest).flatMap((texts) =>
        (["left", "right"] as const).map((side) => polygonOf(ring(figure, texts), placeOn(view, side))),
      ),
    ].map((polygon) => ({ polygon, box: boxOf(polygon) }));
    const body = (["left", "right"] as const).map((side) => outlineRing(view, side));
    let inside = 0;
    let wrong = 0;
    for (let x = 0.7; x < BODY_BOX.width; x += 2) {
      for (let y = 0.7; y < BODY_BOX.height; y += 2) {
        const place: Point = [x, y];
        const isBody = body.some((one) => isInside(place, one));
        const close = rings.filter(({ box }) => x > box[0] - 1 && x < box[1] + 1 && y > box[2] - 1 && y < box[3] + 1);
        if (close.some(({ polygon }) => isNear(place, polygon, 0.4))) continue;
        const covering = close.filter(({ polygon }) => isInside(place, polygon)).length;
        if (isBody) inside += 1;
        if (covering !== (isBody ? 1 : 0)) wrong += 1;
      }
    }
    expect(inside).toBeGreaterThan(400);
    expect(wrong).toBe(0);
  });

  it("is the same on both sides", () => {
    const { middle } = STANDING[view];
    for (const one of inView(view).filter(({ side }) => side === "left")) {
      const other = of(view, one.area, "right");
      for (const [index, point] of one.polygon.entries())
        expect(distance(mirrored(point, middle), other.polygon[index]!)).toBeLessThan(1e-9);
    }
  });

  it("finds each area under its own heart", () => {
    for (const one of inView(view)) expect(areaAt(heartOf(one)), `${one.area} ${one.side}`).toBe(one);
  });
});

describe("left is left", () => {
  it("from the front the person's left is on the right of the picture, from behind and in the soles on the left", () => {
    for (const view of BODY_VIEWS) {
      for (const one of inView(view).filter(({ side }) => side === "left")) {
        const isRight = heartOf(one)[0] > STANDING[view].middle;
        expect(isRight, `${view} ${one.area}`).toBe(view === "front");
      }
    }
  });

  it("has the big toes towards the middle and the outer foot outside", () => {
    for (const view of ["front", "soles"] as const) {
      const away = (area: string) => Math.abs(heartOf(of(view, area, "left"))[0] - STANDING[view].middle);
      expect(away("great_toe")).toBeLessThan(away("foot_lateral"));
    }
  });
});

describe("where an area lies", () => {
  const below = (view: BodyView, order: readonly string[]) => {
    const heights = order.map((area) => {
      const side = areas[area]!.laterality === "midline" ? "midline" : "left";
      return heartOf(of(view, area, side))[1];
    });
    expect(heights, order.join(" > ")).toEqual(heights.toSorted((a, b) => a - b));
  };

  it("is in the order of the body, from above downwards", () => {
    below("front", [
      "lower_abdomen",
      "inguinal_groin",
      "thigh_upper_anterior",
      "thigh_mid_anterior",
      "thigh_lower_anterior",
      "knee_anterior",
      "leg_medial",
      "ankle_medial",
      "foot_dorsum",
      "great_toe",
    ]);
    below("front", [
      "lower_abdomen",
      "suprapubic",
      "genital_anterior",
      "thigh_upper_medial",
      "thigh_lower_medial",
      "knee_medial",
    ]);
    below("back", [
      "thoracolumbar_midline",
      "low_back",
      "upper_buttock",
      "lower_buttock",
      "thigh_posterior",
      "leg_posterior",
      "heel_lateral",
    ]);
  });

  it("cuts the front of the thigh in thirds of about one height", () => {
    const height = (area: string) => {
      const ys = of("front", area, "left").polygon.map(([, y]) => y);
      return Math.max(...ys) - Math.min(...ys);
    };
    expect(height("thigh_mid_anterior") / height("thigh_lower_anterior")).toBeCloseTo(1, 0);
  });

  it("has medial areas nearer to the midline than lateral ones", () => {
    const away = (area: string) => Math.abs(heartOf(of("front", area, "left"))[0] - STANDING.front.middle);
    for (const [inner, outer] of [
      ["thigh_upper_medial", "thigh_upper_anterior"],
      ["thigh_mid_anterior", "thigh_lateral"],
      ["leg_medial", "leg_lateral"],
      ["knee_medial", "knee_anterior"],
    ])
      expect(away(inner!)).toBeLessThan(away(outer!));
  });
});

describe("a stroke", () => {
  it("meets every area on its way, also where the pointer jumps", () => {
    const from = heartOf(of("front", "thigh_upper_anterior", "left"));
    const to = heartOf(of("front", "thigh_lower_anterior", "left"));
    expect(areasUnder(from, to).map(({ area }) => area)).toEqual([
      "thigh_upper_anterior",
      "thigh_mid_anterior",
      "thigh_lower_anterior",
    ]);
  });

  it("meets nothing beside the body", () => expect(areasUnder([2, 2], [4, 60])).toEqual([]));
});

it("refuses a line that does not join what a ring says", () => {
  const { figure } = STANDING.front;
  expect(() => pathOf(ring(figure, ["rim A S1"]), (point) => point)).toThrow('The line "rim" does not join A and S1.');
});

/** Least and most x, least and most y. */
function boxOf(polygon: readonly Point[]): readonly [number, number, number, number] {
  const [xs, ys] = [0, 1].map((axis) => polygon.map((point) => point[axis as 0 | 1])) as [number[], number[]];
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

function isNear(place: Point, polygon: readonly Point[], most: number): boolean {
  return polygon.some((from, index) => {
    const to = polygon[(index + 1) % polygon.length]!;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = dx * dx + dy * dy;
    const share =
      length === 0 ? 0 : Math.min(1, Math.max(0, ((place[0] - from[0]) * dx + (place[1] - from[1]) * dy) / length));
    return distance(place, [from[0] + share * dx, from[1] + share * dy]) < most;
  });
}
