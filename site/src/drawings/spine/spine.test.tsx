import { LEVELS, NERVE_ROOTS } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { cutOff, drawn } from "../../../test/drawn.ts";
import { drawnAnatomy } from "../../build/drawn-anatomy.ts";
import { distance, isInside, mirrored } from "../canvas/point.ts";
import * as behindBones from "./behind-bones.ts";
import * as behindCanal from "./behind-canal.ts";
import * as behindRoots from "./behind-roots.ts";
import * as behindSacrum from "./behind-sacrum.ts";
import { CANAL_ZONES, DRAWN_SIDES, type Lit, neighbours } from "./lit.ts";
import * as sideBones from "./side-bones.ts";
import * as sideCanal from "./side-canal.ts";
import * as sideRoots from "./side-roots.ts";
import { SpineBehind } from "./spine-behind.tsx";
import { SpineSide } from "./spine-side.tsx";
import { VERTEBRAE, vertebra, within } from "./vertebrae.ts";

const { course } = drawnAnatomy();
const LUMBAR = NERVE_ROOTS.filter((root) => root !== "S1");

describe("the lumbar curve", () => {
  it("is hollow at the back: every disc from L1 down is higher in front than behind", () => {
    for (const level of LEVELS.slice(1)) {
      const [above, below] = neighbours(level).map(vertebra);
      expect(distance(above!.lowerFront, below!.upperFront), level).toBeGreaterThan(
        distance(above!.lowerBack, below!.upperBack),
      );
    }
  });

  it("lies furthest forward at L3 to L4, with T12 and S1 behind", () => {
    const front = VERTEBRAE.toSorted((a, b) => a.upperFront[0] - b.upperFront[0]).map(({ name }) => name);
    expect(front.slice(0, 2).toSorted()).toEqual(["L3", "L4"]);
    const lordosis = vertebra("S1").upper - vertebra("L1").upper;
    expect(lordosis).toBeGreaterThan(45);
    expect(lordosis).toBeLessThan(65);
  });

  it("tips the sacrum forward by about forty degrees", () => expect(vertebra("S1").upper).toBeCloseTo(40, -1));
});

describe("pedicles", () => {
  it.each(LUMBAR)("of %s spring from the upper half to two thirds of the body", (name) => {
    const { top, bottom } = sideBones.PEDICLE;
    expect(top).toBeLessThan(0.2 * vertebra(name).height);
    expect((top + bottom) / 2).toBeLessThan(0.5 * vertebra(name).height);
  });

  it("stand wider apart from above downwards", () => {
    const apart = NERVE_ROOTS.map((root) => vertebra(root).apart);
    expect(apart).toEqual(apart.toSorted((a, b) => a - b));
  });
});

