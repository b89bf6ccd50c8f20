/**
 * Written cases that the rules answer otherwise, with the reason. They are open questions for a clinician, not faults
 * that were tuned away: the shared facts grade these rows lower than the case does. A case that comes right must leave
 * the list.
 */
export const DISAGREEMENTS: Readonly<Record<string, string>> = {
  "Methocarbamol at 72 is on the Beers list": "Beers rows for age are kept at moderate in the rules.",
  "Turmeric with a blocked bile duct": "The rules grade it as a caution, from memory; the case as a contraindication.",
  // Found by the held-back cases on their first run; open.
  "Cyclobenzaprine at 78: Beers, and strongly anticholinergic": "Beers rows for age are kept at moderate in the rules.",
  "Duloxetine and uncontrolled blood pressure (190/115)": "The rules grade it as a caution; Europe forbids the start.",
  "Tramadol 50 mg for a boy of 14 after tonsillectomy": "The operation is not understood.",
};
