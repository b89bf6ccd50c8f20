import type {
  CarePlan,
  CheckFirst,
  ItemVerdict,
  PlanChoice,
  PlanReason,
  PlanStage,
  Reader,
  Told,
} from "@foramen/engine";
import { figure, type TextOptions, type Tone, tinted, wrap } from "./layout.ts";

export interface PlanTextOptions extends TextOptions {
  readonly reader: Reader;
}

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

/** A plan for people: what comes now, the stages, the decisions, then a verdict on everything with its reason. */
export function planText(plan: CarePlan, options: PlanTextOptions): string {
  if (plan.urgency.level === "emergency") return emergencyText(plan, options);
  const parts = [
    headText(plan, options),
    ...stagesText(plan, options),
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

/** The words for this reader. */
export function voice(told: Told, reader: Reader): string {
  return reader === "patient" ? told.plain : told.clinical;
}

function heading(text: string, options: PlanTextOptions): string[] {
  return wrap(text).map((line) => tinted(line, "heading", options));
}

function bullet(text: string): string[] {
  return wrap(text, undefined, "  - ", "    ");
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

/** Stages in their order. What an earlier one has told is only named again; a provisional plan ends with the present one. */
function stagesText(plan: CarePlan, options: PlanTextOptions): string[][] {
  const told = new Set<string>();
  const present = plan.stages.findIndex(({ id, current }) => id !== "now" && current);
  const shown = plan.provisional ? plan.stages.slice(0, Math.max(present, 1) + 1) : plan.stages;
  return shown.map((stage) => {
    const lines = stageText(stage, plan, told, options);
    for (const item of stage.items) told.add(item);
    return lines;
  });
}

function stageText(
  stage: PlanStage,
  { verdicts }: CarePlan,
  told: ReadonlySet<string>,
  options: PlanTextOptions,
): string[] {
  const { reader } = options;
  const patient = reader === "patient";
  const here = stage.current && stage.id !== "now" ? (patient ? " (you are here)" : " (current)") : "";
  const lines = heading(`${voice(stage, reader).toUpperCase()}${here}`, options);
  lines.push(...wrap(voice(stage.goal, reader), undefined, "  "));
  for (const step of stage.steps) lines.push(...bullet(voice(step, reader)));
  const offered = stage.items.flatMap((item) => verdicts.find((verdict) => verdict.item === item) ?? []);
  for (const one of offered.filter(({ item }) => !told.has(item))) lines.push(...bullet(offer(one, options)));
  const again = offered.filter(({ item }) => told.has(item)).map((one) => nameOf(one, reader).toLowerCase());
  if (again.length > 0) lines.push(...bullet(`${patient ? "Go on with" : "Continue"}: ${again.join("; ")}.`));
  if (stage.review !== null)
    lines.push(
      ...wrap(
        `${patient ? "Look again" : "Review"}, week ${stage.review.weeks}: ${voice(stage.review, reader)}`,
        undefined,
        "  ",
        "    ",
      ),
    );
  if (stage.next !== null) lines.push(...wrap(voice(stage.next, reader), undefined, "  ", "    "));
  return lines;
}

/** What it is, whether it is recommended, why, what speaks against it, and how one knows that it works. */
function offer(one: ItemVerdict, { reader }: PlanTextOptions): string {
  const patient = reader === "patient";
  const strength = one.verdict === "recommended" || isAvoided(one) ? "" : patient ? " (may be tried)" : " (consider)";
  const parts = [`${nameOf(one, reader)}${strength}.`, ...one.because.map((reason) => reasonText(reason, reader))];
  if (one.dose !== null && !patient)
    parts.push(`Start: ${one.dose.start}${one.dose.most === null ? "" : `, at most ${one.dose.most} a day`}.`);
  const care = one.against.map((reason) => voice(reason, reader));
  if (care.length > 0) parts.push(patient ? "Take care." : "Against it here:", ...care.slice(0, 2));
  if (HABITS.test(one.item)) return parts.join(" ");
  parts.push(`${patient ? "It works if this is true:" : "Works:"} ${voice(one.works, reader)}`);
  parts.push(patient ? `Look again after ${weeks(one.reviewWeeks)}.` : `Review at ${one.reviewWeeks} wk.`);
  return parts.join(" ");
}

/** Of a habit nobody asks after some weeks whether it works. */
const HABITS = /^(?:to_avoid|to_do|prevention)\//;

function weeks(count: number): string {
  return `${count} ${count === 1 ? "week" : "weeks"}`;
}

/** A reason that holds for everybody need not name the fact that it cites. */
export function reasonText(reason: PlanReason, reader: Reader): string {
  return voice(reason.general ? reason.why : reason, reader);
}

function nameOf({ item, label, plain, verdict }: ItemVerdict, reader: Reader): string {
  const name = reader === "patient" ? plain : label;
  if (!item.startsWith("to_avoid/")) return name.charAt(0).toUpperCase() + name.slice(1);
  const offered = isOffered({ verdict });
  const begin = reader === "patient" ? (offered ? "Leave out" : "Leaving out") : offered ? "Avoid" : "Avoiding";
  return `${begin}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** The verdict on such a thing is on leaving it out. */
function isAvoided({ item }: ItemVerdict): boolean {
  return item.startsWith("to_avoid/");
}

function isOffered({ verdict }: Pick<ItemVerdict, "verdict">): boolean {
  return verdict === "recommended" || verdict === "consider";
}

function leaveText({ leaveEarly }: CarePlan, options: PlanTextOptions): string[] {
  const title = options.reader === "patient" ? "GET HELP BEFORE THAT IF" : "LEAVE THE STAGE EARLY IF";
  return [
    ...heading(title, options),
    ...leaveEarly.flatMap((one) => bullet(`${voice(one, options.reader)} (${one.within.replaceAll("-", " ")})`)),
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