describe("the way out of a root", () => {
  it.each(LUMBAR)("of %s lies in the foramen below the vertebra of its name, from the side", (root) => {
    const level = LEVELS[LUMBAR.indexOf(root)]!;
    const ring = sideBones.foramenRing(level);
    const inside = sideRoots.sideRoots().filter(({ ganglion }) => isInside(ganglion, ring));
    expect(inside.map((one) => one.root)).toEqual([root]);
  });

  it.each(LUMBAR)("of %s lies in the upper half of its foramen, close under the pedicle", (root) => {
    const below = VERTEBRAE[LUMBAR.indexOf(root) + 1]!;
    const { ganglion } = sideRoots.sideRoots().find((one) => one.root === root)!;
    const pedicle = within(vertebra(root), 6, sideBones.PEDICLE.bottom);
    const nextPedicle = within(below, 6, sideBones.PEDICLE.top);
    expect(distance(ganglion, pedicle)).toBeLessThan(distance(ganglion, nextPedicle));
    expect(ganglion[1]).toBeGreaterThan(pedicle[1]);
  });

  it.each(DRAWN_SIDES.flatMap((side) => LUMBAR.map((root) => [root, side] as const)))(
    "of %s %s lies under the pedicle of its name, from behind",
    (root, side) => {
      const { ganglion } = behindRoots.behindRoot(root, side);
      const { at, across } = behindBones.pedicle(vertebra(root), side);
      expect(Math.abs(ganglion[0] - at[0])).toBeLessThan(across);
      expect(ganglion[1]).toBeGreaterThan(behindBones.underPedicle(vertebra(root)));
      const below = VERTEBRAE[LUMBAR.indexOf(root) + 1]!;
      expect(ganglion[1]).toBeLessThan(behindBones.heightOf(below, sideBones.PEDICLE.top));
    },
  );

  it("of S1 is the first sacral foramen", () => {
    for (const side of DRAWN_SIDES) {
      const [first] = behindSacrum.sacralForamina(side);
      expect(distance(behindRoots.behindRoot("S1", side).ganglion, first!)).toBeLessThan(3.5);
    }
  });

  it("at L1-L2 is L1's, while L2 passes by to leave one level below", () => {
    const level = "L1-L2";
    const foramen = behindCanal.zoneBox(level, "foraminal", "left");
    const inForamen = (root: (typeof NERVE_ROOTS)[number]) => {
      const [x, y] = behindRoots.behindRoot(root, "left").ganglion;
      return x >= foramen.x && x <= foramen.x + foramen.width && y >= foramen.y && y <= foramen.y + foramen.height;
    };
    expect(NERVE_ROOTS.filter(inForamen)).toEqual(["L1"]);
    const l2 = behindRoots.behindRoot("L2", "left");
    const discBelow = behindBones.heightOf(vertebra("L2"), 0);
    expect(l2.leaves[1]).toBeGreaterThan(discBelow);
    expect(behindRoots.behindRoot("L1", "left").leaves[1]).toBeLessThan(
      behindBones.heightOf(vertebra("L1"), vertebra("L1").height),
    );
  });

  it.each(NERVE_ROOTS)("of %s leaves the sac at the angle that the knowledge has", (root) => {
    expect(behindRoots.TAKE_OFF[root]).toBe(course.take_off_degrees[root].value);
    const { leaves, ganglion } = behindRoots.behindRoot(root, "right");
    const drawnAngle = (Math.atan2(ganglion[0] - leaves[0], ganglion[1] - leaves[1]) * 180) / Math.PI;
    expect(Math.abs(drawnAngle - course.take_off_degrees[root].value)).toBeLessThan(3);
  });

  it("leaves the sac at its edge", () => {
    for (const root of NERVE_ROOTS) {
      const [x, y] = behindRoots.behindRoot(root, "right").leaves;
      expect(Math.abs(x - behindCanal.sacHalf(y)), root).toBeLessThan(1);
    }
  });
});

describe("cord and sac", () => {
  it("end where the knowledge has them", () => {
    const { vertebra: name, part } = course.conus_tip;
    expect(sideCanal.CONUS_TIP.vertebra).toBe(name);
    const [from, to] = { upper_third: [0, 1 / 3], middle_third: [1 / 3, 2 / 3], lower_third: [2 / 3, 1] }[part];
    expect(sideCanal.CONUS_TIP.share).toBeGreaterThan(from!);
    expect(sideCanal.CONUS_TIP.share).toBeLessThan(to!);
    expect(sideCanal.SAC_END).toBe(course.dural_sac_end.vertebra);
  });

  it("has the canal zones side by side, without gap or overlap, on both sides alike", () => {
    for (const level of LEVELS) {
      const right = CANAL_ZONES.map((zone) => behindCanal.zoneBox(level, zone, "right"));
      for (const [index, box] of right.slice(1).entries())
        expect(box.x).toBeCloseTo(right[index]!.x + right[index]!.width, 6);
      for (const zone of CANAL_ZONES) {
        const left = behindCanal.zoneBox(level, zone, "left");
        const other = behindCanal.zoneBox(level, zone, "right");
        expect(left.x).toBeCloseTo(-(other.x + other.width), 6);
      }
    }
  });

  it("has the recess on the inner side of the pedicle and the foramen beneath it", () => {
    for (const level of LEVELS.slice(0, 5)) {
      const { at, across } = behindBones.pedicle(vertebra(neighbours(level)[0]), "right");
      const recess = behindCanal.zoneBox(level, "lateral_recess", "right");
      const foramen = behindCanal.zoneBox(level, "foraminal", "right");
      expect(recess.x + recess.width).toBeCloseTo(at[0] - across, 6);
      expect(foramen.x).toBeLessThan(at[0]);
      expect(foramen.x + foramen.width).toBeGreaterThan(at[0]);
    }
  });
});

const EVERYTHING: Lit = {
  roots: DRAWN_SIDES.flatMap((side) => NERVE_ROOTS.map((root) => ({ root, side, strength: { chance: 0.995 } }))),
  levels: LEVELS.map((level) => ({ level, strength: { severity: "moderate" } as const })),
  zones: LEVELS.flatMap((level) =>
    CANAL_ZONES.flatMap((zone) =>
      DRAWN_SIDES.map((side) => ({ level, zone, side, strength: { severity: "severe" } as const })),
    ),
  ),
};
const L1_LEFT: Lit = { roots: [{ root: "L1", side: "left", strength: { chance: 0.7 } }] };

