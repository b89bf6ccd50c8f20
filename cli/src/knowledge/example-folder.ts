import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";

import { REPORT_CONDITIONS } from "../lint/scan-tables-fit.ts";
import { exampleText } from "./example-text.ts";
import { ENTRY_KINDS } from "./layout.ts";

/** For tests: path from knowledge/ to the contents of the file, or its text as it is. */
export type ExampleFiles = Record<string, unknown>;

const LEVELS = ["T12-L1", "L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"];
const elicited = (ess = 4) => ({ ess, source: "expert", status: "elicited" });
const perSetting = <T>(value: T) => ({ primary_care: value, emergency_department: value, spine_clinic: value });
const perLevel = <T>(value: T) => Object.fromEntries(LEVELS.map((level) => [level, value]));

const dermatome = () => ({
  core: ["groin"],
  shared: [] as string[],
  key_point: "midpoint of the groin crease",
  sources: ["study1999"],
  status: "recalled",
});

function finding(id: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  const label = id.replaceAll("_", " ");
  return {
    id,
    label,
    ask: `Do you have ${label}?`,
    family: "pain",
    stage: "history",
    role: "evidence",
    kind: "plain",
    type: "boolean",
    laterality: "none",
    tier: "core",
    who: ["patient", "practitioner"],
    cost: { burden: 0, money: 0, harm: 0 },
    article: [],
    ...over,
  };
}

const claim = () => ({
  verdict: "supported",
  certainty: "low",
  because: "One study found so.",
  sources: ["study1999"],
  status: "seen",
  checked: "2026-11-25",
});

function entry(id: string, item: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    label: `Clinical name of ${id}`,
    plain: `Everyday name of ${id}`,
    article: { item },
    correction: { articleSays: "It always works.", evidenceSays: "It often does not.", sources: ["study1999"] },
    evidence: claim(),
    figures: { how_many: { value: 52, unit: "%", of: "people", source: "study1999", status: "seen" } },
    ...over,
  };
}

