import type { InteractionRule } from "../../src/knowledge/medication/drug-interactions.ts";
import type { Regimen } from "../../src/knowledge/medication/regimen.ts";
import type { Selector } from "../../src/knowledge/medication/rule-basis.ts";
import type { MedicationKnowledge } from "../../src/knowledge/medication.ts";
import type { MedicationAlert, MedicationCheck } from "../../src/vocabulary/medication.ts";

/** One patient whom a rule is about, and one who just is not; both made from the rule itself. */
export interface RuleCase {
  readonly rule: string;
  readonly kind: string;
  readonly on: object;
  readonly off: object;
  /** True when the answer holds the rule. */
  readonly hit: (answer: MedicationCheck) => boolean;
}

/** A healthy man of 40 without a height: his clearance follows from the weight that he has. */
const PERSON = {
  age: 40,
  sex: "M",
  weight: { value: 72, unit: "kg" },
  creatinine: { value: 1, unit: "mg/dL" },
  liver: "normal",
  pregnancy: "not applicable",
  breastfeeding: false,
  conditions: [] as string[],
  allergies: [] as string[],
  current_drugs: [] as string[],
};
const WOMAN = { ...PERSON, age: 30, sex: "F", pregnancy: "not pregnant" };

type Person = Record<string, unknown>;
const request = (order: object, patient: Person = PERSON) => ({ patient, order });
const alertsOf = (answer: MedicationCheck): readonly MedicationAlert[] => answer.orders.flatMap(({ alerts }) => alerts);
const holds = (id: string) => (answer: MedicationCheck) => alertsOf(answer).some(({ rules }) => rules.includes(id));
const ofType = (type: string) => (answer: MedicationCheck) => alertsOf(answer).some((alert) => alert.type === type);

/** Every case that the rules themselves give. */
export function ruleCases(knowledge: MedicationKnowledge): RuleCase[] {
  return [
    ...interactionCases(knowledge),
    ...conditionCases(knowledge),
    ...doseCases(knowledge),
    ...renalCases(knowledge),
    ...hepaticCases(knowledge),
    ...lifeCases(knowledge),
    ...allergyCases(knowledge),
    ...timingCases(knowledge),
    ...combinationCases(knowledge),
    ...factCases(knowledge),
  ];
}

/** A small usual dose, so that nothing but the rule is met. */
export function modest(drug: string, knowledge: MedicationKnowledge): Record<string, unknown> {
  const rules = knowledge.drugs[drug];
  const regimen = rules?.regimens.find(({ only_if_stated: stated }) => !stated) ?? rules?.regimens[0];
  const special = SPECIAL[drug];
  if (special !== undefined) return { drug: name(drug, knowledge), ...special };
  const dose =
    regimen?.single_usual?.[0] ?? regimen?.start_single ?? regimen?.daily_usual?.[0] ?? regimen?.single_max ?? 1;
  return {
    drug: name(drug, knowledge),
    dose,
    unit: rules?.unit === "IU" ? "IU" : rules?.unit === "mcg" ? "mcg" : "mg",
    route: regimen?.routes[0] ?? "oral",
    frequency: "once daily",
    duration_days: 3,
  };
}

const SPECIAL: Readonly<Record<string, Record<string, unknown>>> = {
  aspirin: { dose: 650, unit: "mg", route: "oral", frequency: "twice daily", duration_days: 3 },
  alendronate: { dose: 70, unit: "mg", route: "oral", frequency: "weekly" },
  zoledronic_acid: { dose: 5, unit: "mg", route: "IV", frequency: "once yearly" },
  methylprednisolone_epidural: { dose: 40, unit: "mg", route: "epidural", frequency: "once" },
  methylprednisolone_systemic: { dose: 40, unit: "mg", route: "IM", frequency: "once" },
  capsaicin_topical: { text: "capsaicin cream three times daily" },
  ketorolac: { dose: 15, unit: "mg", route: "IM", frequency: "every 8 hours", duration_days: 2 },
  prednisone: { dose: 40, unit: "mg", route: "oral", frequency: "once daily", duration_days: 21 },
};

