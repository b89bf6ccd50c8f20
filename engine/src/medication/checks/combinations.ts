import type { CombinationRule } from "../../knowledge/medication/drug-interactions.ts";
import type { Selector } from "../../knowledge/medication/rule-basis.ts";
import type { CurrentDrug } from "../facts.ts";
import type { Finding } from "../finding.ts";
import { dailyMaxOf } from "../limits.ts";
import { mmeOf, mmeOfList } from "../mme.ts";
import { sameDrugs } from "../names.ts";
import { exceeds, figure, shown } from "../numbers.ts";
import { PATCH_RATE } from "../order/order.ts";
import { selects } from "../selects.ts";
import { ingredientAmount, type OtherDrug, type Subject } from "../subject.ts";
import { acts } from "../washout.ts";
import { rulesAbout } from "./rules-about.ts";

/** Rules that need three facts or more. They are told for an order that is one of the facts. */
export function combinationFindings(subject: Subject): Finding[] {
  const drugs = acting(subject);
  return rulesAbout(subject).flatMap((rule) => {
    if (rule.mme_bands !== undefined) return opioidTotal(subject, rule);
    if (rule.same_ingredient_twice !== undefined) return twoProducts(subject, rule);
    if (rule.first_patch !== undefined) return firstPatch(subject, rule);
    return rule.count_from !== undefined ? counted(subject, rule, drugs) : together(subject, rule, drugs);
  });
}

interface Acting {
  readonly id: string;
  /** Aspirin in the dose that thins the blood. */
  readonly low: boolean;
}

/** Everything that acts now, the drug of the order first. Low-dose aspirin is no pain killer. */
function acting({ drug, others, antiplatelet, topical, knowledge }: Subject): Acting[] {
  return [
    ...(topical ? [] : [{ id: drug, low: antiplatelet }]),
    ...others
      .filter((other) => acts(other, knowledge) && !other.topical)
      .map((other: OtherDrug) => ({ id: other.id, low: other.antiplatelet })),
  ];
}

function picks(selector: Selector, { id, low }: Acting, subject: Subject): boolean {
  return selects(selector, id, subject.knowledge) && !(low && selector.startsWith("class:nsaid"));
}

function together(subject: Subject, rule: CombinationRule, drugs: readonly Acting[]): Finding[] {
  const groups = (rule.all_of ?? []).map((selectors) =>
    drugs.filter((one) => selectors.some((selector) => picks(selector, one, subject))),
  );
  if (groups.some((group) => group.length === 0)) return [];
  // One drug may belong to two groups (spironolactone is a diuretic and raises potassium); a rule of two groups needs two.
  const members = [...new Set(groups.flatMap((group) => group.map(({ id }) => id)))];
  if (!members.includes(subject.drug) || members.length < Math.min(groups.length, 2)) return [];
  if (groups.length > 1 && members.length < groups.length) return [];
  const facts = rule.any_of === undefined ? null : rule.any_of.flatMap((selector) => metFact(selector, subject, drugs));
  if (facts !== null && facts.length === 0) return [];
  if ((rule.unless ?? []).some((selector) => drugs.some((one) => selects(selector, one.id, subject.knowledge))))
    return [];
  // Of a rule about several drugs and a fact both are told.
  const beside = facts === null || groups.length > 1 ? members.filter((id) => id !== subject.drug) : [];
  const others = [...beside, ...(facts ?? []).flatMap(({ id }) => (id === "" ? [] : [id]))];
  const words = [...beside.map((id) => label(id, subject)), ...(facts ?? []).map(({ words: said }) => said)];
  return [finding(subject, rule, others, words, rule.severity)];
}

interface Fact {
  readonly id: string;
  readonly words: string;
}

