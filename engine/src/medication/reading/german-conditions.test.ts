import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { readPatientFacts } from "../listed-drugs.ts";

const knowledge = medicationKnowledge();
const read = (text: string) => readPatientFacts({ patient: { ...MAN, conditions: [text] } }, knowledge);

describe("German names of the diseases that the rules are about", () => {
  it.each([
    ["Leberzirrhose", "liver_chronic_or_cirrhosis"],
    ["Lebererkrankung", "liver_chronic_or_cirrhosis"],
    ["Fettleber", "fatty_liver"],
    ["Niereninsuffizienz", "ckd_unstaged"],
    ["Niereninsuffizienz Stadium 4", "ckd_crcl_lt_30"],
    ["Dialyse", "ckd_crcl_lt_30"],
    ["Epilepsie", "epilepsy"],
    ["Krampfanfälle", "epilepsy"],
    ["Glaukom", "glaucoma_open_angle"],
    ["grüner Star", "glaucoma_open_angle"],
    ["Engwinkelglaukom", "glaucoma_angle_closure"],
    ["Prostatavergrößerung", "urinary_retention_or_bph"],
    ["Harnverhalt", "urinary_retention_or_bph"],
    ["Magengeschwür", "peptic_ulcer_active"],
    ["Z.n. Magengeschwür", "peptic_ulcer_or_gi_bleed_history"],
    ["Magenblutung", "gi_bleed_active"],
    ["Colitis ulcerosa", "inflammatory_bowel_disease"],
    ["Schlafapnoe", "sleep_apnoea"],
    ["Gicht", "gout"],
    ["Osteoporose", "osteoporosis"],
    ["Demenz", "dementia_or_delirium"],
    ["Parkinson", "parkinsonism"],
    ["Alkoholabhängigkeit", "alcohol_use_heavy"],
    ["Herzrhythmusstörungen", "arrhythmia_or_conduction_disorder"],
    ["Hyponatriämie", "hyponatraemia"],
    ["Blutungsneigung", "bleeding_disorder"],
  ])("%s", (text, id) => {
    const { conditions, notUnderstood } = read(text);
    expect([...conditions.keys()]).toContain(id);
    expect(notUnderstood).toEqual([]);
  });

  it.each(["keine Epilepsie", "kein Glaukom", "Bluthochdruck", "Arthrose"])("%s says none of them", (text) => {
    const { conditions, notUnderstood } = read(text);
    expect([[...conditions.keys()], notUnderstood]).toEqual([[], []]);
  });

  it("an ulcer of the leg is none of the stomach", () => expect(read("Ulcus cruris").conditions.size).toBe(0));

  it("the grade of a cirrhosis is no child", () => {
    const { liver } = readPatientFacts(
      { patient: { ...MAN, liver: undefined, conditions: ["Leberzirrhose Child C"] } },
      knowledge,
    );
    expect(liver).toMatchObject({ grade: "severe", cirrhosis: true });
  });
});