function name(drug: string, { names }: MedicationKnowledge): string {
  return drug === "methylprednisolone_epidural" ? "methylprednisolone acetate" : (names[drug]?.label ?? drug);
}

function members(selector: Selector, { classes, drugs }: MedicationKnowledge): readonly string[] {
  const [kind, id = ""] = selector.split(":");
  if (selector === "class:all_listed") return Object.keys(drugs).filter((drug) => drugs[drug]!.kind === "drug");
  return kind === "drug" ? [id] : (classes[id] ?? []);
}

/** For each rule one pair in which it is the only thing that stands between the two, if there is one. */
function interactionCases(knowledge: MedicationKnowledge): RuleCase[] {
  return knowledge.interactions.flatMap((rule): RuleCase[] => {
    const pair = pairFor(rule, knowledge) ?? pairFor(rule, knowledge, () => true);
    if (pair === null) return [];
    const [drug, other] = pair;
    const order = modest(drug, knowledge);
    const beside =
      other === "aspirin"
        ? rule.when?.aspirin_dose === "antiplatelet"
          ? "aspirin 81 mg daily"
          : "aspirin 650 mg every 6 hours"
        : name(other, knowledge);
    const hit =
      rule.when?.timing === "neuraxial"
        ? (answer: MedicationCheck) =>
            alertsOf(answer).some(({ type, strength }) => type === "timing" && strength === "stop")
        : holds(rule.id);
    const off =
      rule.when?.dose !== undefined
        ? request({ ...order, duration_days: 13 }, { ...PERSON, current_drugs: [beside] })
        : request(order, {
            ...PERSON,
            current_drugs: rule.when?.timing === "neuraxial" ? [`${beside}, last dose 12 days ago`] : [],
          });
    return [
      { rule: rule.id, kind: "interaction", on: request(order, { ...PERSON, current_drugs: [beside] }), off, hit },
    ];
  });
}

function pairFor(
  rule: InteractionRule,
  knowledge: MedicationKnowledge,
  listed = (id: string) => ["drug", "supplement", "procedure_drug"].includes(knowledge.drugs[id]?.kind ?? ""),
): readonly [string, string] | null {
  const sides: [Selector, Selector][] = [
    [rule.a, rule.b],
    [rule.b, rule.a],
  ];
  for (const [from, to] of sides) {
    for (const drug of members(from, knowledge).filter(
      (id) =>
        listed(id) &&
        !rule.when?.except_a?.includes(id) &&
        id !== (rule.when?.not_single_injection ? "methylprednisolone_epidural" : ""),
    )) {
      for (const other of members(to, knowledge)) {
        const same = knowledge.sameIngredient.some((group) => group.includes(drug) && group.includes(other));
        if (
          other === drug ||
          same ||
          rule.when?.except_a === other ||
          (rule.when?.not_single_injection && other === "methylprednisolone_epidural")
        )
          continue;
        if (drug === "aspirin" && rule.when?.aspirin_dose === "antiplatelet") continue;
        return [drug, other];
      }
    }
  }
  return null;
}

