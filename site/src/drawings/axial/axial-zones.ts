import type { Level } from "@foramen/engine";
import type { Point } from "../canvas/point.ts";
import type { CanalZone, Side } from "../spine/lit.ts";
import { discBack } from "./axial-disc.ts";
import { slice } from "./axial-measures.ts";

/** Borders between the zones, as distance from the midline: the middle of the sac, then both borders of the pedicle. */
export const ZONE_BORDERS = [6.5, 12.5, 21.5] as const;

/** A zone as a ring on the left side; the central one reaches across. */
export function zoneRing(level: Level, zone: CanalZone, side: Side): Point[] {
  const [central, recess, foramen] = ZONE_BORDERS;
  const back = (x: number): Point => [x, discBack(level, x)];
  const rings: Record<CanalZone, Point[]> = {
    central: [back(-central), back(-3), back(0), back(3), back(central), [central, 16.4], [0, 17.4], [-central, 16.4]],
    lateral_recess: [back(central), back(9.5), back(recess), [recess, 6.4], [11.4, 10], [8.8, 15.6], [central, 16.4]],
    foraminal: [
      back(recess),
      back(16.5),
      back(20),
      [foramen, discBack(level, 20) - 1],
      [foramen, 6.4],
      [20, 5.4],
      [15.5, 4.4],
      [recess, 6.4],
    ],
    extraforaminal: [
      [foramen, discBack(level, 20) - 1],
      [slice(level).width / 2 - 0.6, -slice(level).depth * 0.26],
      [slice(level).width / 2, -slice(level).depth * 0.5],
      [slice(level).width / 2 + 8, -slice(level).depth * 0.5],
      [33, -4],
      [29, 7],
      [23.4, 9.4],
      [foramen, 6.4],
    ],
  };
  const ring = rings[zone];
  return side === "left" || zone === "central" ? ring : ring.map(([x, y]): Point => [-x, y]);
}

/** Where a zone's number stands, left side. */
export function zoneNumber(level: Level, zone: CanalZone): Point {
  const places: Record<CanalZone, Point> = {
    central: [0, 13.2],
    lateral_recess: [9.6, 11.2],
    foraminal: [16.4, 1.6],
    extraforaminal: [slice(level).width / 2 + 4.2, -slice(level).depth * 0.36],
  };
  return places[zone];
}
