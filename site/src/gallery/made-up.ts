import { answered } from "./answered.ts";

export const nothing = () => {};
export const page = answered("practitioner");
export const patient = answered("patient");
export const finding = (id: string) => page.vocabulary.findings[id]!;
export const row = {
  key: 1,
  id: "pain_inguinal_groin",
  value: "present",
  number: "",
  side: "left",
  level: "",
} as const;
export const EXAMINED = [
  row,
  { ...row, key: 2, id: "weak_hip_flexion", value: "4" },
  { ...row, key: 3, id: "slr", value: "absent", side: "bilateral" },
] as const;
export const LONG =
  "A sentence that goes on for much longer than anybody would wish, with a word like electroneuromyographically in the middle of it, to show that the lines break where they should and nothing is cut off.";
