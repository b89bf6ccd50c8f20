import type { KnowledgeFile } from "../knowledge/read-files.ts";
import { findingRates } from "./finding-rates.ts";
import { gateTests } from "./gate-tests.ts";
import { type Fault, faultAt, nearest, type Rule, type Steps, type View } from "./view.ts";

/** A place in a file that names a thing of another file. */
interface Reference {
  readonly file: KnowledgeFile;
  readonly steps: Steps;
  readonly to: "finding" | "context finding" | "cause" | "structure" | "group" | "level share" | "background";
  readonly id: string;
}

/** Roles that stand for a root or part of the canal depending on level and zone. */
const ROLES = ["exiting", "traversing", "lower_roots", "cauda_equina", "conus", "at_root"];

/** Every finding, cause, structure and group that is named exists; a risk factor is a context finding. */
export const referenceExists: Rule = {
  name: "reference-exists",
  *check(view): Generator<Fault> {
    const groups = view.single("gate/groups.yaml")?.entry.groups ?? {};
    const imaging = view.single("model/imaging-background.yaml")?.entry;
    const known: Record<Reference["to"], ReadonlySet<string>> = {
      finding: view.known.findings,
      "context finding": view.known.findings,
      cause: view.known.causes,
      structure: new Set([...view.known.structures, ...ROLES]),
      group: new Set(Object.keys(groups)),
      "level share": new Set(Object.keys(imaging?.level_shares ?? {})),
      background: new Set(Object.keys(imaging?.background ?? {})),
    };
    for (const { file, steps, to, id } of references(view)) {
      if (!known[to].has(id)) {
        const message = `${steps.join(".")} names the ${to} "${id}", which does not exist.${nearest(id, known[to])}`;
        yield faultAt(this.name, file, steps, message);
      } else if (to === "context finding" && view.finding.get(id)?.role === "evidence") {
        yield faultAt(this.name, file, steps, `"${id}" is not a risk factor: its role is evidence, expected context.`);
      }
    }
  },
};

function* references(view: View): Generator<Reference> {
  for (const { file, steps, finding } of findingRates(view)) yield { file, steps, to: "finding", id: finding };
  yield* inFindings(view);
  yield* inCauses(view);
  yield* inSyndromes(view);
  yield* inGate(view);
  yield* inModel(view);
  yield* inAsking(view);
}

function* each(file: KnowledgeFile, steps: Steps, to: Reference["to"], ids: readonly string[]): Generator<Reference> {
  for (const [place, id] of ids.entries()) yield { file, steps: [...steps, place], to, id };
}

function* keys(file: KnowledgeFile, steps: Steps, to: Reference["to"], dictionary: object): Generator<Reference> {
  for (const id of Object.keys(dictionary)) yield { file, steps: [...steps, id], to, id };
}

function* inFindings({ findings }: View): Generator<Reference> {
  for (const { file, entry } of findings) {
    yield* each(file, ["parts"], "finding", entry.parts ?? []);
    if (entry.each_side_of !== undefined)
      yield { file, steps: ["each_side_of"], to: "finding", id: entry.each_side_of };
  }
}

function* inCauses({ causes }: View): Generator<Reference> {
  for (const { file, entry } of causes) {
    yield* keys(file, ["risk_factors"], "context finding", entry.risk_factors);
    for (const [zone, links] of Object.entries(entry.links)) yield* keys(file, ["links", zone], "structure", links);
    for (const [zone, extents] of Object.entries(entry.extents ?? {})) {
      for (const [place, extent] of extents.entries()) {
        yield* keys(file, ["extents", zone, place, "links"], "structure", extent.links);
      }
    }
  }
}

function* inSyndromes({ syndromes }: View): Generator<Reference> {
  for (const { file, entry } of syndromes) {
    yield* each(file, ["structures", "any"], "structure", entry.structures?.any ?? []);
    yield* each(file, ["sites", "causes"], "cause", entry.sites?.causes ?? []);
    yield* each(file, ["causes"], "cause", entry.causes ?? []);
  }
}

