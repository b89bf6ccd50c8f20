import type { PageTitle } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { TermMarker, termsOf } from "./terms.ts";

const title = (id: string, label: string, synonyms: string[], kind: PageTitle["kind"] = "tests"): PageTitle => ({
  kind,
  id,
  label,
  plain: `plain ${id}`,
  synonyms,
});
const terms = termsOf([
  title("mri", "Magnetic resonance imaging", ["MRI", "scan"]),
  title("ct", "Computed tomography", ["CT", "scan of bone"]),
  title("one", "First", ["shared name"]),
  title("two", "Second", ["shared name"]),
  title("talk", "Pacing", [], "to_do"),
]);
const told = (pieces: ReturnType<TermMarker["mark"]>) =>
  pieces.map((piece) => (typeof piece === "string" ? piece : `[${piece.words}]`)).join("");

describe("terms of a page", () => {
  it("are marked once, where they first stand, in whatever letters", () => {
    const marker = new TermMarker(terms, "/tests/ct");
    expect(told(marker.mark("An MRI. Another MRI, that is magnetic resonance imaging."))).toBe(
      "An [MRI]. Another MRI, that is magnetic resonance imaging.",
    );
    expect(told(marker.mark("And an MRI"))).toBe("And an MRI");
    expect(marker.used.map(({ address }) => address)).toEqual(["/tests/mri"]);
  });

  it("are never the page's own, a part of a word, a name of two things or of what needs no word", () => {
    const marker = new TermMarker(terms, "/tests/mri");
    const text = "MRI, unfirstly, the shared name and pacing";
    expect(told(marker.mark(text))).toBe(text);
  });

  it("are no more than agreed", () => {
    const marker = new TermMarker(terms, "/", 1);
    expect(told(marker.mark("MRI and computed tomography"))).toBe("[MRI] and computed tomography");
  });
});
