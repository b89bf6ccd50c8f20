import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "./sha256.ts";

const theirs = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

it("gives the published fingerprint of abc", () =>
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));

it.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 128, 100_000])(
  "pads a text of %i bytes as the standard says",
  (size) => expect(sha256("x".repeat(size))).toBe(theirs("x".repeat(size))),
);

it("agrees with Node's own for any text, halves of surrogate pairs included", () =>
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => sha256(text) === theirs(text))));

it.each(["µmol/l", "≥ 38 °C", "😀", "\ud800"])("reads %j as UTF-8", (text) => expect(sha256(text)).toBe(theirs(text)));