/** States that follow from figures of the person: just inside, just outside. */
const STATES: Readonly<Record<string, readonly [Person, Person]>> = {
  ckd_crcl_lt_30: [withClearance(29.8), withClearance(30.2)],
  ckd_crcl_lt_35: [withClearance(34.8), withClearance(35.2)],
  ckd_unstaged: [
    { ...PERSON, creatinine: undefined, conditions: ["kidney disease"] },
    { ...PERSON, creatinine: undefined },
  ],
  pregnancy_t1: [
    { ...WOMAN, pregnancy: "13 weeks" },
    { ...WOMAN, pregnancy: "14 weeks" },
  ],
  pregnancy_20_30w: [
    { ...WOMAN, pregnancy: "20 weeks" },
    { ...WOMAN, pregnancy: "19 weeks" },
  ],
  pregnancy_ge_30w: [
    { ...WOMAN, pregnancy: "30 weeks" },
    { ...WOMAN, pregnancy: "29 weeks" },
  ],
  pregnancy_any: [{ ...WOMAN, pregnancy: "25 weeks" }, WOMAN],
  breastfeeding: [{ ...WOMAN, breastfeeding: true }, WOMAN],
  age_lt_12: [
    { ...PERSON, age: 11 },
    { ...PERSON, age: 12 },
  ],
  age_lt_18: [
    { ...PERSON, age: 17 },
    { ...PERSON, age: 18 },
  ],
  age_under_19_viral: [
    { ...PERSON, age: 18, conditions: ["influenza"] },
    { ...PERSON, age: 19, conditions: ["influenza"] },
  ],
  age_ge_65: [
    { ...PERSON, age: 65 },
    { ...PERSON, age: 64 },
  ],
};

/** Cockcroft and Gault turned round for a man of 72 kg: the age of 40 gives 100 mL/min at 1 mg/dL. */
function withClearance(mlMin: number): Person {
  return { ...PERSON, creatinine: { value: 100 / mlMin, unit: "mg/dL" } };
}

/** Kidneys that are weak enough for a rule of age that asks for them, still so at the other side of its edge. */
function kidneys(below: number | undefined): Person {
  return below === undefined ? PERSON : withClearance(below / 2);
}

function conditionCases(knowledge: MedicationKnowledge): RuleCase[] {
  return knowledge.conditionRules.flatMap((rule): RuleCase[] => {
    const drug = members(rule.target, knowledge)[0];
    if (drug === undefined) return [];
    const injection = knowledge.measures.injections_only.find(({ rules }) => rules.includes(rule.id));
    const order = {
      ...modest(drug, knowledge),
      ...(injection === undefined ? {} : { route: injection.routes[0], frequency: "once" }),
      ...(knowledge.drugs[drug] === undefined
        ? { drug: name(drug, knowledge), dose: 1, unit: "mg", route: "oral", frequency: "once daily" }
        : {}),
    };
    const [on, off] = STATES[rule.condition] ?? [
      { ...PERSON, conditions: [knowledge.conditions[rule.condition]!.label] },
      PERSON,
    ];
    return [
      { rule: rule.id, kind: "condition", on: request(order, on), off: request(order, off), hit: holds(rule.id) },
    ];
  });
}

function doseCases(knowledge: MedicationKnowledge): RuleCase[] {
  return Object.entries(knowledge.drugs).flatMap(([drug, rules]) =>
    rules.regimens.flatMap((regimen, at): RuleCase[] => {
      const unit = rules.unit === "IU" ? "IU" : rules.unit === "mcg" ? "mcg" : "mg";
      if (rules.unit === "unit" || rules.kind === "background" || regimen.routes[0] === "epidural") return [];
      const base = {
        drug: name(drug, knowledge),
        unit,
        route: regimen.routes[0],
        duration_days: regimen.max_duration_days ?? 3,
        form: regimen.form?.replaceAll("_", " "),
      };
      const person = personFor(regimen);
      const taken = { ...person, current_drugs: [`${name(drug, knowledge)}`] };
      const words = indicationFor(regimen);
      const peers = rules.regimens.filter((other) => comparable(regimen, other));
      const most = Math.max(...peers.map((other) => other.daily_max ?? 0));
      const cases: RuleCase[] = [];
      if (regimen.daily_max !== undefined && regimen.daily_max === most && regimen.for !== "antiplatelet") {
        const times = timesFor(regimen, peers);
        cases.push({
          rule: `dosing/${drug}[${at}] daily_max`,
          kind: "dose",
          on: request(
            { ...base, ...words, dose: (regimen.daily_max * 1.1) / times, frequency: `${times} times a day` },
            taken,
          ),
          off: request(
            { ...base, ...words, dose: regimen.daily_max / times, frequency: `${times} times a day` },
            taken,
          ),
          hit: (answer) =>
            answer.orders[0]!.verdict === "dose-too-high" ||
            alertsOf(answer).some(
              (alert) => alert.type === "dose" && /above|limit/.test(alert.because) && alert.strength === "check",
            ),
        });
      }
      if (regimen.max_duration_days !== undefined && regimen.phase === undefined && !regimen.only_if_stated) {
        const order = {
          ...modest(drug, knowledge),
          route: regimen.routes[0],
          form: regimen.form?.replaceAll("_", " "),
        };
        cases.push({
          rule: `dosing/${drug}[${at}] max_duration_days`,
          kind: "duration",
          on: request({ ...order, duration_days: regimen.max_duration_days + 1 }),
          off: request({ ...order, duration_days: regimen.max_duration_days }),
          hit: ofType("duration"),
        });
      }
      return cases;
    }),
  );
}

