import { afterAll, describe, expect, it } from "vitest";
import { type ExampleFiles, exampleFiles, removeExamples, writeExample } from "../knowledge/example-folder.ts";
import { exampleText } from "../knowledge/example-text.ts";
import { knowledgeCheck } from "./knowledge-check.ts";
import { RULES } from "./rules.ts";

afterAll(removeExamples);

// biome-ignore lint/suspicious/noExplicitAny: a fault is planted wherever the form allows one.
type Editable = Record<string, any>;

/** Two faults that a rule must find, and the files in which it must find them, in the order of the check. */
interface Planted {
  readonly rule: string;
  readonly faults: string;
  readonly plant: (files: Editable) => void;
  readonly found: readonly [string, string];
}

const WORDS = "../content/en/words/cause.yaml";
const GATE_PLAIN = "../content/en/gate/deficit.yaml";
const DISC = "../content/en/causes/disc.md";
const HIP = "../content/en/causes/hip.md";

const PLANTED: readonly Planted[] = [
  {
    rule: "id-is-path",
    faults: "an id that is not the file's name, and a file where none is expected",
    plant: (files) => {
      files["causes/disc.yaml"].id = "disk";
      files["opinions/mine.yaml"] = { id: "mine" };
    },
    found: ["causes/disc.yaml", "opinions/mine.yaml"],
  },
  {
    rule: "id-is-path",
    faults: "two ids that are not snake_case",
    plant: (files) => {
      files["syndromes/lower-lumbar.yaml"] = { ...files["syndromes/upper.yaml"], id: "lower-lumbar" };
      files["syndromes/lower__lumbar.yaml"] = { ...files["syndromes/upper.yaml"], id: "lower__lumbar" };
    },
    found: ["syndromes/lower-lumbar.yaml", "syndromes/lower__lumbar.yaml"],
  },
  {
    rule: "medication-names-exist",
    faults: "a class that does not exist in an interaction, and a name that stands for two drugs",
    plant: (files) => {
      const basis = { sources: ["study1999"], status: "seen", checked: "2026-11-25" };
      files["drug_names/some.yaml"] = {
        topic: "some",
        names: {
          naproxen: { label: "naproxen", synonyms: ["brand"] },
          warfarin: { label: "warfarin", synonyms: ["brand"] },
        },
      };
      files["interactions/some.yaml"] = {
        topic: "some",
        rules: [
          {
            id: "IX001",
            a: "drug:naproxen",
            b: "class:anticoagulants",
            severity: "major",
            kind: "pd",
            topic: "bleeding",
            mechanism: "additive",
            effect: "bleeding",
            management: "avoid",
            ...basis,
          },
        ],
      };
    },
    found: ["drug_names/some.yaml", "interactions/some.yaml"],
  },
  {
    rule: "follow-up-fits",
    faults: "an instrument that is embedded without a measure, and a rule that asks for a finding that does not exist",
    plant: (files) => {
      const basis = { sources: ["study1999"], status: "seen" };
      files["instruments/pain.yaml"] = {
        id: "pain",
        label: "Pain scale",
        plain: "How bad the pain is",
        embedded: true,
        licence: { text: "free", ...basis },
      };
      files["recovery/recovery.yaml"] = {
        defined: "clearly better",
        band: [],
        with_surgery: [],
        data: [],
        slower: [{ any: ["finding:nothing"], because: "slow", ...basis }],
      };
    },
    found: ["instruments/pain.yaml", "recovery/recovery.yaml"],
  },
  {
    rule: "scan-tables-fit",
    faults: "a condition of reports without a row, and an item that is no finding",
    plant: (files) => {
      files["scan/imaging.yaml"].rows.pop();
      files["scan/notes.yaml"].rows[0].present = "pain_grion";
    },
    found: ["scan/imaging.yaml", "scan/notes.yaml"],
  },
  {
    rule: "scan-tables-fit",
    faults: "a finding of discs that is no finding, and an item that maps to none",
    plant: (files) => {
      files["scan/imaging.yaml"].at_discs = ["mri_disk"];
      files["scan/notes.yaml"].rows[0].present = "pain_grion";
    },
    found: ["scan/imaging.yaml", "scan/notes.yaml"],
  },
  {
    rule: "scan-tables-fit",
    faults: "a value that the finding cannot have, and a row that maps and does not map",
    plant: (files) => {
      Object.assign(files["scan/imaging.yaml"].rows[0], {
        left_out: undefined,
        finding: "pain_groin",
        value: "severe",
      });
      Object.assign(files["scan/notes.yaml"].rows[0], { left_out: "no" });
      delete files["scan/imaging.yaml"].rows[0].left_out;
    },
    found: ["scan/imaging.yaml", "scan/notes.yaml"],
  },
  {
    rule: "plan-names-exist",
    faults: "a fact that is not there in a rule, and a finding misspelt in a fact",
    plant: (files) => {
      Object.assign(files, planExample(files));
      files["plan_rules/drugs.yaml"].items[0].rules[0].any = ["a_sore_back"];
      files["plan_facts/some.yaml"].facts.sore_back.when.id = "pain_grion";
    },
    found: ["plan_facts/some.yaml", "plan_rules/drugs.yaml"],
  },
  {
    rule: "plan-rule-has-source",
    faults: "a row without a source, and more people than their interval allows",
    plant: (files) => {
      Object.assign(files, planExample(files));
      files["contraindications/some.yaml"].rows[0].sources = [];
      files["choices/take_or_not.yaml"].outcomes[0].of_100.take.value = 70;
    },
    found: ["choices/take_or_not.yaml", "contraindications/some.yaml"],
  },
  {
    rule: "referral-has-service",
    faults: "a letter to a service that is not there, and one that asks nothing",
    plant: (files) => {
      Object.assign(files, planExample(files));
      files["referrals/some.yaml"].referrals.push(
        { ...files["referrals/some.yaml"].referrals[0], id: "to_none", service: "the_prescriber" },
        {
          ...files["referrals/some.yaml"].referrals[0],
          id: "no_question",
          question: "Review by the treating clinician",
        },
      );
    },
    found: ["referrals/some.yaml", "referrals/some.yaml"],
  },
  {
    rule: "referral-has-service",
    faults: "two services that nobody is sent to",
    plant: (files) => {
      Object.assign(files, planExample(files));
      Object.assign(files["referrals/some.yaml"].services, {
        idle: { clinical: "Idle clinic", plain: "a clinic" },
        idler: { clinical: "Idler clinic", plain: "a clinic" },
      });
    },
    found: ["referrals/some.yaml", "referrals/some.yaml"],
  },
  {
    rule: "plan-judges-every-entry",
    faults: "a last rule that needs a fact, and a drug that no rule is about",
    plant: (files) => {
      Object.assign(files, planExample(files));
      files["plan_rules/drugs.yaml"].items[0].rules[1].any = ["sore_back"];
      files["drugs/other.yaml"] = { ...files["drugs/aspirin.yaml"], id: "other", article: undefined };
    },
    found: ["drugs/other.yaml", "plan_rules/drugs.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "a finding misspelt in a cause, and one misspelt in a gate rule",
    plant: (files) => {
      files["causes/disc.yaml"].findings.pain_grion = files["causes/disc.yaml"].findings.pain_groin;
      files["gate/deficit.yaml"].rules[1].when.id = "self_harms";
    },
    found: ["causes/disc.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "an unknown structure in a link, and a risk factor that is evidence",
    plant: (files) => {
      files["causes/disc.yaml"].risk_factors.pain_groin = files["causes/disc.yaml"].risk_factors.anticoagulant;
      files["causes/hip.yaml"].links.any.knee = files["causes/hip.yaml"].links.any.nerve;
    },
    found: ["causes/disc.yaml", "causes/hip.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "an unknown part of a finding, and an unknown group in the gate",
    plant: (files) => {
      files["findings/groin_trouble.yaml"].parts.push("tingling_groin");
      files["gate/deficit.yaml"].rules[0].when.all[0].group = "weaknesses";
    },
    found: ["findings/groin_trouble.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "an unknown cause in a syndrome, and an unknown finding in a screen",
    plant: (files) => {
      files["gate/screens.yaml"].screens[0].findings.push("weak_hip_flexors");
      files["syndromes/upper.yaml"].causes = ["disk"];
    },
    found: ["gate/screens.yaml", "syndromes/upper.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "an unknown finding in an act, and an unknown cause in a plan",
    plant: (files) => {
      files["acts/leg_examination.yaml"].findings.push("weak_hip_flexors");
      files["model/plans.yaml"].plans[1].causes.push("hips");
    },
    found: ["acts/leg_examination.yaml", "model/plans.yaml"],
  },
  {
    rule: "source-exists",
    faults: "an unknown source beside a number, and one in a gate rule",
    plant: (files) => {
      files["causes/disc.yaml"].findings.pain_groin.source = "study1998";
      files["gate/deficit.yaml"].rules[0].sources = ["study1999", "study2000"];
    },
    found: ["causes/disc.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "number-has-source",
    faults: "a number of patients left out, and one of nought",
    plant: (files) => {
      delete files["causes/disc.yaml"].findings.night_pain.ess;
      files["leaks/all.yaml"].leaks.pain_groin.ess = 0;
    },
    found: ["causes/disc.yaml", "leaks/all.yaml"],
  },
  {
    rule: "status-is-known",
    faults: "numbers that are called seen and recalled",
    plant: (files) => {
      files["causes/disc.yaml"].findings.pain_groin.status = "seen";
      files["structures/nerve.yaml"].findings.deficit.weak_hip_flexion.status = "recalled";
    },
    found: ["causes/disc.yaml", "structures/nerve.yaml"],
  },
  {
    rule: "elicited-source-is-expert",
    faults: "own judgement called published, and own judgement called derived",
    plant: (files) => {
      files["causes/disc.yaml"].findings.night_pain.status = "published";
      files["causes/hip.yaml"].age_ratio.status = "derived";
    },
    found: ["causes/disc.yaml", "causes/hip.yaml"],
  },
  {
    rule: "elicited-source-is-expert",
    faults: "two figures called published from a study that is only recalled",
    plant: (files) => {
      files["sources/study1999.yaml"].status = "recalled";
      const { pain_groin } = files["causes/disc.yaml"].findings;
      files["causes/hip.yaml"].findings.pain_groin = { ...pain_groin };
    },
    found: ["causes/disc.yaml", "causes/hip.yaml"],
  },
  {
    rule: "probability-in-range",
    faults: "a percentage for a chance, and a chance below nought",
    plant: (files) => {
      files["causes/disc.yaml"].findings.night_pain.p = 30;
      files["leaks/all.yaml"].leaks.numb_groin.p = -0.1;
    },
    found: ["causes/disc.yaml", "leaks/all.yaml"],
  },
  {
    rule: "probability-in-range",
    faults: "an odds ratio of nought, and more patients counted than there were",
    plant: (files) => {
      files["causes/disc.yaml"].risk_factors.anticoagulant.odds_ratio = 0;
      files["causes/disc.yaml"].findings.pain_groin.n = 101;
    },
    found: ["causes/disc.yaml", "causes/disc.yaml"],
  },
  {
    rule: "probability-in-range",
    faults: "a cost beyond its scale, and a percentage for the chance from which a plan is followed",
    plant: (files) => {
      files["acts/leg_examination.yaml"].cost.harm = 4;
      files["model/plans.yaml"].plans[0].followed_from = 30;
    },
    found: ["acts/leg_examination.yaml", "model/plans.yaml"],
  },
  {
    rule: "probability-in-range",
    faults: "a wait below nought, and a weight beyond its scale",
    plant: (files) => {
      files["acts/question.yaml"].wait_days.spine_clinic = -1;
      files["model/asking.yaml"].uses.overall.serious = 40;
    },
    found: ["acts/question.yaml", "model/asking.yaml"],
  },
  {
    rule: "probability-in-range",
    faults: "two roots that would leave the sac upwards",
    plant: (files) => {
      files["anatomy/spine-course.yaml"].take_off_degrees.L1.value = 95;
      files["anatomy/spine-course.yaml"].take_off_degrees.L5.value = -4;
    },
    found: ["anatomy/spine-course.yaml", "anatomy/spine-course.yaml"],
  },
  {
    rule: "areas-are-listed",
    faults: "a dermatome with an area that is not listed, and a finding with another laterality than its area",
    plant: (files) => {
      files["anatomy/dermatomes.yaml"].dermatomes.L1.core = ["grion"];
      files["findings/pain_groin.yaml"].laterality = "midline";
    },
    found: ["anatomy/dermatomes.yaml", "findings/pain_groin.yaml"],
  },
  {
    rule: "bands-fall",
    faults: "rates that rise from band to band, and a band without a rate",
    plant: (files) => {
      files["leaks/all.yaml"].leaks.weak_hip_flexion.p_ge = [0.01, 0.04];
      files["structures/nerve.yaml"].findings.deficit.weak_hip_flexion.p_ge = [0.6];
    },
    found: ["leaks/all.yaml", "structures/nerve.yaml"],
  },
  {
    rule: "bands-fall",
    faults: "one rate for a finding with bands, and several for one without",
    plant: (files) => {
      const leaks = files["leaks/all.yaml"].leaks;
      leaks.weak_hip_flexion = leaks.pain_groin;
      files["structures/root_L1.yaml"].findings.deficit.numb_groin = { p_ge: [0.4], ...rest(leaks.numb_groin) };
    },
    found: ["leaks/all.yaml", "structures/root_L1.yaml"],
  },
  {
    rule: "shares-sum-to-one",
    faults: "sides and levels that do not make a whole",
    plant: (files) => {
      files["causes/disc.yaml"].site.level.p["L1-L2"] = 0.3;
      files["causes/hip.yaml"].site.side.p.left = 0.3;
    },
    found: ["causes/disc.yaml", "causes/hip.yaml"],
  },
  {
    rule: "links-fit",
    faults: "a structure irritated and in deficit at once, and a zone without links",
    plant: (files) => {
      delete files["causes/disc.yaml"].links.foraminal;
      files["causes/hip.yaml"].links.any.nerve.irritated = 0.96;
    },
    found: ["causes/disc.yaml", "causes/hip.yaml"],
  },
  {
    rule: "every-evidence-finding-has-leak-or-default",
    faults: "a sign and a general statement without a background rate",
    plant: (files) => {
      delete files["leaks/all.yaml"].leaks.weak_hip_flexion;
      files["model/blankets.yaml"].statements = [];
    },
    found: ["findings/neurology_noted.yaml", "findings/weak_hip_flexion.yaml"],
  },
  {
    rule: "description-has-default",
    faults: "a description without a default, and a default for a finding that is none",
    plant: (files) => {
      const { defaults } = files["model/descriptions.yaml"];
      files["model/descriptions.yaml"].defaults = { numb_groin: defaults.night_pain };
    },
    found: ["findings/night_pain.yaml", "model/descriptions.yaml"],
  },
  {
    rule: "one-latent-each",
    faults: "a finding in two groups, and one twice in a family",
    plant: (files) => {
      const [group] = files["model/latents.yaml"].groups;
      files["model/latents.yaml"].groups.push({ ...group, id: "again", members: { pain_groin: 1 } });
      files["model/noise.yaml"].families[0].members.push("numb_groin");
    },
    found: ["model/latents.yaml", "model/noise.yaml"],
  },
  {
    rule: "one-act-each",
    faults: "a finding in two acts, and one in none",
    plant: (files) => {
      files["acts/hip_examination.yaml"] = { ...files["acts/leg_examination.yaml"], id: "hip_examination" };
      files["acts/hip_examination.yaml"].findings = ["weak_hip_flexion"];
      files["acts/leg_examination.yaml"].findings = ["weak_hip_flexion"];
    },
    found: ["acts/leg_examination.yaml", "findings/neurology_noted.yaml"],
  },
  {
    rule: "one-act-each",
    faults: "an act that lists a question, and one that lists nothing",
    plant: (files) => {
      files["acts/leg_examination.yaml"].findings.push("pain_groin");
      files["acts/scan.yaml"] = { ...files["acts/leg_examination.yaml"], id: "scan", findings: [] };
    },
    found: ["acts/leg_examination.yaml", "acts/scan.yaml"],
  },
  {
    rule: "one-act-each",
    faults: "acts that show as well what they list already, or what no act lists",
    plant: (files) => {
      files["acts/leg_examination.yaml"].also = ["weak_hip_flexion"];
      files["acts/question.yaml"].also = ["pain_groin"];
    },
    found: ["acts/leg_examination.yaml", "acts/question.yaml"],
  },
  {
    rule: "one-act-each",
    faults: "two acts that ask, and one that asks and lists",
    plant: (files) => {
      files["acts/ask.yaml"] = { ...files["acts/question.yaml"], id: "ask" };
      files["acts/leg_examination.yaml"].one_by_one = "imaging";
    },
    found: ["acts/ask.yaml", "acts/leg_examination.yaml"],
  },
  {
    rule: "one-plan-each",
    faults: "a cause with two plans, and one with none",
    plant: (files) => {
      files["model/plans.yaml"].plans[1].causes = ["disc"];
    },
    found: ["causes/hip.yaml", "model/plans.yaml"],
  },
  {
    rule: "one-plan-each",
    faults: "a cause more urgent than its plan, and a plan behind a less urgent one",
    plant: (files) => {
      files["causes/disc.yaml"].urgency = "U2";
      files["model/plans.yaml"].plans[1].urgency = "U1";
    },
    found: ["model/plans.yaml", "model/plans.yaml"],
  },
  {
    rule: "gate-tests-only-stated",
    faults: "a rule that rests on an absent finding, and a time that is not that of its urgency",
    plant: (files) => {
      files["gate/deficit.yaml"].rules[0].within = "two-weeks";
      files["gate/deficit.yaml"].rules[1].when.value = "absent";
    },
    found: ["gate/deficit.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "gate-tests-only-stated",
    faults: "a test that more weakness would undo, and a word that the finding does not have",
    plant: (files) => {
      files["gate/deficit.yaml"].rules[0].when.all[1].value = "severe";
      files["gate/groups.yaml"].groups.weakness.any[0] = { id: "weak_hip_flexion", at_least: 3 };
    },
    found: ["gate/deficit.yaml", "gate/groups.yaml"],
  },
  {
    rule: "gate-tests-only-stated",
    faults: "two groups that need each other",
    plant: (files) => {
      files["gate/groups.yaml"].groups = {
        weakness: { any: [{ group: "other" }] },
        other: { any: [{ group: "weakness" }] },
      };
    },
    found: ["gate/groups.yaml", "gate/groups.yaml"],
  },
  {
    rule: "gate-tests-only-stated",
    faults: "a rule that an answer without examination settles, and one that asks a person what only others can know",
    plant: (files) => {
      files["gate/deficit.yaml"].rules[0].unless_absent = "pain_groin";
      files["gate/deficit.yaml"].rules[1].asks = ["weak_hip_flexion"];
      files["findings/weak_hip_flexion.yaml"].who = ["practitioner"];
    },
    found: ["gate/deficit.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "an unknown finding that settles a rule, and an unknown question of one",
    plant: (files) => {
      files["gate/deficit.yaml"].rules[0].unless_absent = "hip_flexion_tested";
      files["gate/deficit.yaml"].rules[1].asks = ["low_mood"];
    },
    found: ["gate/deficit.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "gate-rule-has-plain",
    faults: "a rule that no person is told of, and a sentence for no rule",
    plant: (files) => {
      files[GATE_PLAIN].plain.self_harm_told = files[GATE_PLAIN].plain.self_harm_said;
      delete files[GATE_PLAIN].plain.self_harm_said;
    },
    found: [GATE_PLAIN, "gate/deficit.yaml"],
  },
  {
    rule: "gate-rule-has-plain",
    faults: "a clinician's words for a person, and a figure beside the rule that holds it",
    plant: (files) => {
      files[GATE_PLAIN].plain.weak_leg = files["gate/deficit.yaml"].rules[0].because;
      files[GATE_PLAIN].plain.self_harm_said = "You are over 60. There is help today.";
    },
    found: [GATE_PLAIN, "gate/deficit.yaml"],
  },
  {
    rule: "gate-rule-has-plain",
    faults: "a file named for another topic, and so two rules without a sentence",
    plant: (files) => {
      files["../content/en/gate/mood.yaml"] = files[GATE_PLAIN];
      delete files[GATE_PLAIN];
      files["gate/deficit.yaml"].rules.pop();
      delete files["../content/en/gate/mood.yaml"].plain.self_harm_said;
      files["../content/en/gate/mood.yaml"].plain.weak_leg = "Your leg is weak";
    },
    found: ["../content/en/gate/mood.yaml", "../content/en/gate/mood.yaml"],
  },
  {
    rule: "question-ends-with-mark",
    faults: "two questions that are statements",
    plant: (files) => {
      files["findings/night_pain.yaml"].ask = "Pain at night";
      files["findings/pain_groin.yaml"].ask = "Where does it hurt? In the groin.";
    },
    found: ["findings/night_pain.yaml", "findings/pain_groin.yaml"],
  },
  {
    rule: "cause-has-plain-label",
    faults: "an act and a plan that only a program could read",
    plant: (files) => {
      files["acts/question.yaml"].label = "ask_question";
      files["model/plans.yaml"].plans[0].plain = " ";
    },
    found: ["acts/question.yaml", "model/plans.yaml"],
  },
  {
    rule: "cause-has-plain-label",
    faults: "a cause without lay words, and a structure with its id for a name",
    plant: (files) => {
      files["causes/disc.yaml"].plain = " ";
      files["structures/root_L1.yaml"].label = "root_L1";
    },
    found: ["causes/disc.yaml", "structures/root_L1.yaml"],
  },
  {
    rule: "no-orphan-source",
    faults: "two sources that nothing rests on",
    plant: (files) => {
      files["sources/left1.yaml"] = { ...files["sources/study1999.yaml"], id: "left1" };
      files["sources/left2.yaml"] = { ...files["sources/study1999.yaml"], id: "left2" };
    },
    found: ["sources/left1.yaml", "sources/left2.yaml"],
  },
  {
    rule: "words-have-two-voices",
    faults: "the same words for both readers, and a voice without words",
    plant: (files) => {
      files[WORDS].words.serious.plain = files[WORDS].words.serious.clinical;
      files[WORDS].words.prior.clinical = " ";
      files[WORDS].words.prior.slots = ["chance"];
    },
    found: [WORDS, WORDS],
  },
  {
    rule: "words-have-two-voices",
    faults: "a slot that is not declared, and a declared one that nobody uses",
    plant: (files) => {
      files[WORDS].words.serious.plain = "{cause} must not be missed.";
      files[WORDS].words.prior.slots.push("people");
    },
    found: [WORDS, WORDS],
  },
  {
    rule: "words-have-two-voices",
    faults: "a figure in a sentence, and a brace that opens no slot",
    plant: (files) => {
      files[WORDS].words.serious.clinical = "Serious in 3 ways.";
      files[WORDS].words.prior.plain = "Before any question, {chance} people like {you have it.";
    },
    found: [WORDS, WORDS],
  },
  {
    rule: "words-have-two-voices",
    faults: "a topic that is not the name of the file, and a key that is not snake_case",
    plant: (files) => {
      files[WORDS].topic = "causes";
      files[WORDS].words["not-missed"] = files[WORDS].words.serious;
    },
    found: [WORDS, WORDS],
  },
  {
    rule: "id-is-path",
    faults: "an entry whose id is not the file's name, and one that is not snake_case",
    plant: (files) => {
      files["tests/leg_raise.yaml"].id = "leg_lift";
      files["tests/leg-lift.yaml"] = { ...files["tests/scan.yaml"], id: "leg-lift", article: undefined };
    },
    found: ["tests/leg-lift.yaml", "tests/leg_raise.yaml"],
  },
  {
    rule: "entry-answers-article",
    faults: "an item without an entry, and an item of another kind",
    plant: (files) => {
      files["drugs/aspirin.yaml"].article.item = "T01";
    },
    found: ["article.yaml", "drugs/aspirin.yaml"],
  },
  {
    rule: "entry-answers-article",
    faults: "an item that two entries answer, and a test in the wrong group",
    plant: (files) => {
      files["tests/leg_raise.yaml"].group = "imaging";
      files["tests/second_scan.yaml"] = { ...files["tests/scan.yaml"], id: "second_scan" };
    },
    found: ["tests/leg_raise.yaml", "tests/second_scan.yaml"],
  },
  {
    rule: "entry-answers-article",
    faults: "a cause of the article that is missing, and an entry that answers no item and has no group",
    plant: (files) => {
      files["article.yaml"].lists.causes.count = 2;
      files["tests/blood.yaml"] = { ...files["tests/scan.yaml"], id: "blood", article: undefined, group: undefined };
    },
    found: ["article.yaml", "tests/blood.yaml"],
  },
  {
    rule: "entry-links-exist",
    faults: "a link to a cause that is not there, and a text about nothing",
    plant: (files) => {
      files["drugs/aspirin.yaml"].links.causes = ["disk"];
      files["../content/en/tests/blood.md"] = exampleText("tests/blood", 99);
    },
    found: ["../content/en/tests/blood.md", "drugs/aspirin.yaml"],
  },
  {
    rule: "entry-links-exist",
    faults: "an act that is not there, and an entry that links to itself",
    plant: (files) => {
      files["tests/leg_raise.yaml"].acts.push("leg_inspection");
      files["tests/scan.yaml"].links = { tests: ["leg_raise", "scan"] };
    },
    found: ["tests/leg_raise.yaml", "tests/scan.yaml"],
  },
  {
    rule: "claim-has-source",
    faults: "a verdict without a source, and a correction without one",
    plant: (files) => {
      files["tests/leg_raise.yaml"].evidence.sources = [];
      files["tests/scan.yaml"].correction.sources = [];
    },
    found: ["tests/leg_raise.yaml", "tests/scan.yaml"],
  },
  {
    rule: "claim-has-source",
    faults: "a caution without a source, and a figure called seen that rests on a source nobody has read",
    plant: (files) => {
      files["drugs/aspirin.yaml"].cautions[0].sources = [];
      files["sources/memory.yaml"] = { id: "memory", ref: "From memory 2001", status: "recalled" };
      files["tests/scan.yaml"].figures.how_many.source = "memory";
    },
    found: ["drugs/aspirin.yaml", "tests/scan.yaml"],
  },
  {
    rule: "claim-has-source",
    faults: "a drug that is said to be supported, and a verdict that was never checked",
    plant: (files) => {
      files["drugs/aspirin.yaml"].evidence.verdict = "supported";
      files["causes/disc.yaml"].evidence = { ...files["tests/scan.yaml"].evidence, checked: "last year" };
    },
    found: ["causes/disc.yaml", "drugs/aspirin.yaml"],
  },
  {
    rule: "source-exists",
    faults: "an unknown source of a correction, and one of a figure",
    plant: (files) => {
      files["tests/scan.yaml"].correction.sources = ["study1998"];
      files["tests/leg_raise.yaml"].figures.how_many.source = "study1998";
    },
    found: ["tests/leg_raise.yaml", "tests/scan.yaml"],
  },
  {
    rule: "text-in-form",
    faults: "a heading left out, and a text that is missing",
    plant: (files) => {
      files[DISC] = files[DISC].replace("### Pitfalls\n", "");
      delete files["../content/en/tests/scan.md"];
    },
    found: [DISC, "tests/scan.yaml"],
  },
  {
    rule: "text-in-form",
    faults: "an id that is not the path, and a source that does not exist",
    plant: (files) => {
      files[DISC] = files[DISC].replace("id: causes/disc", "id: disc");
      files[HIP] = files[HIP].replace("study1999", "study2001");
    },
    found: [DISC, HIP],
  },
  {
    rule: "text-in-form",
    faults: "a plain half of a few words, and a day that is none",
    plant: (files) => {
      files[DISC] = files[DISC]
        .replace(/(### What it is\n\n)[^#]+/, "$1Short.\n\n")
        .replace(/(for you\n\n)[^#]+/, "$1So.\n\n");
      files[HIP] = files[HIP].replace("2026-11-25", "recently");
    },
    found: [DISC, HIP],
  },
  {
    rule: "no-typed-figure",
    faults: "a percentage in a text, and a dose in a verdict",
    plant: (files) => {
      files[DISC] = files[DISC].replace("### Evidence\n\n", "### Evidence\n\nOf those at L1-L2, 40 % had it.\n");
      files["drugs/aspirin.yaml"].evidence.because = "A dose of 300mg was no better than sugar.";
    },
    found: [DISC, "drugs/aspirin.yaml"],
  },
  {
    rule: "no-typed-figure",
    faults: "a slot that names no figure, and a brace that stands alone",
    plant: (files) => {
      files["../content/en/tests/scan.md"] = files["../content/en/tests/scan.md"].replace(
        "for you\n\n",
        "for you\n\nIn {how_mny} it shows.\n",
      );
      files["tests/leg_raise.yaml"].correction.articleSays = "It finds {most.";
    },
    found: ["../content/en/tests/scan.md", "tests/leg_raise.yaml"],
  },
  {
    rule: "text-is-its-own",
    faults: "a clinical half that repeats the plain one, and a sentence of another text",
    plant: (files) => {
      const plain = files[DISC].slice(files[DISC].indexOf("### What it is"), files[DISC].indexOf("## Clinical"));
      const renamed = plain.replace("What it is", "Mechanism").replace("What it means for you", "Evidence");
      files[DISC] = files[DISC].replace(/### Mechanism[\s\S]*/, renamed.replace("When to get help", "Pitfalls"));
      const line = /### Evidence\n\n(.+)\n/.exec(files["../content/en/tests/scan.md"])![1];
      files[HIP] = files[HIP].replace("### Pitfalls\n\n", `### Pitfalls\n\n${line}\n`);
    },
    found: [DISC, "../content/en/tests/scan.md"],
  },
  {
    rule: "text-is-its-own",
    faults:
      "a template: the same sentence about two things, each by its own name; and a text that nearly repeats another",
    plant: (files) => {
      const said = (name: string): string => `for you\n\nMost people with ${name} get well again on their own.\n`;
      files[DISC] = files[DISC].replace("for you\n\n", said("a slipped disc"));
      files[HIP] = files[HIP].replace("for you\n\n", said("a worn hip"));
      const lines = files[DISC].slice(files[DISC].indexOf("### Mechanism")).replaceAll(".", " too.");
      files["../content/en/structures/nerve.md"] = files["../content/en/structures/nerve.md"].replace(
        /### Mechanism[\s\S]*/,
        lines,
      );
    },
    found: [HIP, "../content/en/structures/nerve.md"],
  },
  {
    rule: "plain-is-readable",
    faults: "two plain halves of long words",
    plant: (files) => {
      for (const path of [DISC, HIP])
        files[path] = files[path].replace(
          /(### What it is\n\n)[^#]+/,
          "$1" +
            `${"Musculoskeletal deterioration necessitates individualised physiotherapeutic rehabilitation. ".repeat(5)}\n\n`,
        );
    },
    found: [DISC, HIP],
  },
];

/** Rules of a plan that fit the example. */
function planExample(files: Editable): Editable {
  const basis = { sources: ["study1999"], grade: "low", status: "seen" };
  const told = { clinical: "It helps.", plain: "It helps you." };
  return {
    "plan_facts/some.yaml": {
      topic: "some",
      basis: { ...basis, checked: "2026-11-26" },
      facts: {
        sore_back: { label: "a sore back", plain: "your back is sore", when: { id: "pain_groin", value: "present" } },
      },
    },
    "plan_rules/drugs.yaml": {
      topic: "drugs",
      checked: "2026-11-26",
      defaults: { stages: ["weeks-0-6"], works: "pain", review_weeks: 2, stop: told },
      items: Object.keys(files)
        .filter((path) =>
          /^(?:treatments|drugs|supplements|advanced|operations|prevention|to_do|to_avoid)\//.test(path),
        )
        .map((path) => ({
          item: path.replace(".yaml", ""),
          rules: [
            { verdict: "consider", any: ["sore_back"], because: told },
            { verdict: "little-evidence", because: told },
          ],
        })),
    },
    "plan_stages/stages.yaml": {
      topic: "stages",
      checked: "2026-11-26",
      basis,
      stages: [{ id: "now", ...told, goal: told }],
      measures: { pain: { ...told, ...basis } },
      leave: [],
    },
    "contraindications/some.yaml": {
      topic: "some",
      checked: "2026-11-26",
      rows: [{ id: "some", items: ["drugs/*"], facts: ["sore_back"], effect: "care", because: told, ...basis }],
    },
    "referrals/some.yaml": {
      topic: "some",
      checked: "2026-11-26",
      services: { back_clinic: { clinical: "Back clinic", plain: "a clinic for backs" } },
      referrals: [
        {
          id: "sore",
          any: ["sore_back"],
          service: "back_clinic",
          within: "routine",
          because: told,
          question: "Is it sore?",
          ...basis,
        },
      ],
    },
    "choices/take_or_not.yaml": {
      id: "take_or_not",
      label: "Take it or not",
      ...told,
      options: [{ id: "take", ...told }],
      outcomes: [
        {
          id: "well",
          ...told,
          otherwise: told,
          good: true,
          of_100: { take: { value: 50, interval: [40, 60], ...basis } },
        },
      ],
      limits: told,
      checked: "2026-11-26",
    },
  };
}

function rest({ p: _, ...provenance }: Editable): Editable {
  return provenance;
}

/** The example without shared parts, so that a fault lands in one place only. */
function example(): Editable & ExampleFiles {
  return structuredClone(JSON.parse(JSON.stringify(exampleFiles())));
}

it("finds nothing wrong with the example", () => expect(knowledgeCheck(writeExample())).toEqual([]));

describe.each(PLANTED)("$rule", ({ rule, faults, plant, found }) => {
  it(`finds ${faults}`, () => {
    const files = example();
    plant(files);
    const told = knowledgeCheck(writeExample(files)).filter((fault) => fault.rule === rule);
    expect(told.map(({ file }) => file)).toEqual(found);
    for (const fault of told) expect(fault.line).toBeGreaterThanOrEqual(1);
  });
});

it("takes digits in names for names: levels, roots, sequences, vitamins, markers, whom to ring", () => {
  const files = example();
  const names =
    "The root is L2. At T12-L1, L1-L2 and L5/S1 (S2-S4): T1/T2-weighted, T1-bright; B12, D3, CYP2D6, HLA-B27, COX-2; ring 999.";
  files[DISC] = files[DISC].replace("### Evidence\n\n", `### Evidence\n\n${names}\n`);
  expect(knowledgeCheck(writeExample(files))).toEqual([]);
});

it.each(["4.5", "L2.5", "10 mg", "50%", "T1%", "2015", "one in eleven", "six percent", "few in a hundred"])(
  "takes %s in prose for a figure",
  (figure) => {
    const files = example();
    files[DISC] = files[DISC].replace("### Evidence\n\n", `### Evidence\n\nThere were ${figure} of them.\n`);
    expect(knowledgeCheck(writeExample(files)).map(({ rule }) => rule)).toEqual(["no-typed-figure"]);
  },
);

it("every rule has faults planted for it", () =>
  expect(new Set(PLANTED.map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ name }) => name))));
