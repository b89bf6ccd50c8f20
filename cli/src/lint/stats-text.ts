import type { Stats } from "./knowledge-stats.ts";

const ARTICLE_LABELS: Record<keyof Stats["article"], string> = {
  types: "types",
  causes: "causes",
  symptoms: "symptoms",
  testsPhysical: "tests: physical examination",
  testsManual: "tests: manual",
  testsLaboratory: "tests: laboratory",
  testsElectrodiagnostic: "tests: electrodiagnostic",
  testsImaging: "tests: imaging",
  physiotherapy: "physiotherapy",
  exercise: "exercise",
  mindBody: "mind and body",
  education: "education",
  drugs: "drugs",
  supplements: "supplements",
  advanced: "advanced drugs",
  operations: "operations",
  prevention: "prevention",
  seeDoctor: "when to see a doctor",
  toDo: "to do",
  toAvoid: "to avoid",
  questions: "questions",
};

/** The statistics for people: what there is, then what the numbers rest on. */
export function statsText(stats: Stats): string {
  const { numbers, forReaders } = stats;
  return [
    "Entries, by the lists of the article",
    ...Object.entries(stats.article).map(([item, count]) => row(ARTICLE_LABELS[item as keyof Stats["article"]], count)),
    "",
    "And beside it",
    row("disorders that look alike (mimics)", stats.mimics),
    row("findings that can be entered", stats.findings),
    row("acts that find them", stats.acts),
    row("plans of care", stats.plans),
    row("red-flag rules", stats.redFlags),
    row("drug interactions", stats.interactions),
    row("rules of three facts", stats.combinations),
    row("rules for the verdicts of a plan", stats.planOfCare.verdictRules),
    row("treatments by what speaks against them", stats.planOfCare.contraindications),
    row("referrals", stats.planOfCare.referrals),
    row("shared decisions with numbers", stats.planOfCare.choices),
    row("sources", stats.sources),
    row("of these read, at least in part", stats.sourcesSeen, share(stats.sourcesSeen, stats.sources)),
    row("pages for two readers", forReaders.texts),
    row("corrections of the article", forReaders.corrections),
    row("figures in the pages", forReaders.figures),
    row("codes of terminologies", forReaders.codes),
    "",
    "Numbers of the model",
    row("all", numbers.total),
    row("published: read in the source", numbers.published, share(numbers.published, numbers.total)),
    row("derived: calculated from a source", numbers.derived, share(numbers.derived, numbers.total)),
    row("without a source", numbers.withoutSource, share(numbers.withoutSource, numbers.total)),
    "Apart from these, own judgement, not yet reviewed by clinicians",
    row("elicited", numbers.elicited, share(numbers.elicited, numbers.total)),
    "",
  ].join("\n");
}

function row(label: string, count: number, note = ""): string {
  return `  ${label.padEnd(38)}${String(count).padStart(6)}${note === "" ? "" : `  ${note}`}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "" : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}