function comparable(one: Regimen, other: Regimen): boolean {
  return (
    other.routes.some((route) => one.routes.includes(route)) &&
    (one.form === "extended_release") === (other.form === "extended_release") &&
    (one.group === undefined || other.group === undefined || one.group === other.group) &&
    (other === one || !other.only_if_stated)
  );
}

function personFor({ group, opens_with: opens }: Regimen): Person {
  const person = group === "reduced" ? { ...PERSON, age: 70 } : { ...PERSON };
  return opens === undefined ? person : { ...person, conditions: [opens[0]!] };
}

function indicationFor(regimen: Regimen): object {
  return regimen.for === "self_care"
    ? { indication: "self-care" }
    : regimen.for === "cancer_pain"
      ? { indication: "cancer pain" }
      : {};
}

/** As many doses as no other limit forbids. */
function timesFor(regimen: Regimen, peers: readonly Regimen[]): number {
  const single = Math.max(...peers.map(({ single_max: max }) => max ?? 0));
  const needed = single === 0 ? 1 : Math.ceil((regimen.daily_max! * 1.1) / single);
  const often = Math.max(
    ...peers.map(
      ({ doses_per_day_max: most, interval_h_min: hours }) => most ?? (hours === undefined ? 24 : 24 / hours),
    ),
  );
  return Math.min(Math.max(needed, 1), often);
}

function renalCases(knowledge: MedicationKnowledge): RuleCase[] {
  return Object.entries(knowledge.drugs).flatMap(([drug, rules]) =>
    rules.renal.flatMap((rule, at): RuleCase[] => {
      if (rule.crcl === undefined || rule.action === "none") return [];
      const [from, to] = rule.crcl;
      const order = {
        ...modest(drug, knowledge),
        ...(rule.only_route === undefined ? {} : { route: rule.only_route }),
      };
      const band = holds(`dosing/${drug}#renal[${at}]`);
      const inside = to === null ? from! + 0.2 : to - 0.4;
      const outside = to === null ? from! - 0.4 : rule.also_egfr ? to * 1.25 : to + 0.4;
      return [
        {
          rule: `dosing/${drug}#renal[${at}]`,
          kind: "renal",
          on: request(order, withClearance(inside)),
          off: request(order, withClearance(outside)),
          hit: band,
        },
      ];
    }),
  );
}

const GRADES: Readonly<Record<string, string>> = {
  mild: "mild impairment",
  moderate: "moderate impairment",
  severe: "severe impairment",
  cirrhosis: "Child-Pugh B",
  chronic: "Child-Pugh A",
};

