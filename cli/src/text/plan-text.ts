import type { CarePlan, CheckFirst, ItemVerdict, PlanChoice, PlanReason } from "@foramen/engine";
import { figure, type Tone, tinted, wrap } from "./layout.ts";
import {
  bullet,
  heading,
  isAvoided,
  isOffered,
  nameOf,
  type PlanTextOptions,
  reasonText,
  stagesText,
  voice,
} from "./plan-stage-text.ts";

const VERDICTS: readonly (readonly [ItemVerdict["verdict"], string, string])[] = [
  ["recommended", "RECOMMENDED", "GOOD TO DO"],
  ["consider", "CONSIDER", "MAY BE TRIED"],
  ["little-evidence", "LITTLE EVIDENCE", "TOO LITTLE IS KNOWN"],
  ["advised-against", "ADVISED AGAINST", "NOT ADVISED"],
  ["contraindicated", "CONTRAINDICATED", "MUST NOT BE DONE"],
];

const URGENCY: Readonly<Record<CarePlan["urgency"]["level"], Tone>> = {
  emergency: "emergency",
  urgent: "urgent",
  "not-enough-known": "urgent",
  "non-urgent": "calm",
};

const SOON: Readonly<Record<CarePlan["leaveEarly"][number]["within"], string>> = {
  now: "now",
  hours: "the same day",
  "next-day": "by the next day",
  "two-weeks": "within two weeks",
  routine: "in the usual way",
};

