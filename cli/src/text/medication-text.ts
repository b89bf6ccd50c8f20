import {
  type Alternative,
  amountWords,
  type MedicationCheck,
  type MedicationVerdict,
  type OrderCheck,
  type Reader,
  type Schedule,
} from "@foramen/engine";
import { type TextOptions, type Tone, tinted, wrap } from "./layout.ts";

export interface MedicationTextOptions extends TextOptions {
  readonly reader: Reader;
}

const TONES: Readonly<Record<MedicationVerdict, Tone>> = {
  ok: "calm",
  caution: "urgent",
  contraindicated: "emergency",
  "dose-too-high": "emergency",
  "dose-too-low": "urgent",
  "duration-too-long": "urgent",
  "cannot-judge": "urgent",
};

const STRENGTHS = { stop: "STOP ", check: "CHECK", note: "note " } as const;
const STRENGTH_TONES = { stop: "emergency", check: "urgent", note: "faint" } as const;

/** A checked list of orders, for people: verdict and alerts first, then evidence, plan, alternatives and what is open. */
export function medicationText(check: MedicationCheck, options: MedicationTextOptions): string {
  const practitioner = options.reader === "practitioner";
  const parts = [
    ...check.orders.map((order) => orderText(order, options)),
    practitioner ? alternativesText(check.alternatives, options) : [],
    openText(check, options),
    practitioner ? figuresText(check, options) : [],
    [`Rules ${check.knowledge}, engine ${check.engine}. Foramen informs; a clinician decides.`],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function orderText(order: OrderCheck, options: MedicationTextOptions): string[] {
  const practitioner = options.reader === "practitioner";
  const tone = order.advisedAgainst ? "emergency" : TONES[order.verdict];
  const headline = (practitioner ? order.headline : order.plainHeadline).replace(/^[^:,]*/, (words) =>
    words.toUpperCase(),
  );
  const lines = [
    ...wrap(order.understood.charAt(0).toUpperCase() + order.understood.slice(1)).map((line) =>
      tinted(line, "heading", options),
    ),
    ...wrap(headline, 80, "  ").map((line) => tinted(line, tone, options)),
  ];
  for (const alert of order.alerts) {
    if (!practitioner && alert.strength === "note" && alert.severity === "minor") continue;
    const mark = tinted(STRENGTHS[alert.strength], STRENGTH_TONES[alert.strength], options);
    if (!practitioner) {
      const [first = "", ...rest] = wrap(alert.plain, 70, "");
      lines.push(`  ${mark} ${first}`, ...rest.map((line) => `        ${line}`));
      continue;
    }
    const [first = "", ...rest] = wrap(alert.because, 71, "");
    lines.push(`  ${mark} ${first}`, ...rest.map((line) => `        ${line}`));
    lines.push(...wrap(`-> ${alert.action}`, 80, "        ", "           "));
    lines.push(...wrap(alert.source, 80, "        ").map((line) => tinted(line, "faint", options)));
  }
  if (order.evidence !== null && practitioner) {
    const { verdict, because, source } = order.evidence;
    lines.push(
      ...wrap(
        `Evidence for root pain (apart from safety): ${verdict.replaceAll("_", " ")}. ${because}`,
        80,
        "  ",
        "    ",
      ),
    );
    lines.push(...wrap(source, 80, "    ").map((line) => tinted(line, "faint", options)));
  }
  for (const plan of order.schedule) lines.push(...scheduleText(plan, options));
  if (order.scheduleWithheld !== null && practitioner) lines.push(...wrap(order.scheduleWithheld, 80, "  ", "    "));
  return lines;
}

/** Days with the same doses stand on one line. */
function scheduleText({ because, days, kind }: Schedule, options: MedicationTextOptions): string[] {
  const lines = wrap(because, 80, "  ");
  for (let at = 0; at < days.length; ) {
    const doses = days[at]!.doses.join(" + ");
    let end = at;
    while (end + 1 < days.length && days[end + 1]!.doses.join(" + ") === doses) end += 1;
    const last = end === days.length - 1 && kind === "titration";
    const span = last
      ? `from day ${days[at]!.day}`
      : at === end
        ? `day ${days[at]!.day}`
        : `days ${days[at]!.day} to ${days[end]!.day}`;
    lines.push(`    ${span.padEnd(18)} ${doses} ${days[at]!.unit} (${amountWords(days[at]!.total, "").trim()} a day)`);
    at = end + 1;
  }
  void options;
  return lines;
}

function alternativesText(alternatives: readonly Alternative[], options: MedicationTextOptions): string[] {
  if (alternatives.length === 0) return [];
  const lines = [tinted("WHAT THIS PATIENT MAY HAVE INSTEAD (better evidence first)", "heading", options)];
  for (const { label, dose, maxDailyDose, unit, evidence, because } of alternatives) {
    const most = maxDailyDose === null ? "" : `, at most ${amountWords(maxDailyDose, unit)} a day`;
    lines.push(
      ...wrap(
        `${label}: ${dose}${most}. Evidence: ${evidence?.verdict.replaceAll("_", " ") ?? "not on file"}. ${because}`,
        80,
        "  - ",
        "    ",
      ),
    );
  }
  return lines;
}

function openText(
  { missing, notUnderstood, readAs, withoutRule }: MedicationCheck,
  options: MedicationTextOptions,
): string[] {
  const lines: string[] = [];
  const practitioner = options.reader === "practitioner";
  const heading = (clinical: string, plain: string) =>
    lines.push(tinted(practitioner ? clinical : plain, "heading", options));
  if (missing.length > 0) {
    heading("NOT KNOWN", "WHAT WE DO NOT KNOW");
    for (const { field, effect, plain } of missing)
      lines.push(...wrap(practitioner ? `${field.replaceAll("_", " ")}: ${effect}` : plain, 80, "  - ", "    "));
  }
  if (readAs.length > 0) {
    heading("READ AS ANOTHER SPELLING: CHECK THAT IT IS MEANT", "DID WE READ THIS RIGHT?");
    for (const { where, text, name } of readAs)
      lines.push(...wrap(`${text} read as ${name}${practitioner ? ` (${where})` : ""}`, 80, "  - ", "    "));
  }
  if (notUnderstood.length > 0) {
    heading("NOT UNDERSTOOD, AND SO NOT CHECKED", "WHAT WE DID NOT UNDERSTAND, AND SO DID NOT CHECK");
    for (const { where, text, remark, plainRemark } of notUnderstood) {
      const said = (practitioner ? [where, remark] : [plainRemark]).filter((words) => words !== undefined).join("; ");
      const beside = said === "" ? "" : ` (${said})`;
      lines.push(...wrap(`${text.replace(/[\p{Cc}\p{Cf}]/gu, "?")}${beside}`, 80, "  - ", "    "));
    }
  }
  if (withoutRule.length > 0) {
    heading("KNOWN, AND NO RULE IS ABOUT IT", "WHAT WE KNOW, AND HAVE NO RULE FOR: ASK YOUR PHARMACIST");
    const names = withoutRule.map(({ text }) => text.replace(/[\p{Cc}\p{Cf}]/gu, "?"));
    lines.push(...wrap(names.join("; "), 80, "  ", "  "));
  }
  return lines;
}

function figuresText({ totals }: MedicationCheck, options: MedicationTextOptions): string[] {
  const lines: string[] = [];
  const kidney = totals.creatinineClearance;
  if (kidney !== null) {
    const others = [
      `actual weight ${kidney.all.actual}`,
      kidney.all.ideal === null ? "" : `ideal ${kidney.all.ideal}`,
      kidney.all.adjusted === null ? "" : `adjusted ${kidney.all.adjusted}`,
    ].filter((part) => part !== "");
    lines.push(
      ...wrap(
        `Creatinine clearance ${kidney.value} mL/min with ${kidney.weightUsed} weight (${others.join(", ")})${kidney.valid ? "" : "; the formula does not hold for this patient"}.`,
        80,
        "  ",
        "  ",
      ),
    );
  }
  if (totals.mmePerDay > 0) lines.push(`  Opioids in all: ${totals.mmePerDay} MME a day.`);
  return lines.length === 0 ? [] : [tinted("FIGURES", "heading", options), ...lines];
}