function hepaticCases(knowledge: MedicationKnowledge): RuleCase[] {
  return Object.entries(knowledge.drugs).flatMap(([drug, rules]) =>
    (rules.hepatic ?? []).flatMap((rule, at): RuleCase[] => {
      const grade = rule.grades[0]!;
      if (rule.action === "none" || grade === "alcohol") return [];
      const order = modest(drug, knowledge);
      return [
        {
          rule: `dosing/${drug}#hepatic[${at}]`,
          kind: "hepatic",
          on: request(order, { ...PERSON, liver: GRADES[grade] }),
          off: request(order),
          hit: holds(`dosing/${drug}#hepatic[${at}]`),
        },
      ];
    }),
  );
}

function lifeCases(knowledge: MedicationKnowledge): RuleCase[] {
  return Object.entries(knowledge.drugs).flatMap(([drug, rules]): RuleCase[] => {
    const order = modest(drug, knowledge);
    const topical = drug === "capsaicin_topical";
    const ages = rules.age.flatMap((rule, at): RuleCase[] => {
      const edge = rule.age_min ?? rule.age_below!;
      const within = rule.age_min !== undefined ? edge : edge - 1;
      const without = rule.age_min !== undefined ? edge - 1 : edge;
      if (rule.daily_max !== undefined && rule.action === undefined) {
        const high = { ...order, dose: (rule.daily_max * 1.1) / 4, frequency: "four times daily" };
        return [
          {
            rule: `dosing/${drug}#age[${at}]`,
            kind: "age",
            on: request(high, { ...PERSON, age: within, current_drugs: [drug] }),
            off: request(high, { ...PERSON, age: without, current_drugs: [drug] }),
            hit: ofType("dose"),
          },
        ];
      }
      const conditions = rule.condition === undefined ? [] : [rule.condition];
      return [
        {
          rule: `dosing/${drug}#age[${at}]`,
          kind: "age",
          on: request(order, { ...kidneys(rule.crcl_below), age: within, conditions }),
          off: request(order, { ...kidneys(rule.crcl_below), age: without, conditions }),
          hit: (answer) =>
            alertsOf(answer).some(
              ({ type, rules: ids }) => type === "age" && ids.includes(`dosing/${drug}#age[${at}]`),
            ),
        },
      ];
    });
    const pregnancies = rules.pregnancy.flatMap((rule, at): RuleCase[] =>
      rule.action === "none"
        ? []
        : [
            {
              rule: `dosing/${drug}#pregnancy[${at}]`,
              kind: "pregnancy",
              on: request(order, { ...WOMAN, pregnancy: `${rule.weeks[0]} weeks` }),
              off: request(order, WOMAN),
              hit: holds(`dosing/${drug}#pregnancy[${at}]`),
            },
          ],
    );
    const nursing: RuleCase[] =
      rules.breastfeeding === undefined || rules.breastfeeding.action === "none" || topical
        ? []
        : [
            {
              rule: `dosing/${drug}#breastfeeding`,
              kind: "breastfeeding",
              on: request(order, { ...WOMAN, breastfeeding: true }),
              off: request(order, WOMAN),
              hit: ofType("breastfeeding"),
            },
          ];
    return [...ages, ...pregnancies, ...nursing];
  });
}

function allergyCases(knowledge: MedicationKnowledge): RuleCase[] {
  return knowledge.allergies.rules.flatMap((rule): RuleCase[] => {
    if (rule.action === "none") {
      return rule.allergens.map(
        (selector): RuleCase => ({
          rule: rule.id,
          kind: "allergy (must stay silent)",
          on: request(modest("ibuprofen", knowledge), { ...PERSON, allergies: ["ibuprofen (rash)"] }),
          off: request(modest("ibuprofen", knowledge), { ...PERSON, allergies: [words(selector, knowledge)] }),
          hit: ofType("allergy"),
        }),
      );
    }
    const pairs = rule.pairs ?? [
      { allergen: rule.allergens[0]!, target: rule.target === "same" ? "drug:naproxen" : rule.target },
    ];
    return pairs.map(({ allergen, target }): RuleCase => {
      const drug = members(target, knowledge).find(
        (id) => knowledge.drugs[id]?.kind !== undefined && knowledge.drugs[id]!.kind !== "background",
      )!;
      const text = allergen === "same_drug" ? drug : words(allergen, knowledge);
      const order = modest(drug, knowledge);
      return {
        rule: rule.id,
        kind: "allergy",
        on: request(order, { ...PERSON, allergies: [`${text} (rash)`] }),
        off: request(order, { ...PERSON, allergies: [`${text} (nausea)`] }),
        hit: holds(rule.id),
      };
    });
  });
}

