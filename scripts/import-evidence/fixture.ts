import type { Evidence } from "./evidence.ts";
import type { Beside } from "./import.ts";

const judged = { ess: 6, src: "expert", status: "elicited" };

/** Two causes, one root, a handful of findings: written for the tests, every number made up. */
export function smallEvidence(): Evidence {
  const history = {
    stage: "history",
    type: "boolean",
    who: ["patient"],
    role: "evidence",
    tier: "core",
    cost: { burden: 0, money: 0, harm: 0 },
    article: [],
  };
  const image = {
    ...history,
    stage: "imaging",
    family: "imaging",
    type: "ordinal",
    by_level: true,
    laterality: "none",
  };
  return {
    findings: {
      fever_history: {
        id: "fever_history",
        family: "general",
        laterality: "none",
        ask: "Fever?",
        label: "Fever",
        ...history,
      },
      night_pain: {
        id: "night_pain",
        family: "timing",
        laterality: "none",
        ask: "Night?",
        label: "Night pain",
        ...history,
      },
      onset_sudden: {
        id: "onset_sudden",
        family: "onset",
        laterality: "none",
        ask: "Sudden?",
        label: "Sudden",
        ...history,
      },
      smoking: {
        id: "smoking",
        family: "context",
        laterality: "none",
        ask: "Smoke?",
        label: "Smoking",
        ...history,
        role: "context",
      },
      mri_central_stenosis: {
        id: "mri_central_stenosis",
        ask: "Narrow?",
        label: "Stenosis",
        bands: ["none", "moderate", "severe"],
        ...image,
      },
      mri_disc_degeneration: {
        id: "mri_disc_degeneration",
        ask: "Worn?",
        label: "Wear",
        bands: ["none", "mild", "severe"],
        ...image,
      },
    },
    disorders: {
      disc_herniation: {
        label: "Disc",
        kind: "spinal",
        urgency: "U2",
        serious: "none",
        prior_per_1000: {
          primary_care: { value: 60, p: 0.06, ess: 15, src: "practice2015", status: "derived" },
          emergency_department: { value: 62, p: 0.062, ...judged },
          spine_clinic: { value: 180, p: 0.18, ...judged },
        },
        age_ratio: { by_band: [1, 1, 1, 1, 1], ...judged },
        sex_ratio: { female: 1, male: 1, ...judged },
        risk_factors: { smoking: { odds_ratio: 1.3, ess: 4, src: "expert", status: "elicited" } },
        site: {
          level: { p: { "L1-L2": 0.5, "L2-L3": 0.5 }, ...judged },
          zone: { p: { lateral_recess: 1 }, ...judged },
          side: { p: { left: 0.5, right: 0.5 }, ...judged },
        },
        links: { lateral_recess: { traversing: { irritated: 0.5, deficit: 0.3, ...judged } } },
        back_pain: { p: 0.8, n: 40, N: 50, src: "practice2015", status: "published" },
        local_tenderness: { p: 0.2, ...judged },
        findings: { night_pain: { p: 0.2, ...judged }, mri_central_stenosis: { p_ge: [0.2, 0.1], ...judged } },
      },
      non_specific_low_back_pain: {
        label: "Plain",
        kind: "spinal",
        urgency: "R",
        serious: "none",
        prior_per_1000: {
          primary_care: { value: 700, ...judged },
          emergency_department: { value: 600, ...judged },
          spine_clinic: { value: 400, ...judged },
        },
        age_ratio: { by_band: [1, 1, 1, 1, 1], ...judged },
        sex_ratio: { female: 1, male: 1, ...judged },
        risk_factors: {},
        site: { side: { p: { bilateral: 1 }, ...judged } },
        links: {},
        findings: {
          onset_sudden: { p: 0.2, ...judged },
          night_pain: { p: 0.36, ess: 60, src: "practice2015", status: "derived" },
        },
      },
    },
    structures: { root_L2: { label: "L2 root", sided: true } },
    structure_findings: {
      root_L2: { irritated: { night_pain: { p: 0.4, ...judged } }, deficit: { night_pain: { p: 0.5, ...judged } } },
    },
    leaks: {
      fever_history: { p: 0.015, ...judged },
      night_pain: { p: 0.08, ...judged },
      onset_sudden: { p: 0.03, ...judged },
      mri_central_stenosis: { p_ge: [0.12, 0.04], ...judged },
      mri_disc_degeneration: { p_ge: [0.7, 0.25], ...judged },
    },
    roles: {
      exiting: { root_by_level: { "L1-L2": "L1", "L2-L3": "L2" } },
      traversing: { root_by_level: { "L1-L2": "L2", "L2-L3": "L3" } },
      lower_roots: { roots_by_level: { "L1-L2": ["L3"], "L2-L3": [] } },
    },
    conus_at_level: { "L1-L2": { p: 0.3, ...judged }, "L2-L3": { p: 0.02, ...judged } },
    back_pain_weights: { fever_history: { weight: { "L1-L2": 1, "L2-L3": 1 }, times: "back_pain", ...judged } },
    imaging_background: {
      mri_central_stenosis: {
        decades: [40, 80],
        p: [0.1, 0.5],
        ess: 15,
        src: "town2013",
        status: "derived",
        level_share: "stenosis",
      },
      mri_disc_degeneration: {
        decades: [40, 80],
        p: [0.7, 0.96],
        ess: 100,
        src: "town2013",
        status: "published",
        level_share: "stenosis",
      },
    },
    level_shares: { stenosis: { share: { "L1-L2": 0.4, "L2-L3": 0.6 }, ...judged } },
    patient_mix: {
      age_share: { primary_care: { p: [1], ...judged } },
      female_share: { primary_care: { p: 0.5, ...judged } },
      risk_factor_prevalence: {
        smoking: { primary_care: 0.3, emergency_department: 0.3, spine_clinic: 0.3, ...judged },
      },
    },
    age_bands: ["18-29"],
    sources: {
      expert: { ref: "own judgement", status: "elicited", where: "none" },
      practice2015: {
        ref: "see causes.yaml practice2015, other2001 (shares only)",
        status: "seen",
        where: "sister file",
      },
      town2013: { ref: "Town study 2013", status: "seen (abstract)", where: "PMID 1234567" },
      never_cited: { ref: "Nobody 1900", status: "recalled" },
    },
    sisters: {
      causes: {
        practice2015: { ref: "Practice study 2015", status: "seen", pmid: 111 },
        other2001: { ref: "Other 2001", status: "recalled" },
      },
    },
  } as unknown as Evidence;
}

