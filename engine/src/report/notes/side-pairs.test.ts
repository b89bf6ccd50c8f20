import { describe, expect, it } from "vitest";
import { notedOf } from "../../../test/reports/told.ts";

const HEAD = "GP consultation. O/E: walks well. Low back pain and leg pain for six weeks. ";
const noted = (text: string) => notedOf(HEAD + text).filter((line) => /weakness|reflex/.test(line));

describe("two figures with a stroke between them", () => {
  it.each([
    [
      "Motor (R/L): IP 5/4-, Quad 5/5, TA 4/5.",
      [
        "weakness-hip-flexion absent right",
        "weakness-hip-flexion present left",
        "weakness-knee-extension absent bilateral",
        "weakness-ankle-dorsiflexion present right",
        "weakness-ankle-dorsiflexion absent left",
      ],
    ],
    [
      "Reflexes L/R: KJ 1/2, AJ 2/2.",
      [
        "reflex-patellar-reduced present left",
        "reflex-patellar-reduced absent right",
        "reflex-achilles-reduced absent bilateral",
      ],
    ],
    ["Knee jerks (R/L): 2+/0.", ["reflex-patellar-reduced absent right", "reflex-patellar-reduced present left"]],
  ])("are the sides that a header names: %s", (text, expected) => expect(noted(text)).toEqual(expected));

  it.each([
    ["IP 5/4-.", "weakness-hip-flexion present"],
    ["DTR: patellar 2+/0.", "reflex-patellar-reduced present"],
  ])("without a header the worse counts, on a side that nobody said: %s", (text, expected) =>
    expect(noted(text)).toContain(expected),
  );

  it("of five is of five", () => expect(noted("Hip flexion R 4/5.")).toEqual(["weakness-hip-flexion present right"]));
});

it("a side right before each grade is that grade's own", () =>
  expect(noted("Power: hip flexion 5/5 both, knee extension L 4/5 R 5/5.")).toEqual([
    "weakness-hip-flexion absent bilateral",
    "weakness-knee-extension present left",
    "weakness-knee-extension absent right",
  ]));

it("a stroke behind a side is a reflex that is not there", () =>
  expect(noted("KJ L ++ R -, AJ present both.")).toEqual([
    "reflex-patellar-reduced absent left",
    "reflex-patellar-reduced present right",
    "reflex-achilles-reduced absent bilateral",
  ]));
