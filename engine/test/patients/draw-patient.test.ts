import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { type Network, networkOf } from "../../src/belief/network.ts";
import { Inference } from "../../src/belief/posterior.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { ageBandOf } from "../../src/reading/age-band.ts";
import { readCase } from "../../src/reading/read-case.ts";
import type { Case, EnteredFinding, Setting } from "../../src/vocabulary/case.ts";
import { patientsLike, type SyntheticPatient } from "./draw-patient.ts";
import { type DrawnPerson, drawPerson, personWith } from "./draw-person.ts";
import { observe, questionsFor } from "./observe.ts";
import { randomFrom } from "./random.ts";
import { answerTo, everyFinding, type Question } from "./statement.ts";

const knowledge = loadForScripts();
const DRAWN = 3000;

interface Sample {
  readonly name: string;
  readonly network: Network;
  readonly person: DrawnPerson;
  readonly patients: readonly SyntheticPatient[];
}

/** What is rare would hardly be tried: serious causes, quiet forms, joint infections and slack roots are made common. */
function withRaritiesCommon(): Knowledge {
  const causes = { ...knowledge.causes };
  for (const [id, value] of Object.entries(COMMON)) {
    const entry = causes[id]!;
    const primary_care = { ...entry.prior_per_1000.primary_care, value };
    causes[id] = { ...entry, tension: "weak", prior_per_1000: { ...entry.prior_per_1000, primary_care } };
  }
  const quiet_share = { ...knowledge.thresholds.quiet_share, p: 0.4 };
  return { ...knowledge, causes, thresholds: { ...knowledge.thresholds, quiet_share } };
}

/** Patients in 1,000. */
const COMMON = { disc_herniation: 850, metastasis: 250, discitis_osteomyelitis: 150, epidural_abscess: 100 };

function sample(
  name: string,
  network: Network,
  setting: Setting,
  age: number,
  sex: "female" | "male",
  risks: object,
): Sample {
  const known = new Map(Object.entries(risks) as [string, boolean][]);
  const person = personWith(setting, age, ageBandOf(age, knowledge.mix), sex, known);
  const draw = patientsLike(network, person);
  const random = randomFrom(age);
  return { name, network, person, patients: Array.from({ length: DRAWN }, () => draw(random)) };
}

const SAMPLES = [
  sample(
    "a woman of 62 where rare things are common",
    networkOf(withRaritiesCommon()),
    "primary_care",
    62,
    "female",
    {},
  ),
  sample("a man of 74 with known risk factors", networkOf(knowledge), "spine_clinic", 74, "male", {
    cancer_history: true,
    diabetes: true,
    past_lumbar_surgery: true,
    trauma_minor: true,
    osteoporosis: false,
    alcohol_heavy: true,
  }),
];

function caseOf({ person }: Sample, findings: readonly EnteredFinding[]): Case {
  const risks = [...person.risks].map(([id, present]) => ({ id, value: present ? "present" : "absent" }));
  return {
    setting: person.setting,
    patient: { age: person.ageYears, sex: person.sex },
    findings: [...risks, ...findings],
  };
}

const inferenceOf = (from: Sample, findings: readonly EnteredFinding[]) =>
  new Inference(from.network, readCase(caseOf(from, findings), knowledge));

/** So far may a share of draws lie from its chance: four standard errors, and one draw for what is rare. */
function allowed(chance: number, draws: number): number {
  return 4 * Math.sqrt((chance * (1 - chance)) / draws) + 1 / draws;
}

function faultsOf(rows: readonly { what: string; drawn: number; exact: number; draws: number }[]): string[] {
  return rows
    .filter(({ drawn, exact, draws }) => Math.abs(drawn - exact) > allowed(exact, draws))
    .map(({ what, drawn, exact, draws }) => `${what}: drawn ${drawn} of ${draws}, exact ${exact}`);
}

/** One finding of every kind and noise family, with every way of leaving side, level or band open. */
function questions(sex: "female" | "male"): Question[] {
  const perKind = new Map<string, number>();
  const random = randomFrom(7);
  return Object.values(knowledge.findings).flatMap((entry) => {
    if (entry.role !== "evidence" || entry.kind === "gate-only" || (entry.applies_to ?? sex) !== sex) return [];
    const kind = [entry.stage, entry.kind, entry.type, entry.laterality, entry.by_level].join();
    const family = knowledge.noise.families.findIndex(({ members }) => members.includes(entry.id));
    const key = `${kind} ${family}`;
    perKind.set(key, (perKind.get(key) ?? 0) + 1);
    if (perKind.get(key)! > 1) return [];
    const sided = entry.laterality === "sided";
    const place = {
      side: sided && random() < 0.7 ? ("right" as const) : null,
      level: entry.by_level && random() < 0.6 ? ("L4-L5" as const) : null,
    };
    return [{ id: entry.id, ...place, ungraded: random() < 0.3 }];
  });
}