function words(selector: Selector, knowledge: MedicationKnowledge): string {
  const [kind, id = ""] = selector.split(":");
  return kind === "allergen"
    ? knowledge.allergies.allergens[id]![0]!
    : name(members(selector, knowledge)[0]!, knowledge);
}

/** Without height and with good kidneys: stopped a day too short, and just long enough. */
function timingCases(knowledge: MedicationKnowledge): RuleCase[] {
  const order = modest("methylprednisolone_epidural", knowledge);
  return knowledge.timing.rows.flatMap((row): RuleCase[] => {
    const days = row.stop_days ?? (row.stop_hours === undefined ? null : row.stop_hours / 24);
    const drug = members(row.target, knowledge)[0]!;
    if (days === null) return [];
    const dose =
      row.variant === "prophylactic"
        ? "40 mg SC once daily"
        : row.variant === "therapeutic"
          ? "80 mg SC twice daily"
          : row.variant === "subcutaneous"
            ? "5000 units SC twice daily"
            : row.variant === "intravenous"
              ? "IV infusion"
              : "";
    const stopped = (hours: number) => ({
      ...PERSON,
      extras: { inr: 1 },
      current_drugs: [`${name(drug, knowledge)} ${dose}, last dose ${hours} hours ago`],
    });
    return [
      {
        rule: `neuraxial_timing ${row.target}${row.variant === undefined ? "" : ` ${row.variant}`}`,
        kind: "timing",
        on: request(order, stopped(Math.round(days * 24) - 1)),
        off: request(order, stopped(Math.round(days * 24))),
        hit: (answer) => alertsOf(answer).some(({ type, strength }) => type === "timing" && strength === "stop"),
      },
    ];
  });
}