/** A plan for people: what comes now, the stages, the decisions, then a verdict on everything with its reason. */
export function planText(plan: CarePlan, options: PlanTextOptions): string {
  if (plan.urgency.level === "emergency") return emergencyText(plan, options);
  const parts = [
    headText(plan, options),
    ...stagesText(plan, options),
    seeText(plan, options),
    leaveText(plan, options),
    checkText(plan.checkFirst, options),
    ...plan.choices.map((choice) => choiceText(choice, options)),
    verdictText(
      plan.verdicts.filter((one) => isAvoided(one) && isOffered(one)),
      options.reader === "patient" ? "BETTER LEFT OUT" : "AVOID",
      options,
    ),
    ...VERDICTS.map(([verdict, clinical, plain]) =>
      verdictText(
        plan.verdicts.filter((one) => one.verdict === verdict && !(isAvoided(one) && isOffered(one))),
        options.reader === "patient" ? plain : clinical,
        options,
      ),
    ),
    footText(plan),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** An emergency is told with nothing beside it; the verdicts are in the JSON. */
function emergencyText(plan: CarePlan, options: PlanTextOptions): string {
  const parts = [headText(plan, options), ...stagesText(plan, options), footText(plan)];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function headText({ urgency, scope, picture, provisional }: CarePlan, options: PlanTextOptions): string[] {
  const practitioner = options.reader === "practitioner";
  const told = (text: string): string[] => wrap(text, undefined, "  ", "    ");
  const lines = [
    tinted(practitioner ? "PLAN OF CARE" : "YOUR PLAN", "heading", options),
    ...told(`Urgency: ${urgency.level.replaceAll("-", " ")}`).map((line) =>
      tinted(line, URGENCY[urgency.level], options),
    ),
  ];
  if (!scope.inScope) lines.push(...told(scope.reason));
  if (urgency.level === "emergency") return lines;
  if (picture.leading !== null) {
    const { label, plain, probability } = picture.leading;
    const chance = `about ${figure(probability)} of 100`;
    lines.push(...told(practitioner ? `Leading: ${label} (${chance})` : `Likeliest: ${plain} (${chance})`));
  }
  if (picture.second !== null) {
    const { label, plain, probability } = picture.second;
    const chance = `about ${figure(probability)} of 100`;
    lines.push(...told(practitioner ? `Close behind: ${label} (${chance})` : `Nearly as likely: ${plain} (${chance})`));
  }
  if (provisional)
    lines.push(
      ...told(
        practitioner
          ? "Provisional: what stands under Now comes first; the rest may change with it."
          : "Do first what stands under Now. The rest may change with it.",
      ),
    );
  else if (picture.care !== null)
    lines.push(...told(`${practitioner ? "Care" : "What follows"}: ${voice(picture.care, options.reader)}`));
  return lines;
}

/** Whom to see in the usual way; who is sooner stands under Now. */
function seeText({ referrals }: CarePlan, options: PlanTextOptions): string[] {
  const routine = referrals.filter(({ within }) => within === "routine");
  if (routine.length === 0) return [];
  return [
    ...heading(options.reader === "patient" ? "WHOM TO SEE, IN THE USUAL WAY" : "REFER ROUTINELY", options),
    ...routine.flatMap(({ to, because }) => bullet(`${voice(to, options.reader)}: ${voice(because, options.reader)}`)),
  ];
}

function leaveText({ leaveEarly }: CarePlan, options: PlanTextOptions): string[] {
  const title = options.reader === "patient" ? "GET HELP BEFORE THAT IF" : "LEAVE THE STAGE EARLY IF";
  return [
    ...heading(title, options),
    ...leaveEarly.flatMap((one) =>
      bullet(
        `${voice(one, options.reader)} (${options.reader === "patient" ? SOON[one.within] : one.within.replaceAll("-", " ")})`,
      ),
    ),
  ];
}

function checkText(checks: readonly CheckFirst[], options: PlanTextOptions): string[] {
  if (checks.length === 0) return [];
  const title =
    options.reader === "patient"
      ? "WE DO NOT KNOW, AND IT COULD RULE SOMETHING OUT"
      : "NOT KNOWN, AND IT COULD FORBID SOMETHING OFFERED";
  return [
    ...heading(title, options),
    ...checks.flatMap((one) =>
      bullet(
        `${voice(one, options.reader)}${options.reader === "patient" ? "" : ` (${one.items.length}: ${one.items.slice(0, 3).map(shortId).join(", ")}${one.items.length > 3 ? ", ..." : ""})`}`,
      ),
    ),
  ];
}

function shortId(item: string): string {
  return item.slice(item.indexOf("/") + 1).replaceAll("_", " ");
}

function choiceText(choice: PlanChoice, options: PlanTextOptions): string[] {
  const { reader } = options;
  const lines = heading(`${reader === "patient" ? "TO DECIDE TOGETHER" : "SHARED DECISION"}: ${choice.label}`, options);
  lines.push(...wrap(voice(choice, reader), undefined, "  "));
  for (const outcome of choice.outcomes) {
    for (const { option, of100, others, interval95 } of outcome.figures) {
      const name = choice.options.find(({ id }) => id === option);
      const between = interval95 === null ? "" : ` (between ${interval95[0]} and ${interval95[1]})`;
      lines.push(
        ...bullet(
          `${name === undefined ? option : voice(name, reader)}: ${of100} of 100${between} ${voice(outcome, reader)}; ${others} ${voice(outcome.otherwise, reader)}.`,
        ),
      );
    }
  }
  lines.push(...wrap(voice(choice.limits, reader), undefined, "  "));
  return lines;
}

/** Things with the same reason are told together. */
function verdictText(verdicts: readonly ItemVerdict[], title: string, options: PlanTextOptions): string[] {
  if (verdicts.length === 0) return [];
  const { reader } = options;
  const groups = new Map<string, ItemVerdict[]>();
  for (const one of verdicts) {
    const why = one.because.map((reason) => reasonText(reason, reader)).join(" ");
    groups.set(why, [...(groups.get(why) ?? []), one]);
  }
  const lines = heading(`${title} (${verdicts.length})`, options);
  for (const [why, members] of groups) {
    lines.push(...bullet(`${members.map((one) => nameOf(one, reader)).join("; ")}. ${why}`));
    if (reader === "practitioner")
      lines.push(...wrap(cited(members[0]!.because), 80, "    ").map((line) => tinted(line, "faint", options)));
  }
  return lines;
}

function cited(reasons: readonly PlanReason[]): string {
  const [first] = reasons;
  if (first === undefined) return "";
  return `${first.sources.map(({ name }) => name).join("; ")} (${first.grade.replaceAll("_", " ")}${first.status === "seen" ? "" : `, ${first.status}`}${first.checked === null ? "" : `; checked ${first.checked}`})`;
}

function footText({ engine, knowledge, rules, inputHash }: CarePlan): string[] {
  return wrap(
    `Engine ${engine}, knowledge ${knowledge}, plan ${rules.plan}, medication ${rules.medication}, input ${inputHash}. Foramen informs; a clinician decides.`,
  );
}
