import type { RuleBasis } from "../../knowledge/medication/rule-basis.ts";
import type { ListedFact } from "../../knowledge/medication/rules-for-people.ts";
import type { Finding } from "../finding.ts";
import type { Limits } from "../limits.ts";
import { labelOf } from "../names.ts";
import type { Subject } from "../subject.ts";

/** Route, form and way of giving; licence where there is none for the use. */
export function routeFindings(subject: Subject, limits: Limits): Finding[] {
  const { rules, order, drug } = subject;
  const found: Finding[] = [];
  for (const listed of rules.contraindications) {
    if (!forbidsRoute(listed, subject)) continue;
    found.push(
      make(
        subject,
        "route",
        "route",
        "contraindicated",
        listed,
        "route_stop",
        { route: routeWords(order.route), form: listed.form === undefined ? "" : ` ${listed.form}` },
        `dosing/${drug}#${listed.fact}`,
      ),
    );
  }
  if (found.length === 0 && !limits.routeKnown) {
    // Where no dose is too high by mouth either, another route is only worth a word.
    const limited = rules.regimens.some(
      ({ daily_max: day, single_max: one, period_max: period }) => (day ?? one ?? period) !== undefined,
    );
    found.push(
      make(subject, "route", "route", limited ? "moderate" : "minor", rules.regimens[0]!, "route_unknown", {
        route: routeWords(order.route),
      }),
    );
  }
  const slow = limits.regimens.find(({ infusion_min_minutes: least }) => least !== undefined);
  if (slow !== undefined && order.infusionMinutes !== null && order.infusionMinutes < slow.infusion_min_minutes!) {
    found.push(
      make(subject, "route", "infusion", "major", slow, "infusion_fast", {
        minutes: String(order.infusionMinutes),
        limit: String(slow.infusion_min_minutes),
      }),
    );
  }
  if (order.prn && limits.regimens.some(({ prn }) => prn === false)) {
    found.push(make(subject, "formulation", "prn", "major", limits.regimens[0]!, "prn_not", {}));
  }
  if (rules.off_label !== undefined) {
    const severity =
      order.forms.includes("transforaminal") || rules.kind !== "procedure_drug"
        ? "moderate"
        : drug === "methylprednisolone_epidural"
          ? "minor"
          : "moderate";
    found.push(
      make(subject, "route", "licence", severity, rules.off_label, "off_label", { text: rules.off_label.text }),
    );
  } else if (
    rules.kind === "biologic_unlicensed" ||
    (rules.kind === "procedure_drug" && rules.regimens.length === 0) ||
    rules.article.conflict?.kind === "withdrawn"
  ) {
    found.push(
      make(
        subject,
        "route",
        "licence",
        rules.article.conflict?.kind === "withdrawn" ? "major" : "moderate",
        { sources: ["L_GEN"], status: "recalled", checked: rules.article.checked },
        "unlicensed",
        {},
      ),
    );
  }
  if (
    drug === "ketorolac" &&
    order.route === "oral" &&
    !subject.facts.drugs.some(({ ids }) => ids.includes("ketorolac"))
  ) {
    const oral = limits.regimens[0];
    if (oral !== undefined)
      found.push(make(subject, "route", "continuation", "moderate", oral, "only_after_injection", {}));
  }
  return found;
}

function forbidsRoute({ route, also_route: also, form, region }: ListedFact, { order, drug }: Subject): boolean {
  if (route === undefined || region !== undefined) return false;
  // The injection beside the dura is what the order is; into the dura is what the label forbids.
  if (drug === "methylprednisolone_epidural" && route === "intrathecal") return order.route === "intrathecal";
  const here = order.route === route || order.route === also;
  return here && (form === undefined || order.forms.includes(form));
}

function make(
  subject: Subject,
  type: "route" | "formulation",
  reason: string,
  severity: Finding["severity"],
  basis: RuleBasis,
  words: string,
  slots: Record<string, string>,
  rule = `dosing/${subject.drug}`,
): Finding {
  return {
    type,
    severity,
    reason,
    with: [subject.drug],
    rules: [rule],
    basis,
    words,
    slots: { drug: labelOf(subject.drug, subject.knowledge), ...slots },
  };
}

function routeWords(route: string): string {
  return { iv: "intravenous", im: "intramuscular", sc: "subcutaneous" }[route] ?? route;
}