function* inGate(view: View): Generator<Reference> {
  for (const { file, steps, test } of gateTests(view)) {
    if ("id" in test) yield { file, steps: [...steps, "id"], to: "finding", id: test.id };
    if ("group" in test) yield { file, steps: [...steps, "group"], to: "group", id: test.group };
  }
  for (const { file, entry } of view.gates) {
    for (const [place, { unless_absent, asks = [] }] of entry.rules.entries()) {
      const steps = ["rules", place];
      if (unless_absent !== undefined)
        yield { file, steps: [...steps, "unless_absent"], to: "finding", id: unless_absent };
      yield* each(file, [...steps, "asks"], "finding", asks);
    }
  }
  const screens = view.single("gate/screens.yaml");
  for (const [place, screen] of (screens?.entry.screens ?? []).entries()) {
    yield* each(screens!.file, ["screens", place, "findings"], "finding", screen.findings);
  }
  for (const [page, sections] of (screens?.entry.pages ?? []).entries()) {
    for (const [place, section] of sections.entries()) {
      const field = "step" in section ? "also" : "findings";
      const ids = "step" in section ? (section.also ?? []) : section.findings;
      yield* each(screens!.file, ["pages", page, place, field], "finding", ids);
    }
  }
  const scope = view.single("gate/scope.yaml");
  if (scope) yield* each(scope.file, ["complaint"], "finding", scope.entry.complaint);
}

function* inModel(view: View): Generator<Reference> {
  const mix = view.single("model/setting.yaml");
  if (mix) {
    yield* keys(mix.file, ["risk_prevalence"], "context finding", mix.entry.risk_prevalence);
    yield* keys(mix.file, ["prevalence_by_age"], "context finding", mix.entry.prevalence_by_age);
    for (const [place, { members }] of mix.entry.one_thing.entries()) {
      yield* each(mix.file, ["one_thing", place, "members"], "context finding", members);
    }
  }
  const implied = view.single("model/implied.yaml");
  if (implied) yield* keys(implied.file, ["implied"], "context finding", implied.entry.implied);
  const anatomy = view.single("model/anatomy.yaml");
  if (anatomy) yield* keys(anatomy.file, ["back_pain_weights"], "finding", anatomy.entry.back_pain_weights);
  const imaging = view.single("model/imaging-background.yaml");
  for (const [id, background] of Object.entries(imaging?.entry.background ?? {})) {
    yield { file: imaging!.file, steps: ["background", id], to: "finding", id };
    const share = background.level_share;
    if (typeof share === "string") {
      yield { file: imaging!.file, steps: ["background", id, "level_share"], to: "level share", id: share };
    }
  }
  yield* inGroups(view);
  const byAge = view.single("model/leaks-by-age.yaml");
  if (byAge) yield* keys(byAge.file, ["by_age"], "finding", byAge.entry.by_age);
  const byRisk = view.single("model/leaks-by-risk.yaml");
  for (const list of ["rules", "older_background"] as const) {
    for (const [place, row] of (byRisk?.entry[list] ?? []).entries()) {
      yield { file: byRisk!.file, steps: [list, place, "finding"], to: "finding", id: row.finding };
      yield { file: byRisk!.file, steps: [list, place, "risk"], to: "context finding", id: row.risk };
    }
  }
}

function* inAsking(view: View): Generator<Reference> {
  for (const { file, entry } of view.acts) {
    yield* each(file, ["findings"], "finding", entry.findings);
    yield* each(file, ["also"], "finding", entry.also ?? []);
  }
  const plans = view.single("model/plans.yaml");
  for (const [place, { causes }] of (plans?.entry.plans ?? []).entries()) {
    yield* each(plans!.file, ["plans", place, "causes"], "cause", causes);
  }
}

function* inGroups(view: View): Generator<Reference> {
  const latents = view.single("model/latents.yaml");
  for (const [place, group] of (latents?.entry.groups ?? []).entries()) {
    yield* keys(latents!.file, ["groups", place, "members"], "finding", group.members);
  }
  const noise = view.single("model/noise.yaml");
  for (const [place, family] of (noise?.entry.families ?? []).entries()) {
    yield* each(noise!.file, ["families", place, "members"], "finding", family.members);
  }
  const tension = view.single("model/tension.yaml");
  if (tension) yield* each(tension.file, ["tests"], "finding", tension.entry.tests);
  const blankets = view.single("model/blankets.yaml");
  for (const [place, statement] of (blankets?.entry.statements ?? []).entries()) {
    const steps = ["statements", place];
    yield { file: blankets!.file, steps: [...steps, "finding"], to: "finding", id: statement.finding };
    yield* each(blankets!.file, [...steps, "replaced_by"], "finding", statement.replaced_by);
  }
  const joint = view.single("model/joint-causes.yaml");
  for (const [place, group] of (joint?.entry.groups ?? []).entries()) {
    for (const [row, { members }] of group.combinations.entries()) {
      yield* each(joint!.file, ["groups", place, "combinations", row, "members"], "cause", members);
    }
  }
  const companions = view.single("model/companions.yaml");
  for (const [place, { members }] of (companions?.entry.groups ?? []).entries()) {
    yield* each(companions!.file, ["groups", place, "members"], "cause", members);
  }
}
