import { describe, expect, it } from "vitest";
import { readingPages } from "./built-pages.ts";
import { misunderstood, vocabulary } from "./vocabulary.ts";

const words = vocabulary();
const pages = readingPages().map(({ address, html }) => ({
  address,
  graphs: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text]) => JSON.parse(text!) as { "@context": string; "@graph": Record<string, unknown>[] },
  ),
}));
const typesAt = (address: string) =>
  pages.find((page) => page.address === address)?.graphs[0]?.["@graph"].map((thing) => thing["@type"]);

describe("the vocabulary", () => {
  it("knows what schema.org knows, and finds what it does not", () => {
    expect(words.isKindOf("ImagingTest", "MedicalTest")).toBe(true);
    expect(words.isKindOf("Drug", "MedicalTest")).toBe(false);
    expect(misunderstood({ "@type": "Drug", name: "x", dosage: "y" }, words)).toEqual([
      "@graph.dosage: Drug has no such property",
    ]);
    expect(misunderstood({ "@type": "Medicine" }, words)).toEqual(["@graph: no type Medicine"]);
    expect(misunderstood({ "@type": "MedicalCondition", typicalTest: { "@type": "Drug" } }, words)).toEqual([
      '@graph.typicalTest: not for {"@type":"Drug"}',
    ]);
  });
});

describe("what the pages tell machines", () => {
  it("is understood by schema.org on every page", () => {
    const faults = pages.flatMap(({ address, graphs }) =>
      graphs.flatMap((graph) => [
        ...(graph["@context"] === "https://schema.org" ? [] : [`${address}: another vocabulary`]),
        ...misunderstood(graph["@graph"], words).map((fault) => `${address} ${fault}`),
      ]),
    );
    expect(faults).toEqual([]);
  });

  it("is there wherever something medical is told", () => {
    const told = pages.filter(({ graphs }) => graphs.length === 1).map(({ address }) => address);
    const silent = pages.map(({ address }) => address).filter((address) => !told.includes(address));
    expect(
      silent.filter(
        (address) => !/^\/(?:evidence|sources|glossary|search|validation|model|clinical-safety)/.test(address),
      ),
    ).toEqual([]);
  });

  it.each([
    ["/causes/disc-herniation", "MedicalWebPage", "MedicalCondition"],
    ["/types/stenosis-foraminal", "MedicalWebPage", "MedicalCondition"],
    ["/nerve-root-compression", "MedicalWebPage"],
    ["/drugs/gabapentin", "MedicalWebPage", "Drug"],
    ["/supplements/omega3", "MedicalWebPage", "DietarySupplement"],
    ["/treatments/traction", "MedicalWebPage", "PhysicalTherapy"],
    ["/treatments/mindfulness", "MedicalWebPage", "MedicalTherapy"],
    ["/tests/magnetic-resonance-imaging", "MedicalWebPage", "ImagingTest"],
    ["/tests/full-blood-count", "MedicalWebPage", "BloodTest"],
    ["/operations/microdiscectomy", "MedicalWebPage", "SurgicalProcedure"],
    ["/questions/can-i-drive", "FAQPage"],
  ])("%s is a %s", (address, ...types) => {
    for (const type of types) expect(typesAt(address)).toContain(type);
  });
});
