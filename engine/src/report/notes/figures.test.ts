import { expect, it } from "vitest";
import { notedOf } from "../../../test/reports/told.ts";

it("reads the figures of a table by its columns", () => {
  const items = notedOf(`Neurology consult
CC: left groin and thigh pain, no back pain.
Motor          R     L
Iliopsoas      5     4-
Adductors      5     4
Quadriceps     5     4+
Tib ant        5     5
`);
  for (const each of ["hip-flexion", "hip-adduction", "knee-extension"]) {
    expect(items).toContain(`weakness-${each} present left`);
    expect(items).toContain(`weakness-${each} absent right`);
  }
  expect(items).toContain("weakness-ankle-dorsiflexion absent bilateral");
});

it("reads the figures of reflexes, each with its side", () => {
  const head = "Neurology consult. Low back pain and leg pain. No fever. ";
  expect(notedOf(`${head}DTR: patellar 2+ R, 0 L.`)).toEqual(
    expect.arrayContaining(["reflex-patellar-reduced absent right", "reflex-patellar-reduced present left"]),
  );
  expect(notedOf(`${head}L Achilles 0, R 2+.`)).toEqual(
    expect.arrayContaining(["reflex-achilles-reduced present left", "reflex-achilles-reduced absent right"]),
  );
});
