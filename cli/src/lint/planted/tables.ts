import type { Planted } from "./planted.ts";

/** Drugs, follow-up and what scans and notes stand for. */
export const PLANTED_IN_TABLES: readonly Planted[] = [
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
];
