import type { BodyArea } from "@foramen/engine";
import type { AreaSide } from "./figures.ts";

/** What somebody feels in an area. More than one may hold. */
export const BRUSHES = ["pain", "numbness", "tingling"] as const;
export type Brush = (typeof BRUSHES)[number];

export interface Mark {
  readonly area: string;
  readonly side: AreaSide;
  readonly brush: Brush;
}

/** The marks in one fixed order, whichever way they were made. */
export type Marks = readonly Mark[];

export function hasMark(marks: Marks, { area, side, brush }: Mark): boolean {
  return marks.some((one) => one.area === area && one.side === side && one.brush === brush);
}

/** Adds or takes away one mark; tapping, drawing, list and keyboard all come through here. */
export function setMark(marks: Marks, mark: Mark, on: boolean): Marks {
  if (hasMark(marks, mark) === on) return marks;
  return on ? [...marks, mark].toSorted(byPlace) : marks.filter((one) => !isSame(one, mark));
}

export function toggleMark(marks: Marks, mark: Mark): Marks {
  return setMark(marks, mark, !hasMark(marks, mark));
}

export function brushesOf(marks: Marks, area: string, side: AreaSide): Brush[] {
  return BRUSHES.filter((brush) => hasMark(marks, { area, side, brush }));
}

function isSame(one: Mark, other: Mark): boolean {
  return one.area === other.area && one.side === other.side && one.brush === other.brush;
}

function byPlace(one: Mark, other: Mark): number {
  const key = ({ area, side, brush }: Mark) => `${area} ${side} ${BRUSHES.indexOf(brush)}`;
  return key(one) < key(other) ? -1 : 1;
}

/** "groin on the left", "lower back": an area as one says it. */
export function areaWords(areas: Readonly<Record<string, BodyArea>>, area: string, side: AreaSide): string {
  const plain = areas[area]?.plain ?? area.replaceAll("_", " ");
  return side === "midline" ? plain : `${plain} on the ${side}`;
}

/** All marks in a sentence: "You marked pain: groin on the left; numbness: outer thigh on both sides." */
export function marksInWords(areas: Readonly<Record<string, BodyArea>>, marks: Marks): string {
  const parts = BRUSHES.flatMap((brush) => {
    const felt = marks.filter((one) => one.brush === brush);
    const places = felt.flatMap(({ area, side }) => {
      const both = side !== "midline" && felt.some((one) => one.area === area && one.side !== side);
      if (!both) return [areaWords(areas, area, side)];
      return side === "left" ? [`${areaWords(areas, area, "midline")} on both sides`] : [];
    });
    return places.length === 0 ? [] : [`${brush}: ${places.join(", ")}`];
  });
  return parts.length === 0 ? "Nothing is marked yet." : `You marked ${parts.join("; ")}.`;
}