function combinationCases(knowledge: MedicationKnowledge): RuleCase[] {
  const older = { ...PERSON, age: 70 };
  const list = (drugs: readonly string[]) => ({ ...PERSON, current_drugs: drugs });
  const tramadol = (dose: number) => ({
    drug: "tramadol",
    dose,
    unit: "mg",
    route: "oral",
    frequency: "four times daily",
    duration_days: 3,
  });
  const cases: Readonly<Record<string, readonly [object, object]>> = {
    CR01: [
      request(modest("ibuprofen", knowledge), list(["furosemide", "lisinopril"])),
      request(modest("ibuprofen", knowledge), list(["furosemide"])),
    ],
    CR02: [
      request(modest("tramadol", knowledge), { ...older, current_drugs: ["gabapentin", "sertraline"] }),
      request(modest("tramadol", knowledge), { ...older, age: 64, current_drugs: ["gabapentin", "sertraline"] }),
    ],
    CR03: [
      request(modest("tramadol", knowledge), list(["sertraline", "sumatriptan"])),
      request(modest("tramadol", knowledge), list(["sertraline"])),
    ],
    CR04: [
      request(tramadol(62.5), { ...PERSON, current_drugs: ["tramadol 50 mg QID"] }),
      request(tramadol(62), { ...PERSON, current_drugs: ["tramadol 50 mg QID"] }),
    ],
    CR05: [
      request(modest("amitriptyline", knowledge), { ...older, age: 65, current_drugs: ["oxybutynin"] }),
      request(modest("amitriptyline", knowledge), { ...older, age: 64, current_drugs: ["oxybutynin"] }),
    ],
    CR06: [
      request(modest("ibuprofen", knowledge), list(["prednisone", "apixaban"])),
      request(modest("ibuprofen", knowledge), list(["prednisone"])),
    ],
    CR07: [
      request(modest("naproxen", knowledge), list(["dipyridamole"])),
      request(modest("naproxen", knowledge), list(["dipyridamole", "omeprazole"])),
    ],
    CR08: [
      request(modest("amitriptyline", knowledge), list(["citalopram"])),
      request(modest("amitriptyline", knowledge), list(["sertraline"])),
    ],
    CR09: [
      request(modest("tramadol", knowledge), { ...PERSON, conditions: ["sleep apnoea"] }),
      request(modest("tramadol", knowledge), { ...PERSON, conditions: ["sleep apnoea"], current_drugs: ["naloxone"] }),
    ],
    CR10: [
      request(modest("tizanidine", knowledge), list(["lisinopril", "doxazosin"])),
      request(modest("tizanidine", knowledge), list(["lisinopril"])),
    ],
    CR11: [
      request(modest("ibuprofen", knowledge), list(["lisinopril", "potassium chloride"])),
      request(modest("ibuprofen", knowledge), list(["lisinopril"])),
    ],
    CR12: [
      request({ text: "tramadol/paracetamol 37.5/325 mg 1 tablet TDS" }, list(["paracetamol 1 g QID"])),
      request({ text: "tramadol/paracetamol 37.5/325 mg 1 tablet TDS" }, list([])),
    ],
    CR13: [
      request({ text: "fentanyl patch 25 mcg/h every 72 hours" }, list([])),
      request({ text: "fentanyl patch 25 mcg/h every 72 hours" }, list(["morphine MR 30 mg BD"])),
    ],
    CR14: [
      request(modest("tizanidine", knowledge), list(["citalopram"])),
      request(modest("tizanidine", knowledge), list(["sertraline"])),
    ],
  };
  return knowledge.combinations.map(
    ({ id }): RuleCase => ({ rule: id, kind: "combination", on: cases[id]![0], off: cases[id]![1], hit: holds(id) }),
  );
}

/** Contraindications and cautions that only a label lists. */
function factCases(knowledge: MedicationKnowledge): RuleCase[] {
  return Object.entries(knowledge.drugs).flatMap(([drug, rules]) =>
    [...rules.contraindications, ...rules.cautions].flatMap((listed): RuleCase[] => {
      const order = modest(drug, knowledge);
      const id = `dosing/${drug}#${listed.fact}`;
      if (listed.route !== undefined && listed.region === undefined) {
        const forbidden = {
          ...order,
          route: listed.route,
          ...(listed.form === undefined ? {} : { drug: `${order.drug} ${listed.form}` }),
        };
        return [
          {
            rule: id,
            kind: "route",
            on: request(forbidden),
            off: request(order),
            hit: (answer) => alertsOf(answer).some(({ type, strength }) => type === "route" && strength === "stop"),
          },
        ];
      }
      if (!listed.enforce) return [];
      if (listed.allergen !== undefined)
        return [
          {
            rule: id,
            kind: "label",
            on: request(order, { ...PERSON, allergies: [words(listed.allergen, knowledge)] }),
            off: request(order),
            hit: holds(id),
          },
        ];
      if (listed.condition === "pregnancy_any")
        return [
          {
            rule: id,
            kind: "label",
            on: request(order, { ...WOMAN, pregnancy: "10 weeks" }),
            off: request(order, WOMAN),
            hit: holds(id),
          },
        ];
      return [
        {
          rule: id,
          kind: "label",
          on: request(order, { ...PERSON, conditions: [knowledge.conditions[listed.condition!]!.label] }),
          off: request(order),
          hit: holds(id),
        },
      ];
    }),
  );
}
