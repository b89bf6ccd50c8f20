import type { Finding } from "../finding.ts";
import { SEVERITY_OF } from "../finding.ts";
import { figure } from "../numbers.ts";
import { isWhole, weeksSaid } from "../reading/weeks.ts";
import type { Subject } from "../subject.ts";

/** What age, pregnancy and breastfeeding say about a drug, from its own entry. */
export function lifeFindings(subject: Subject): Finding[] {
  return [
    ...ageFindings(subject),
    ...pregnancyFindings(subject),
    ...plannedFindings(subject),
    ...breastfeedingFindings(subject),
  ];
}

function ageFindings({ rules, facts, drug, label, antiplatelet, topical }: Subject): Finding[] {
  const age = facts.ageYears;
  if (age === null || topical) return [];
  const clearances = facts.egfr === null ? facts.clearance : [...facts.clearance, facts.egfr];
  const lowest = clearances.length === 0 ? null : Math.min(...clearances);
  return rules.age.flatMap((rule, at): Finding[] => {
    if (rule.action === undefined || rule.action === "none") return [];
    if (rule.age_min !== undefined && age < rule.age_min) return [];
    if (rule.age_below !== undefined && age >= rule.age_below) return [];
    if (rule.condition !== undefined && !facts.conditions.has(rule.condition)) return [];
    if (rule.crcl_below !== undefined && !(lowest !== null && lowest < rule.crcl_below)) return [];
    if (rule.aspirin_dose === "analgesic_if_aspirin" && antiplatelet) return [];
    const condition = rule.condition === undefined ? "" : `, ${facts.conditions.get(rule.condition)}`;
    return [
      {
        type: "age",
        severity: rule.severity ?? SEVERITY_OF[rule.action],
        reason: "age",
        with: [drug],
        rules: [`dosing/${drug}#age[${at}]`],
        basis: rule,
        words: `fact_${rule.action}`,
        slots: {
          drug: label,
          fact: `age ${age}${condition}${rule.crcl_below === undefined ? "" : `, clearance ${figure(lowest!)} mL/min`}`,
          why: rule.note ?? "",
          kind: "age",
          ...(rule.topic === undefined ? {} : { topic: rule.topic }),
        },
      },
    ];
  });
}

function pregnancyFindings({ rules, facts, drug, label, topical, antiplatelet }: Subject): Finding[] {
  const weeks = facts.pregnancy.weeks;
  if (facts.pregnancy.state !== "yes" || weeks === null) return [];
  const unknown = isWhole(weeks);
  return rules.pregnancy.flatMap((rule, at): Finding[] => {
    const [from, to] = rule.weeks;
    if (weeks[0] >= to || weeks[1] <= from || rule.action === "none") return [];
    if (rule.aspirin_dose === "analgesic_if_aspirin" && antiplatelet) return [];
    const severity = topical && rule.action !== "contraindicated" ? "moderate" : SEVERITY_OF[rule.action];
    const fact = unknown ? "pregnant, weeks not stated" : weeksSaid(weeks);
    return [
      {
        type: "pregnancy",
        severity,
        reason: "pregnancy",
        with: [drug],
        rules: [`dosing/${drug}#pregnancy[${at}]`],
        basis: rule,
        words: `fact_${rule.action}`,
        slots: { drug: label, fact, why: rule.note ?? "", kind: "pregnancy" },
      },
    ];
  });
}

/** A pregnancy that is wished for: what is to be avoided in its first weeks is told before it begins. */
function plannedFindings({ rules, facts, drug, label, topical, knowledge }: Subject): Finding[] {
  if (!facts.pregnancy.planned || facts.pregnancy.state === "yes" || topical) return [];
  const rows = ["pregnancy_t1", "pregnancy_any"].flatMap(
    (condition) => knowledge.conditionsOf[drug]?.[condition] ?? [],
  );
  const early = [
    ...rules.pregnancy.filter(({ weeks: [from] }) => from === 0).map((rule) => ({ rule, why: rule.note ?? "" })),
    ...rows.map((place) => ({ rule: knowledge.conditionRules[place]!, why: knowledge.conditionRules[place]!.why })),
  ].find(({ rule: { action } }) => action === "avoid" || action === "contraindicated");
  if (early === undefined) return [];
  return [
    {
      type: "pregnancy",
      severity: "moderate",
      reason: "pregnancy",
      with: [drug],
      rules: [`dosing/${drug}#pregnancy-planned`],
      basis: early.rule,
      words: "fact_caution",
      slots: {
        drug: label,
        fact: "pregnancy planned",
        why: `to be avoided once pregnant; ${early.why}`,
        kind: "pregnancy",
      },
    },
  ];
}

function breastfeedingFindings({ rules, facts, drug, label, antiplatelet, topical }: Subject): Finding[] {
  const rule = rules.breastfeeding;
  if (facts.breastfeeding !== true || rule === undefined || rule.action === "none" || topical) return [];
  if (rule.aspirin_dose === "analgesic_if_aspirin" && antiplatelet) return [];
  return [
    {
      type: "breastfeeding",
      severity: SEVERITY_OF[rule.action],
      reason: "breastfeeding",
      with: [drug],
      rules: [`dosing/${drug}#breastfeeding`],
      basis: rule,
      words: `fact_${rule.action}`,
      slots: { drug: label, fact: "breastfeeding", why: rule.note ?? "", kind: "breastfeeding" },
    },
  ];
}
