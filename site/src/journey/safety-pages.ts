import type { Knowledge } from "@foramen/engine";

type Screened = Pick<Knowledge["gate"], "screens" | "pages">;

/** Questions that stand together on a page, with why they are asked. */
export interface Section {
  readonly heading: string;
  readonly why: string;
  readonly findings: readonly string[];
}

/** The last safety page comes after the body chart, with age and sex. */
export function pagesBeforeChart({ pages }: Pick<Screened, "pages">): number {
  return pages.length - 1;
}

/** What stands on a safety page: screens of the gate, and what else cannot wait. */
export function sectionsOf(page: number, { screens, pages }: Screened): Section[] {
  return pages[page]!.map((section) => {
    if (!("step" in section)) return { heading: section.plain, why: section.why, findings: section.findings };
    const { plain, why, findings } = screens.find(({ step }) => step === section.step)!;
    return { heading: plain, why, findings: [...findings, ...(section.also ?? [])] };
  });
}

/** Everything that has its place on a safety page. */
export function askedOnPages(gate: Screened): string[] {
  return gate.pages.flatMap((_, page) => sectionsOf(page, gate).flatMap(({ findings }) => findings));
}