function metFact(selector: Selector, subject: Subject, drugs: readonly Acting[]): Fact[] {
  const [kind, value = ""] = selector.split(":");
  const { facts, knowledge } = subject;
  switch (kind) {
    case "age_min":
      return facts.ageYears !== null && facts.ageYears >= Number(value)
        ? [{ id: "", words: `age ${facts.ageYears}` }]
        : [];
    case "crcl_below": {
      const lowest = facts.clearance.length === 0 ? null : Math.min(...facts.clearance);
      return lowest !== null && lowest < Number(value) ? [{ id: "", words: "weak kidneys" }] : [];
    }
    case "mme_min": {
      const total = totalMme(subject);
      return total >= Number(value) ? [{ id: "", words: `${figure(total)} MME a day` }] : [];
    }
    case "condition":
      return facts.conditions.has(value) ? [{ id: value, words: knowledge.conditions[value]?.label ?? value }] : [];
    default:
      return drugs
        .filter(({ id }) => id !== subject.drug && selects(selector, id, knowledge))
        .map(({ id }) => ({ id, words: label(id, subject) }));
  }
}

function counted(subject: Subject, rule: CombinationRule, acting: readonly Acting[]): Finding[] {
  const { facts, knowledge } = subject;
  if (rule.age_min !== undefined && (facts.ageYears === null || facts.ageYears < rule.age_min)) return [];
  const drugs = acting.filter(({ id }) => rule.count_from!.some((selector) => selects(selector, id, knowledge)));
  const ids = [...new Set(drugs.map(({ id }) => id))];
  if (ids.length < rule.count_min! || !ids.includes(subject.drug)) return [];
  const others = ids.filter((id) => id !== subject.drug);
  const words = others.map((id) => label(id, subject));
  return [
    finding(
      subject,
      rule,
      others,
      rule.age_min === undefined ? words : [...words, `age ${facts.ageYears}`],
      rule.severity,
    ),
  ];
}

/** Morphine equivalents of this order and of all that is taken beside it. */
export function totalMme(subject: Subject): number {
  const own =
    subject.amounts === null
      ? null
      : mmeOf({ id: subject.drug, daily: subject.amounts.daily, unit: subject.amounts.unit }, subject.knowledge);
  const { order, orders, facts, knowledge } = subject;
  const ordered = orders
    .filter((other) => other !== order && other.where !== order.where && other.intention !== "stop")
    .flatMap((other) =>
      other.ingredients.map((id) => {
        const amount = ingredientAmount(other, id);
        return amount === null ? 0 : (mmeOf({ id, daily: amount.daily, unit: amount.unit }, knowledge) ?? 0);
      }),
    );
  const beside = [mmeOfList(facts, [order, ...orders], knowledge), ...ordered].reduce((sum, value) => sum + value, 0);
  return Math.round(((own ?? 0) + beside) * 10) / 10;
}

function opioidTotal(subject: Subject, rule: CombinationRule): Finding[] {
  const opioid = rule.all_of![0]!.some((selector) => selects(selector, subject.drug, subject.knowledge));
  const total = totalMme(subject);
  const band = [...rule.mme_bands!].reverse().find(({ from }) => total >= from);
  if (!opioid || band === undefined) return [];
  const others = subject.others.filter((other) => (mmeOf(other, subject.knowledge) ?? 0) > 0).map(({ id }) => id);
  return [
    {
      type: rule.type,
      severity: band.severity,
      reason: rule.topic,
      with: [subject.drug, ...others],
      rules: [rule.id],
      basis: rule,
      words: "opioid_total",
      slots: {
        drug: subject.label,
        total: figure(total),
        from: figure(band.from),
        management: band.action,
        others: others.length === 0 ? "" : ` with ${others.map((id) => label(id, subject)).join(", ")}`,
      },
    },
  ];
}

/**
 * A first patch: forbidden where the list holds no opioid, serious where it holds too little of one or no list is given.
 */
function firstPatch(subject: Subject, rule: CombinationRule): Finding[] {
  const { drug, amounts, first, others, facts, knowledge } = subject;
  if (drug !== rule.first_patch || amounts?.unit !== PATCH_RATE || !first) return [];
  const opioids = others.filter(
    ({ id, stoppedDays }) => stoppedDays === null && selects("class:opioid", id, knowledge),
  );
  const taken = opioids.reduce((sum, other) => sum + (mmeOf(other, knowledge) ?? 0), 0);
  if (taken >= (rule.tolerant_mme ?? Number.POSITIVE_INFINITY)) return [];
  const names = opioids.map(({ label: name }) => name).join(", ");
  return [
    {
      type: rule.type,
      severity: facts.stated.drugs && opioids.length === 0 ? rule.severity : "major",
      reason: rule.name,
      with: [drug],
      rules: [rule.id],
      basis: rule,
      words: "first_patch",
      slots: {
        drug: subject.label,
        dose: shown(amounts.single, amounts.unit),
        fact: opioids.length === 0 ? "no other opioid on the list" : `${names}: ${figure(taken)} MME a day until now`,
        effect: rule.effect,
        management: rule.management,
      },
    },
  ];
}

