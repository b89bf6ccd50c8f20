import type { ReadingPage } from "@foramen/engine";
import type {
  Drug,
  FAQPage,
  Graph,
  MedicalCode,
  MedicalCondition,
  MedicalEntity,
  MedicalProcedure,
  MedicalSignOrSymptom,
  MedicalTest,
  MedicalTherapy,
  MedicalWebPage,
  Thing,
} from "schema-dts";
import { addressOf } from "./address.ts";
import type { ArticleView, ShownSource } from "./article-view.ts";
import { canonicalOf } from "./page-address.ts";

const SYSTEMS: Readonly<Record<string, string>> = {
  icd10cm: "ICD-10-CM",
  snomed: "SNOMED-CT",
  loinc: "LOINC",
  rxnorm: "RxNorm",
  radlex: "RadLex",
  dicom: "DICOM",
};

const PUBLISHER = { "@type": "Organization", name: "Foramen" } as const;

interface Crumb {
  readonly name: string;
  readonly address: string;
}

/** A page for machines: what it is about, when it was reviewed, what it rests on. As JSON that may stand in a script. */
export function articleJsonLd(page: ReadingPage, view: ArticleView, site: URL | undefined): string {
  const url = canonicalOf(view.address, site);
  const about = entityOf(page, view, `${url}#about`, site);
  const web: MedicalWebPage | FAQPage = {
    ...webPage(view, url),
    "@type": page.kind === "questions" ? "FAQPage" : "MedicalWebPage",
    ...(page.kind === "questions"
      ? {
          mainEntity: {
            "@type": "Question",
            name: view.title,
            acceptedAnswer: { "@type": "Answer", text: `${page.plainText.whatItIs} ${page.plainText.whatItMeans}` },
          },
        }
      : { about: { "@id": `${url}#about` } }),
  } as MedicalWebPage | FAQPage;
  const crumbs = [
    { name: "All topics", address: "/topics" },
    { name: view.kindTitle, address: view.kindAddress },
    { name: view.title, address: view.address },
  ];
  return asScript([web, ...(about ? [about] : []), breadcrumbs(crumbs, site)]);
}

/** A list of pages for machines. */
export function listJsonLd(title: string, address: string, items: readonly Crumb[], site: URL | undefined): string {
  return asScript([
    {
      "@type": "CollectionPage",
      "@id": canonicalOf(address, site),
      url: canonicalOf(address, site),
      name: title,
      inLanguage: "en-GB",
      publisher: PUBLISHER,
      mainEntity: {
        "@type": "ItemList",
        numberOfItems: items.length,
        itemListElement: items.map((item, index) => ({
          "@type": "ListItem",
          position: index + 1,
          name: item.name,
          url: canonicalOf(item.address, site),
        })),
      },
    },
  ]);
}

/** A page of its own kind that is about one medical entity or none. */
export function plainJsonLd(
  page: {
    title: string;
    description: string;
    address: string;
    reviewed?: string;
    about?: MedicalEntity;
    sources?: readonly Pick<ShownSource, "citation" | "links">[];
  },
  site: URL | undefined,
): string {
  const url = canonicalOf(page.address, site);
  return asScript([
    {
      "@type": "MedicalWebPage",
      "@id": url,
      url,
      name: page.title,
      description: page.description,
      inLanguage: "en-GB",
      publisher: PUBLISHER,
      ...(page.reviewed && { lastReviewed: page.reviewed }),
      ...(page.about && { about: page.about }),
      ...(page.sources && { citation: citations(page.sources) }),
    },
  ]);
}

function webPage(view: ArticleView, url: string) {
  return {
    "@id": url,
    url,
    name: view.title,
    description: view.description,
    inLanguage: "en-GB",
    isAccessibleForFree: true,
    lastReviewed: view.reviewed,
    dateModified: view.reviewed,
    publisher: PUBLISHER,
    audience: [
      { "@type": "Patient", audienceType: "Patient" },
      { "@type": "MedicalAudience", audienceType: "Clinician" },
    ],
    citation: citations(view.sources),
  } as const;
}

function citations(sources: readonly Pick<ShownSource, "citation" | "links">[]) {
  return sources.map(
    ({ citation, links }) =>
      ({ "@type": "CreativeWork", name: citation, ...(links[0] && { url: links[0].href }) }) as const,
  );
}

function entityOf(page: ReadingPage, view: ArticleView, id: string, site: URL | undefined): MedicalEntity | null {
  const { kind, group } = page;
  const codes: MedicalCode[] = page.codes.map(({ system, code }) => ({
    "@type": "MedicalCode",
    codeValue: code,
    codingSystem: SYSTEMS[system] ?? system,
  }));
  const base = {
    "@id": id,
    name: page.label,
    alternateName: [page.plain, ...page.synonyms],
    description: page.plainText.whatItIs.replace(/\s+/g, " "),
    ...(codes.length > 0 && { code: codes }),
  } as const;
  const linked = (to: string) =>
    page.links
      .filter((link) => link.kind === to)
      .map((link) => ({ name: link.label, url: canonicalOf(addressOf(link)!, site) }));
  switch (kind) {
    case "causes":
    case "types": {
      const signs = linked("symptoms").map(
        (one): MedicalSignOrSymptom => ({ "@type": "MedicalSignOrSymptom", ...one }),
      );
      const tests = linked("tests").map((one): MedicalTest => ({ "@type": "MedicalTest", ...one }));
      const help = linked("treatments").map((one): MedicalTherapy => ({ "@type": "MedicalTherapy", ...one }));
      const condition: MedicalCondition = {
        "@type": "MedicalCondition",
        ...base,
        ...(signs.length > 0 && { signOrSymptom: signs }),
        ...(tests.length > 0 && { typicalTest: tests }),
        ...(help.length > 0 && { possibleTreatment: help }),
      };
      return condition;
    }
    case "symptoms":
    case "reasons_to_see_a_doctor":
      return { "@type": "MedicalSymptom", ...base };
    case "tests":
      if (group === "imaging") return { "@type": "ImagingTest", ...base };
      if (group === "laboratory") return { "@type": "BloodTest", ...base };
      return group === "physical" || group === "manual"
        ? { "@type": "PhysicalExam", ...base }
        : { "@type": "MedicalTest", ...base };
    case "treatments":
      return group === "physiotherapy" || group === "exercise"
        ? { "@type": "PhysicalTherapy", ...base }
        : { "@type": "MedicalTherapy", ...base };
    case "drugs": {
      const drug: Drug = {
        "@type": "Drug",
        ...base,
        nonProprietaryName: page.label,
        relatedDrug: linked("drugs").map((one) => ({ "@type": "Drug", ...one })),
      };
      return drug;
    }
    case "supplements":
      return { "@type": "DietarySupplement", ...base };
    case "operations":
      return { "@type": "SurgicalProcedure", ...base };
    case "advanced": {
      const procedure: MedicalProcedure = { "@type": "MedicalProcedure", ...base };
      return procedure;
    }
    case "structures":
      return view.id.startsWith("root_") || view.id.startsWith("nerve_")
        ? { "@type": "Nerve", ...base }
        : { "@type": "AnatomicalStructure", ...base };
    case "prevention":
    case "to_do":
    case "to_avoid":
      return { "@type": "LifestyleModification", ...base };
    case "questions":
      return null;
  }
}

function breadcrumbs(crumbs: readonly Crumb[], site: URL | undefined): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, address }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: { "@id": canonicalOf(address, site) },
    })),
  };
}

/** `<` would end the script that it stands in. */
function asScript(things: readonly Thing[]): string {
  const graph: Graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replaceAll("<", "\\u003c");
}
