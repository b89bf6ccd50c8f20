import { readFileSync } from "node:fs";
import path from "node:path";
import { LEVELS, type Level, NERVE_ROOTS } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { cutOff, drawn } from "../../../test/drawn.ts";
import { REPOSITORY } from "../../build/repository.ts";
import { isInside, mirrored, type Point } from "../canvas/point.ts";
import { CANAL_ZONES, DRAWN_SIDES, type Lit, neighbours } from "../spine/lit.ts";
import * as axialAround from "./axial-around.ts";
import * as axialDisc from "./axial-disc.ts";
import * as axialNerves from "./axial-nerves.ts";
import { AxialSlice } from "./axial-slice.tsx";
import * as axialZones from "./axial-zones.ts";

const { roles } = parse(readFileSync(path.join(REPOSITORY, "knowledge", "model", "anatomy.yaml"), "utf8")) as {
  roles: { exiting: Record<Level, string>; traversing: Record<Level, string> };
};

describe.each(LEVELS)("the slice at %s", (level) => {
  it("names the roots that the knowledge has leaving and passing by", () => {
    expect(neighbours(level)).toEqual([roles.exiting[level], roles.traversing[level]]);
  });

  it("has the passing root in the recess, and the leaving one outside of recess and canal", () => {
    expect(isInside(axialNerves.traversing(level), axialZones.zoneRing(level, "lateral_recess", "left"))).toBe(true);
    const leaving = axialNerves.exiting(level);
    const zones = CANAL_ZONES.filter((zone) => isInside(leaving, axialZones.zoneRing(level, zone, "left")));
    expect(zones).toEqual(["extraforaminal"]);
    expect(leaving[0] - axialZones.ZONE_BORDERS[2]).toBeLessThan(4);
  });

  it("puts each zone's number in its zone and the zones apart from each other", () => {
    for (const zone of CANAL_ZONES) {
      const number = axialZones.zoneNumber(level, zone);
      const rings = CANAL_ZONES.filter((other) => isInside(number, axialZones.zoneRing(level, other, "left")));
      expect(rings).toEqual([zone]);
    }
  });

  it("leaves no gap and no overlap between neighbouring zones", () => {
    // Along a line just behind the disc every place belongs to exactly one zone.
    for (let x = 0.25; x < 21; x += 0.5) {
      const place: Point = [x, axialDisc.discBack(level, x) + 2];
      const zones = CANAL_ZONES.filter((zone) => isInside(place, axialZones.zoneRing(level, zone, "left")));
      expect(zones.length, `${x}`).toBe(1);
    }
  });

  it("has the zones behind and beside the disc, not in it", () => {
    const disc = axialDisc.whole(axialDisc.discHalf(level));
    for (const zone of CANAL_ZONES) expect(isInside(axialZones.zoneNumber(level, zone), disc)).toBe(false);
  });

  it("is alike on both sides", () => {
    for (const zone of CANAL_ZONES.filter((one) => one !== "central")) {
      const left = axialZones.zoneRing(level, zone, "left");
      expect(axialZones.zoneRing(level, zone, "right")).toEqual(left.map((point) => mirrored(point, 0)));
    }
  });
});

it("has cord or its tip in the sac at T12-L1 and L1-L2 alone", () => {
  expect(LEVELS.filter((level) => axialNerves.cordIn(level) !== null)).toEqual(["T12-L1", "L1-L2"]);
});

it("keeps the rootlets inside the sac", () => {
  for (const level of LEVELS) {
    const sac = axialDisc.whole(axialNerves.sacHalf(level));
    for (const rootlet of axialNerves.rootlets(level)) expect(isInside(rootlet, sac), level).toBe(true);
  }
});

const LIT: Lit = {
  roots: [{ root: "L2", side: "left", strength: { chance: 0.7 } }],
  zones: [{ level: "L1-L2", zone: "lateral_recess", side: "left", strength: { severity: "severe" } }],
};

describe("left is left", () => {
  it("on a scan the person's left is on the right of the picture; from the head it is on the left", () => {
    for (const [orientation, isLeftOf] of [
      ["scan", false],
      ["behind", true],
    ] as const) {
      const one = drawn(<AxialSlice level="L1-L2" lit={LIT} orientation={orientation} />);
      const lit = one.labels.find(({ text }) => text === "L2 70")!;
      const word = one.labels.find(({ text }) => text === "Left")!;
      expect(lit.right < 180).toBe(isLeftOf);
      expect(word.right < 180).toBe(isLeftOf);
      expect(one.alternative).toContain(
        orientation === "scan"
          ? "the person's right is on the left of the picture"
          : "the person's left is on the left of the picture",
      );
    }
  });

  it("shows the aorta on the person's left of the vena cava", () => {
    const [aorta, cava] = axialAround.vessels("L1-L2");
    expect(aorta!.at[0]).toBeGreaterThan(cava!.at[0]);
  });
});

describe("the drawing", () => {
  it("says in words what is lit at this level, and nothing of other levels", () => {
    expect(drawn(<AxialSlice level="L1-L2" lit={LIT} />).alternative).toContain(
      "Lit: lateral recess at L1\u2013L2 on the left: severe; L2 root on the left: about 70 out of 100.",
    );
    expect(drawn(<AxialSlice level="L4-L5" lit={LIT} />).alternative).toContain("Nothing is lit.");
  });

  it("cuts no name off and weighs at most 15 kB at any level", () => {
    const roots = DRAWN_SIDES.flatMap((side) =>
      NERVE_ROOTS.map((root) => ({ root, side, strength: { chance: 0.999 } })),
    );
    for (const level of LEVELS) {
      const zones = CANAL_ZONES.flatMap((zone) =>
        DRAWN_SIDES.map((side) => ({ level, zone, side, strength: { chance: 0.9999 } })),
      );
      const one = drawn(<AxialSlice level={level} lit={{ roots, zones }} />);
      expect(cutOff(one)).toEqual([]);
      expect(one.bytes).toBeLessThanOrEqual(15_000);
      expect(one.svg).not.toContain("style=");
    }
  });
});