/** What is laid beside the small evidence. */
export function smallBeside(): Beside {
  return {
    corrections: [
      {
        path: "leaks.fever_history.p",
        old: 0.015,
        new: 0.02,
        status: "elicited",
        source: "expert",
        reason: "for the test",
      },
    ],
    additions: {
      findings: {
        pain_flank: {
          family: "pain",
          stage: "history",
          laterality: "sided",
          tier: "core",
          who: ["patient"],
          label: "Flank",
          ask: "Flank?",
          cost: { burden: 0, money: 0, harm: 0 },
        },
      },
      leaks: { pain_flank: { p: 0.03 } },
      back_pain_weights: {},
      structure_findings: { root_L2: { deficit: { pain_flank: { p: 0.1 } } } },
      findings_of_causes: { disc_herniation: { pain_flank: { p: 0.05 } } },
      risk_factors_of_causes: {},
      setting: { risk_prevalence: {}, prevalence_by_age: {}, one_thing: [] },
    },
    addedCauses: {
      lumbar_hernia: {
        label: "Lumbar hernia",
        plain: "a hernia of the side",
        kind: "non_spinal",
        urgency: "R",
        serious: "none",
        prior_per_1000: { primary_care: { value: 1 }, emergency_department: { value: 1 }, spine_clinic: { value: 1 } },
        age_ratio: { by_band: [1, 1, 1, 1, 1] },
        sex_ratio: { female: 1, male: 1 },
        risk_factors: { smoking: { odds_ratio: 1.1 } },
        site: { side: { p: { left: 0.5, right: 0.5 } } },
        findings: { pain_flank: { p: 0.6 } },
      },
    },
    vocabulary: {
      descriptions: [],
      not_descriptions: [],
      families: {},
      cuts: {},
      cuts_by_sex: {},
      any_of: {},
      both_sides: {},
      no_units: [],
      laterality: {},
      synonyms: {},
      bands: { mri_central_stenosis: ["none", "mild", "moderate", "severe"] },
      labels: {},
      structures: { root_L2: "the second lumbar nerve root" },
    },
    wording: {
      plain: { disc_herniation: "a slipped disc", non_specific_low_back_pain: "ordinary back pain" },
      label: {},
      synonyms: {},
      tension: { strong: ["disc_herniation"], weak: [] },
      article_causes: ["disc_herniation"],
      article_types: [],
      sources: {},
    },
    syndromes: {},
    statedDefaults: {},
  };
}