describe("left and right", () => {
  it("are alike: every root is the mirror image of the other side's", () => {
    for (const root of NERVE_ROOTS) {
      const [left, right] = DRAWN_SIDES.map((side) => behindRoots.behindRoot(root, side));
      for (const part of ["leaves", "ganglion", "end"] as const)
        expect(distance(mirrored(left![part], 0), right![part]), `${root} ${part}`).toBeLessThan(1e-9);
    }
  });

  it("from behind: the person's left is on the left of the picture", () => {
    const { labels } = drawn(<SpineBehind lit={L1_LEFT} />);
    const [left, right] = ["Left", "Right"].map((text) => labels.find((label) => label.text === text)!);
    expect(left!.left).toBeLessThan(right!.left);
    const lit = labels.find(({ text }) => text === "L1 70")!;
    expect(lit.right).toBeLessThan(165);
  });

  it("from the left the front is on the left of the picture, from the right on the right", () => {
    for (const [side, less, more] of [
      ["left", "Front", "Back"],
      ["right", "Back", "Front"],
    ] as const) {
      const { labels, alternative } = drawn(<SpineSide side={side} />);
      const place = (word: string) => labels.find(({ text }) => text === word)!.left;
      expect(place(less)).toBeLessThan(place(more));
      expect(alternative).toContain(`from the person's ${side} side; the front of the body is on the ${side}`);
    }
  });

  it("from the right: shows the roots of the right, not those of the left", () => {
    expect(drawn(<SpineSide lit={L1_LEFT} side="left" />).svg).toContain("L1 root 70");
    expect(drawn(<SpineSide lit={L1_LEFT} side="right" />).svg).not.toContain("L1 root 70");
  });
});

describe.each([
  { name: "from the side", draw: (lit: Lit) => drawn(<SpineSide lit={lit} />) },
  { name: "from the right side", draw: (lit: Lit) => drawn(<SpineSide lit={lit} side="right" />) },
  { name: "from behind", draw: (lit: Lit) => drawn(<SpineBehind lit={lit} />) },
])("the drawing $name", ({ draw }) => {
  it("names every vertebra and every root, and cuts no name off", () => {
    for (const lit of [{}, EVERYTHING]) {
      const one = draw(lit);
      const texts = one.labels.map(({ text }) => text);
      for (const { name } of VERTEBRAE) expect(texts).toContain(name);
      for (const root of NERVE_ROOTS) expect(texts.filter((text) => text.startsWith(root)).length).toBeGreaterThan(1);
      expect(cutOff(one)).toEqual([]);
    }
  });

  it("says in words what it shows, from the same data", () => {
    expect(draw({}).alternative).toContain("Nothing is lit.");
    const words = draw({
      roots: [{ root: "L2", side: "left", strength: { chance: 0.3 } }, ...L1_LEFT.roots!],
      levels: [{ level: "L1-L2", strength: { severity: "severe" } }],
    }).alternative;
    expect(words).toContain(
      "Lit: level L1\u2013L2: severe; L1 root on the left: about 70 out of 100; L2 root on the left: about 30 out of 100.",
    );
  });

  it("writes beneath how strongly levels and zones are lit, so that colour is not alone", () => {
    const texts = draw({
      levels: [{ level: "L1-L2", strength: { severity: "severe" } }],
      zones: [
        { level: "L4-L5", zone: "foraminal", side: "right", strength: { chance: 0.3 } },
        { level: "L3-L4", zone: "central", side: "left", strength: { severity: "mild" } },
        { level: "L3-L4", zone: "central", side: "right", strength: { severity: "mild" } },
      ],
    }).labels.map(({ text }) => text);
    expect(texts.slice(-3)).toEqual([
      "L1\u2013L2: severe",
      "L3\u2013L4 central canal: mild",
      "L4\u2013L5 foramen, right: 30 out of 100",
    ]);
  });

  it("lights a root by thickness as well as by colour", () => {
    expect(draw(L1_LEFT).svg).not.toBe(draw({}).svg);
    expect(draw({ levels: [{ level: "L4-L5", strength: { chance: 0.5 } }] }).svg).toContain("sp-disc fill-3");
  });

  it("weighs at most 15 kB and has no style attribute, which the page's policy would refuse", () => {
    const one = draw(EVERYTHING);
    expect(one.bytes).toBeLessThanOrEqual(15_000);
    expect(one.svg).not.toContain("style=");
  });
});