/** For tests: the smallest knowledge in which every rule of the check holds. Every call gives a fresh copy. */
export function exampleFiles(): ExampleFiles {
  return {
    "sources/expert.yaml": { id: "expert", ref: "Own judgement", status: "elicited", where: "none" },
    "sources/study1999.yaml": {
      id: "study1999",
      ref: "Study A et al. 1999. Groin pain in 52 of 100",
      status: "seen",
      where: "abstract",
    },
    "findings/pain_groin.yaml": finding("pain_groin", { laterality: "sided", area: "groin" }),
    "findings/numb_groin.yaml": finding("numb_groin", { laterality: "sided", family: "numbness" }),
    "findings/groin_trouble.yaml": finding("groin_trouble", {
      laterality: "sided",
      kind: "any-of",
      parts: ["pain_groin", "numb_groin"],
    }),
    "findings/both_groins.yaml": finding("both_groins", { kind: "both-sides", each_side_of: "groin_trouble" }),
    "findings/weak_hip_flexion.yaml": finding("weak_hip_flexion", {
      laterality: "sided",
      stage: "examination",
      type: "ordinal",
      bands: ["5", "4", "3_or_less"],
    }),
    "findings/night_pain.yaml": finding("night_pain", { kind: "description", family: "timing" }),
    "findings/anticoagulant.yaml": finding("anticoagulant", { role: "context", family: "context" }),
    "findings/neurology_noted.yaml": finding("neurology_noted", { kind: "blanket", stage: "examination" }),
    "findings/self_harm.yaml": finding("self_harm", { kind: "gate-only" }),
    "causes/disc.yaml": {
      id: "disc",
      label: "Disc herniation",
      plain: "A slipped disc",
      kind: "spinal",
      urgency: "R",
      serious: "none",
      article_cause: 1,
      mimic: false,
      prior_per_1000: perSetting({ value: 40, ...elicited(10) }),
      age_ratio: { by_band: [0.5, 1.2, 1.2, 0.8, 0.5], ...elicited() },
      sex_ratio: { female: 1, male: 1.2, ...elicited() },
      risk_factors: { anticoagulant: { odds_ratio: 1.1, ...elicited() } },
      site: {
        level: { p: { "L1-L2": 0.2, "L4-L5": 0.8 }, ...elicited() },
        zone: { p: { lateral_recess: 0.7, foraminal: 0.3 }, ...elicited() },
        side: { p: { left: 0.5, right: 0.45, bilateral: 0.05 }, ...elicited() },
      },
      links: {
        lateral_recess: { traversing: { irritated: 0.6, deficit: 0.3, ...elicited() } },
        foraminal: { exiting: { irritated: 0.6, deficit: 0.3, ...elicited() } },
      },
      findings: {
        pain_groin: { p: 0.52, n: 52, N: 100, ess: 90, source: "study1999", status: "published", note: "table 1" },
        night_pain: { p: 0.3, ...elicited() },
      },
    },
    "causes/hip.yaml": {
      id: "hip",
      label: "Hip osteoarthritis",
      plain: "A worn hip",
      kind: "non_spinal",
      urgency: "R",
      serious: "none",
      mimic: true,
      prior_per_1000: perSetting({ value: 30, ...elicited(10) }),
      age_ratio: { by_band: [0.1, 0.4, 1, 2, 3], ...elicited() },
      sex_ratio: { female: 1.1, male: 1, ...elicited() },
      risk_factors: {},
      site: { side: { p: { left: 0.4, right: 0.4, bilateral: 0.2 }, ...elicited() } },
      links: { any: { nerve: { irritated: 0.1, deficit: 0.05, ...elicited() } } },
      findings: { pain_groin: { p: 0.8, ...elicited() } },
    },
    "structures/root_L1.yaml": {
      id: "root_L1",
      label: "L1 root",
      plain: "The nerve at L1",
      sided: true,
      root: "L1",
      findings: {
        irritated: { pain_groin: { p: 0.5, ...elicited() } },
        deficit: { numb_groin: { p: 0.6, ...elicited() }, weak_hip_flexion: { p_ge: [0.4, 0.1], ...elicited() } },
      },
    },
    "structures/nerve.yaml": {
      id: "nerve",
      label: "Femoral nerve",
      plain: "The nerve in front of the thigh",
      sided: true,
      findings: { irritated: {}, deficit: { weak_hip_flexion: { p_ge: [0.6, 0.3], ...elicited() } } },
    },
    "syndromes/upper.yaml": {
      id: "upper",
      label: "Upper lumbar radiculopathy",
      plain: "A trapped nerve high in the back",
      article_type: 1,
      structures: { any: ["root_L1"], state: "irritated" },
    },
    "leaks/all.yaml": {
      topic: "all",
      leaks: {
        pain_groin: { p: 0.04, ...elicited() },
        numb_groin: { p: 0.02, ...elicited() },
        groin_trouble: { p: 0.02, ...elicited() },
        both_groins: { p: 0.01, ...elicited() },
        weak_hip_flexion: { p_ge: [0.04, 0.01], ...elicited() },
      },
    },
    "model/setting.yaml": {
      age_bands: ["18-29", "30-49", "50-64", "65-79", "80+"],
      age_share: perSetting({ p: [0.17, 0.36, 0.27, 0.16, 0.04], ...elicited() }),
      female_share: perSetting({ p: 0.55, ...elicited() }),
      risk_prevalence: { anticoagulant: { ...perSetting(0.05), ...elicited() } },
      prevalence_by_age: { anticoagulant: { ratio: [0.2, 0.5, 1, 2.5, 4], ...elicited() } },
      one_thing: [{ id: "bleeding", members: ["anticoagulant"], why: "One thing is meant" }],
    },
    "model/anatomy.yaml": {
      roles: {
        exiting: { "T12-L1": "T12", "L1-L2": "L1", "L2-L3": "L2", "L3-L4": "L3", "L4-L5": "L4", "L5-S1": "L5" },
        traversing: { "T12-L1": "L1", "L1-L2": "L2", "L2-L3": "L3", "L3-L4": "L4", "L4-L5": "L5", "L5-S1": "S1" },
        lower_roots: perLevel(["S1"]),
      },
      conus_at_level: perLevel({ p: 0.1, ...elicited() }),
      back_pain_weights: { pain_groin: { weight: perLevel(0.1), times: "back_pain", ...elicited() } },
    },
    "model/imaging-background.yaml": { decades: [20, 30, 40, 50, 60, 70, 80], background: {}, level_shares: {} },
    "model/descriptions.yaml": { defaults: { night_pain: { p: 0.2, ...elicited() } } },
    "model/latents.yaml": {
      groups: [{ id: "spread", members: { pain_groin: 1, numb_groin: -1 }, strength: 0.6, why: "Both", ...elicited() }],
    },
    "model/noise.yaml": {
      families: [
        {
          id: "reported",
          members: ["numb_groin"],
          share: 0.15,
          on: 0.25,
          off: 0.004,
          why: "One observer",
          ...elicited(),
        },
      ],
    },
    "model/tension.yaml": {
      tests: ["weak_hip_flexion"],
      segments: [{ id: "upper", roots: ["L2", "L3", "L4"] }],
      classes: {
        strong: { p: 0.85, ...elicited() },
        weak: { p: 0.25, ...elicited() },
        middle: { p: 0.55, ...elicited() },
      },
    },
    "model/blankets.yaml": {
      statements: [
        {
          finding: "neurology_noted",
          observer_by_setting: perSetting("generalist"),
          irritated: { generalist: 0.1, specialist: 0.1 },
          deficit: { generalist: 0.5, specialist: 0.8 },
          leak: { generalist: 0.03, specialist: 0.08 },
          replaced_by: ["weak_hip_flexion"],
          ...elicited(),
        },
      ],
    },
    "model/joint-causes.yaml": {
      groups: [
        {
          id: "both",
          combinations: [
            { members: ["disc"], share: 0.5, ...elicited() },
            { members: ["disc", "hip"], share: 0.5, ...elicited() },
          ],
        },
      ],
    },
    "model/companions.yaml": {
      groups: [{ id: "hip_spine", members: ["disc", "hip"], odds_ratio: 2, why: "Wear", ...elicited() }],
    },
    "model/thresholds.yaml": {
      quiet_share: { p: 0.05, ...elicited() },
      serious_urgent: { p: 0.1, ...elicited() },
      cannot_miss: { p: 0.01, ...elicited() },
      conflict: { log10: 2, why: "x", ...elicited() },
      cannot_tell: { width: 0.6, why: "x", ...elicited() },
      concordance: {
        shows: { times: 2, why: "x", ...elicited() },
        explains: { from: 0.5, why: "x", ...elicited() },
        partly: { from: 0.1, why: "x", ...elicited() },
      },
      likelihood: {
        possible: { p: 0.1, ...elicited() },
        likely: { p: 0.4, ...elicited() },
        very_likely: { p: 0.7, ...elicited() },
      },
      named: { cause: { p: 0.03, ...elicited() }, nerve: { p: 0.1, ...elicited() } },
    },
    "acts/question.yaml": {
      id: "question",
      label: "Question",
      plain: "You are asked one question",
      findings: [],
      one_by_one: "history",
      cost: { burden: 0, money: 0, harm: 0, ...elicited() },
      wait_days: { ...perSetting(0), ...elicited() },
    },
    "acts/leg_examination.yaml": {
      id: "leg_examination",
      label: "Examination of the legs",
      plain: "Your legs are examined",
      findings: ["weak_hip_flexion", "neurology_noted"],
      cost: { burden: 1, money: 0, harm: 0, ...elicited() },
      wait_days: { ...perSetting(0), ...elicited() },
    },
    "model/plans.yaml": {
      plans: [
        {
          id: "nerve_care",
          label: "Care of a trapped nerve",
          plain: "Stay active",
          urgency: "R",
          causes: ["disc"],
          followed_from: 0.3,
          ...elicited(),
        },
        {
          id: "hip_care",
          label: "Care of the hip",
          plain: "Strengthen the hip",
          urgency: "R",
          causes: ["hip"],
          ...elicited(),
        },
      ],
    },
    "model/asking.yaml": {
      uses: {
        overall: { serious: 4, plan: 2, cause: 1, root: 0.5, ...elicited() },
        safety: { serious: 1, plan: 0, cause: 0, root: 0, ...elicited() },
        nerve: { serious: 0, plan: 0, cause: 1, root: 4, ...elicited() },
      },
      cost_per: { burden: 0.25, money: 0.25, harm: 0.5, wait_day: 0.02, ...elicited() },
      least_gain: { bits: 0.02, ...elicited() },
      could_happen: { p: 0.05, ...elicited() },
      patient: { least_page: 0.1, least_item: 0.01, most_items: 6, most_pages: 8, ...elicited() },
    },
    "model/question-pages.yaml": {
      pages: [
        {
          id: "feel",
          label: "Character",
          plain: "What does it feel like?",
          why: "Nerves burn.",
          findings: ["pain_groin"],
        },
      ],
    },
    "services/countries.yaml": {
      other: { name: "Another country", emergency: ["112"], sources: [], status: "recalled" },
      countries: { GB: { name: "United Kingdom", emergency: ["999"], sources: ["study1999"], status: "seen" } },
    },
    "model/leaks-by-age.yaml": { by_age: { pain_groin: { any: [0.02, 0.03, 0.04, 0.05, 0.06], ...elicited() } } },
    "model/leaks-by-risk.yaml": {
      rules: [{ finding: "pain_groin", risk: "anticoagulant", when: "present", p: 0.05, ...elicited() }],
      older_background: [],
    },
    "model/rate-ranges.yaml": { rows: [] },
    "model/implied.yaml": { implied: { anticoagulant: ["apixaban", "warfarin"] } },
    "anatomy/body-areas.yaml": {
      areas: { groin: { label: "groin crease", plain: "groin", laterality: "sided" } },
    },
    "anatomy/dermatomes.yaml": {
      dermatomes: Object.fromEntries(
        ["T12", "L1", "L2", "L3", "L4", "L5", "S1", "S2-S5"].map((root) => [root, dermatome()]),
      ),
    },
    "anatomy/spine-course.yaml": {
      conus_tip: {
        vertebra: "L1",
        part: "lower_third",
        highest: "T12",
        lowest: "L2-L3",
        sources: ["study1999"],
        status: "seen",
      },
      dural_sac_end: { vertebra: "S2", sources: ["study1999"], status: "recalled" },
      take_off_degrees: Object.fromEntries(
        ["T12", "L1", "L2", "L3", "L4", "L5", "S1"].map((root) => [root, { value: 60, ...elicited() }]),
      ),
    },
    "scan/imaging.yaml": {
      checked: "2026-11-26",
      bodies: { L1: "L1-L2" },
      at_discs: [],
      scales: {},
      rows: REPORT_CONDITIONS.map((condition) => ({
        structure: "any",
        condition,
        left_out: "not in the example",
        text: "anything",
      })),
    },
    "scan/notes.yaml": {
      checked: "2026-11-26",
      rows: [{ item: "groin-pain", present: "pain_groin", absent: "pain_groin" }],
    },
    "../content/en/scan/meaning.yaml": {
      topic: "meaning",
      words: { anything: { plain: "This was seen.", clinical: "Seen." } },
    },
    "gate/groups.yaml": { groups: { weakness: { any: [{ id: "weak_hip_flexion", at_most: 3 }] } } },
    "gate/deficit.yaml": {
      topic: "deficit",
      rules: [
        {
          id: "weak_leg",
          when: { all: [{ group: "weakness" }, { id: "pain_groin", value: "present" }] },
          urgency: "E1",
          within: "hours",
          action: "Hospital today.",
          because: "Weakness with pain may be a trapped nerve.",
          sources: ["study1999"],
          section: "deficit",
          status: "seen",
        },
        {
          id: "self_harm_said",
          when: { id: "self_harm", value: "present" },
          urgency: "E1",
          within: "hours",
          action: "Get help now.",
          because: "Such thoughts need help today.",
          sources: [],
          section: "mood",
          status: "elicited",
        },
      ],
    },
    "../content/en/gate/deficit.yaml": {
      topic: "deficit",
      plain: {
        weak_leg: "Your leg is weak and hurts. A nerve may be trapped.",
        self_harm_said: "You have had such thoughts. There is help today.",
      },
    },
    "gate/screens.yaml": {
      screens: [
        { step: 1, label: "Weakness", plain: "Weak leg", why: "It may not wait", findings: ["weak_hip_flexion"] },
      ],
      pages: [[{ step: 1 }]],
    },
    "gate/order.yaml": { order: [{ danger: "Life", rules: ["self_harm_said", "weak_leg"] }] },
    "gate/scope.yaml": {
      rules: [
        {
          id: "child",
          when: { patient: "age", below: 18 },
          reason: "Children have other causes",
          see: "A children's doctor",
          within: "next-day",
          status: "elicited",
          sources: [],
        },
      ],
      complaint: ["pain_groin"],
      outside_reason: "Nothing here about back, groin or thigh",
    },
    "article.yaml": {
      lists: {
        ...Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, { letter: "Z", count: 0 }])),
        causes: { letter: "C", count: 1 },
        tests: { letter: "T", count: 2, groups: { physical: 1, imaging: 2 } },
        drugs: { letter: "D", count: 1 },
      },
      awaited: [],
    },
    "names.yaml": { names: ["osteoporosis"] },
    "tests/leg_raise.yaml": entry("leg_raise", "T01", { group: "physical", acts: ["leg_examination"] }),
    "tests/scan.yaml": entry("scan", "T02", { group: "imaging" }),
    "drugs/aspirin.yaml": {
      ...entry("aspirin", "D01"),
      evidence: { ...claim(), verdict: "against" },
      cautions: [{ text: "Bleeding", sources: ["expert"], status: "recalled" }],
      links: { causes: ["disc"] },
    },
    ...Object.fromEntries(
      [
        "causes/disc",
        "causes/hip",
        "structures/root_L1",
        "structures/nerve",
        "tests/leg_raise",
        "tests/scan",
        "drugs/aspirin",
      ].map((id, place) => [`../content/en/${id}.md`, exampleText(id, place + 1)]),
    ),
    "../content/en/words/cause.yaml": {
      topic: "cause",
      words: {
        prior: {
          slots: ["chance"],
          plain: "Before any question, {chance} people like you have it.",
          clinical: "Before any finding: {chance}.",
        },
        serious: { plain: "It must not be missed.", clinical: "Serious." },
      },
    },
  };
}

/** For tests: a new temporary folder of knowledge with these files, as YAML, and the words beside it. `removeExamples` takes it away. */
export function writeExample(files: ExampleFiles = exampleFiles()): string {
  const root = mkdtempSync(join(tmpdir(), "foramen-knowledge-"));
  written.push(root);
  const folder = join(root, "knowledge");
  for (const [path, contents] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      typeof contents === "string" ? contents : stringify(contents, { aliasDuplicateObjects: false }),
    );
  }
  return folder;
}

const written: string[] = [];

/** For tests: takes away every folder that `writeExample` has made. */
export function removeExamples(): void {
  for (const folder of written.splice(0)) rmSync(folder, { recursive: true, force: true });
}
