/**
 * Written cases that the rules answer otherwise, with the reason. They are open questions for a clinician, not faults
 * that were tuned away: the shared facts grade these rows lower than the case does. A case that comes right must leave
 * the list.
 */
export const DISAGREEMENTS: Readonly<Record<string, string>> = {
  "Amitriptyline at 70 is on the Beers list":
    "Beers rows for age are kept at moderate in the rules: advice, not a reason to ring the prescriber.",
  "Anticholinergic load at 72: amitriptyline beside oxybutynin and diphenhydramine":
    "The load itself is found as serious; the Beers row for age beside it is kept at moderate.",
  "Methocarbamol at 72 is on the Beers list": "Beers rows for age are kept at moderate in the rules.",
  "With codeine 60 mg four times a day it is 66 MME":
    "From 50 MME a day the rules note, from 90 they demand a check; the case demands a check from 50.",
  "Turmeric with a blocked bile duct": "The rules grade it as a caution, from memory; the case as a contraindication.",
};
