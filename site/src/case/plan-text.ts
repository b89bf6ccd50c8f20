import type { CarePlan } from "@foramen/engine";

/** The plan as plain text to copy, in the words for who treats or for who is treated. */
export function planText({ referrals, stages, verdicts, leaveEarly }: CarePlan, voice: "clinical" | "plain"): string {
  const byItem = new Map(verdicts.map((one) => [one.item, one]));
  const named = (item: string) => byItem.get(item)?.[voice === "clinical" ? "label" : "plain"] ?? "";
  const parts = [
    referrals.map(({ to, because }) => `${to[voice]}: ${because[voice]}`),
    ...stages.map((stage) => [
      stage[voice],
      ...stage.steps.map((step) => `- ${step[voice]}`),
      ...stage.items.filter((item) => !item.startsWith("to_avoid/")).map((item) => `- ${named(item)}`),
      ...(stage.review ? [`- ${stage.review[voice]}`] : []),
    ]),
    [
      voice === "clinical" ? "When to leave the plan and get help" : "When to get help",
      ...leaveEarly.map((rule) => `- ${rule[voice]}`),
    ],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
