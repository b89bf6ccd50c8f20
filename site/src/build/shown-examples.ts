/** The published cases on the first page, by their file in vignettes/published: one of each urgency, spine and not. */
export const SHOWN_EXAMPLES = [
  "ponzo2020-l1l2-intradural-disc-65f",
  "authorea2021-l1-metastasis-groin-64m",
  "day2022-l45-facet-groin-60f",
  "cleveland-lfcn-runner-34f",
] as const;