function twoProducts(subject: Subject, rule: CombinationRule): Finding[] {
  const ingredient = rule.same_ingredient_twice!;
  const { order, facts } = subject;
  const inOrder = order.ingredients.includes(ingredient);
  const products = facts.drugs.filter(({ ids }) => ids.includes(ingredient));
  const orders = inOrder ? 1 : 0;
  // The product that an order continues is no second one.
  const continued = products.filter(
    ({ ids }) => ids.length === order.ingredients.length && ids.every((id) => order.ingredients.includes(id)),
  );
  const count = orders + products.length - continued.length;
  if (!inOrder || count < 2 || subject.drug !== (order.ingredients[0] ?? "")) return [];
  const others = products.filter((product) => !continued.includes(product));
  const total = others.reduce<number | null>((sum, product) => {
    const amount = dailyOf(product);
    return sum === null || amount === null ? null : sum + amount;
  }, 0);
  const own = ownDaily(subject);
  const limit = paracetamolLimit(subject);
  const sum = total === null || own === null ? null : total + own;
  const severity = sum !== null && limit !== null && !exceeds(sum, limit) ? "moderate" : rule.severity;
  const words = others.map(({ text }) => text.split(",")[0]!);
  return [
    finding(
      subject,
      rule,
      [ingredient],
      [sum === null ? words.join(", ") : `${words.join(", ")} (${totalWords(sum, limit)})`],
      severity,
      sum !== null && severity === "major" ? "dose-too-high" : undefined,
    ),
  ];
}

/**
 * What a product on the list gives of a drug in a day, mg; null where that is not stated. Of two amounts in one product
 * the greater counts, whichever is written first.
 */
function dailyOf({ ids, daily, second }: CurrentDrug): number | null {
  if (ids.length === 1) return daily;
  return daily === null || second === null ? null : Math.max(daily, second);
}

/** The same of the order itself. */
function ownDaily({ order, amounts }: Subject): number | null {
  if (order.ingredients.length === 1) return amounts?.daily ?? null;
  if (amounts?.daily == null || order.second === null || order.frequency === null) return null;
  return Math.max(amounts.daily, order.second * order.frequency.perDay[1]);
}

function totalWords(sum: number, limit: number | null): string {
  const most = limit === null ? "" : `, the limit is ${figure(limit)} mg`;
  return `${figure(sum)} mg a day in all${most}`;
}

function paracetamolLimit({ knowledge, facts }: Subject): number | null {
  const regimen = knowledge.drugs.paracetamol?.regimens[0];
  if (regimen === undefined) return null;
  return dailyMaxOf(regimen, { facts });
}

function finding(
  subject: Subject,
  rule: CombinationRule,
  others: readonly string[],
  words: readonly string[],
  severity: Finding["severity"],
  breaks?: Finding["breaks"],
): Finding {
  const shownWords = [...new Set(words)];
  return {
    type: rule.type,
    severity,
    // A rule of three groups says what its pairs say, more gravely; any other says something of its own.
    reason: rule.type === "interaction" && (rule.all_of?.length ?? 0) > 2 ? rule.topic : rule.name,
    with: [subject.drug, ...others],
    rules: [rule.id],
    basis: rule,
    words: rule.type === "monitoring" ? "offer" : rule.type === "duplicate" ? "two_products" : "together",
    slots: {
      drug: subject.label,
      others: shownWords.slice(0, 5).join(", "),
      effect: rule.effect,
      management: rule.management,
      topic: rule.topic,
      count: String(others.length + 1),
    },
    ...(breaks === undefined ? {} : { breaks }),
  };
}

function label(id: string, { knowledge }: Subject): string {
  return knowledge.names[id]?.label ?? id.replaceAll("_", " ");
}