describe.each(SAMPLES)("Patients drawn like $name", (from) => {
  const { network, patients, person } = from;
  const share = (holds: (patient: SyntheticPatient) => boolean) => patients.filter(holds).length / patients.length;

  it("show every kind of finding as often as the engine expects", () => {
    const rows = questions(person.sex).flatMap((question) => {
      const given = patients.map((patient) => answerTo(network, patient, question)!);
      return [...new Set(given.map(({ value }) => value))].map((value) => ({
        what: `${question.id} ${value}`,
        drawn: given.filter((one) => one.value === value).length / patients.length,
        exact: inferenceOf(from, [{ ...given[0]!, value }]).run({ companions: false }).evidence,
        draws: patients.length,
      }));
    });
    expect(rows.length).toBeGreaterThan(60);
    expect(faultsOf(rows)).toEqual([]);
  });

  it("have every cause, and every root irritated or in deficit, as often as the engine expects", () => {
    const inference = inferenceOf(from, []);
    const { evidence, present, lead } = inference.run({ companions: true });
    const rows = network.causes.flatMap(({ index, entry: { id } }) => [
      { what: `${id} present`, drawn: share((one) => one.present.includes(id)), exact: present[index]! },
      { what: `${id} leads`, drawn: share((one) => one.lead === id), exact: lead[index]! },
    ]);
    for (const { index, id, side } of network.instances.filter(({ id: root }) => /root_(L[235]|S1)|cauda/.test(root))) {
      const beyond = (most: "intact" | "irritated") =>
        1 - inference.limited({ instance: index, allowed: most }) / evidence;
      const key = `${id}:${side}`;
      rows.push({ what: `${key} irritated`, drawn: share((one) => one.irritated.has(key)), exact: beyond("intact") });
      rows.push({ what: `${key} in deficit`, drawn: share((one) => one.deficit.has(key)), exact: beyond("irritated") });
    }
    expect(faultsOf(rows.map((row) => ({ ...row, draws: patients.length })))).toEqual([]);
  });

  it("show two findings together, and then have each cause, as often as the engine concludes", () => {
    const pairs: readonly Question[][] = [
      [plain("slr", "left"), plain("pain_leg_posterior", "left")],
      [plain("hip_rotation_limited", "right"), plain("worse_dressing_or_car")],
      [plain("worse_walking"), plain("eased_bending_sitting")],
      [plain("night_pain"), plain("rest_pain_unrelieved")],
      [plain("mri_marrow_lesion"), plain("spinal_percussion_tender")],
      [plain("mri_discitis"), plain("mri_epidural_abscess")],
      [plain("leg_symptoms_unspecified", "left"), plain("neurology_abnormal_noted")],
      [plain("mri_disc", null, "L4-L5"), plain("both_legs_symptoms")],
      [plain("pinprick_reduced_L4", "left"), plain("weak_knee_extension", "left")],
      [plain("reflex_achilles_reduced", "left"), plain("reflex_adductor_reduced", "left")],
      [plain("slr", "left"), plain("slump", "left")],
    ];
    const rows = pairs.flatMap((pair) => {
      const matching = patients.filter((patient) =>
        pair.every((question) => answerTo(network, patient, question)!.value === "present"),
      );
      const said = pair.map((question) => answerTo(network, matching[0]!, question)!);
      const { evidence, present } = inferenceOf(from, said).run({ companions: true });
      const name = pair.map((question) => question.id).join(" and ");
      const share = matching.length / patients.length;
      return [
        { what: name, drawn: share, exact: evidence, draws: patients.length },
        ...network.causes.map(({ index, entry: { id } }) => ({
          what: `${id} with ${name}`,
          drawn: matching.filter((patient) => patient.present.includes(id)).length / matching.length,
          exact: present[index]!,
          draws: matching.length,
        })),
      ];
    });
    expect(faultsOf(rows)).toEqual([]);
  });
});

function plain(id: string, side: Question["side"] = null, level: Question["level"] = null): Question {
  return { id, side, level, ungraded: true };
}

describe("A consultation", () => {
  const network = networkOf(knowledge);
  const draw = (number: number) => {
    const random = randomFrom(11, number);
    const person = drawPerson(knowledge, "spine_clinic", random);
    return patientsLike(network, person)(random);
  };
  const patients = Array.from({ length: 40 }, (_, i) => draw(i));

  it("asks the same of everybody of the same age and sex, whatever is true of them", () => {
    const asked = patients.map(({ person }) =>
      JSON.stringify(questionsFor(network, { ...person, sex: "female" }, randomFrom(3), 14)),
    );
    expect(new Set(asked).size).toBe(1);
  });

  it("gives a case that can be read, with as many findings as were asked", () => {
    const kinds = new Set<string>();
    patients.forEach((patient, i) => {
      const said = observe(network, patient, randomFrom(5, i), 12);
      readCase(said, knowledge);
      expect(new Set(said.findings!.map(({ id }) => id)).size).toBe(12);
      for (const { id } of said.findings!) kinds.add(knowledge.findings[id]!.stage);
    });
    expect([...kinds].sort()).toEqual(["electrodiagnostic", "examination", "history", "imaging", "laboratory"]);
  });

  it("could tell everything that is true, without contradiction within one finding", () => {
    for (const patient of patients.slice(0, 2)) {
      const everything = everyFinding(network, patient);
      expect(everything.length).toBeGreaterThan(500);
      for (const entered of everything) expect(() => readCase({ findings: [entered] }, knowledge)).not.toThrow();
    }
  });

  it("draws the same patient again from the same seed, and another from the next", () => {
    expect(draw(1)).toEqual(draw(1));
    expect(everyFinding(network, draw(1))).not.toEqual(everyFinding(network, draw(2)));
  });
});
