/** A man without diseases, allergies or drugs, whose kidneys and liver are sound. */
export const MAN = {
  age: 45,
  sex: "M",
  weight: "80 kg",
  height: "178 cm",
  creatinine: "85 umol/L",
  liver: "normal",
  conditions: [] as string[],
  allergies: [] as string[],
  current_drugs: [] as string[],
};
