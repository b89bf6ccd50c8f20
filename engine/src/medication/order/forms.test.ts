import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { ForamenError } from "../../errors.ts";
import { dailyAmount } from "./order.ts";
import { readOrder } from "./read-order.ts";

const knowledge = medicationKnowledge();

/** What is read: drug, one dose (mg unless a unit stands there), doses a day, the most in a day, and the rest by name. */
type Read = readonly [
  drug: string,
  single: number | null,
  perDay: number | null,
  daily: number | null,
  more?: Readonly<Record<string, unknown>>,
];

/** Every form that is accepted. This table is the documentation. */
const ACCEPTED: Readonly<Record<string, Read>> = {
  "ibuprofen 400 mg three times daily": ["ibuprofen", 400, 3, 1200],
  "ibuprofen 400mg TID": ["ibuprofen", 400, 3, 1200],
  "ibuprofen 400 mg t.d.s.": ["ibuprofen", 400, 3, 1200],
  "500 mg naproxen BID": ["naproxen", 500, 2, 1000],
  "naproxen 500 mg b.d.": ["naproxen", 500, 2, 1000],
  "naproxen 500 mg twice a day": ["naproxen", 500, 2, 1000],
  "naproxen 500 mg q12h": ["naproxen", 500, 2, 1000],
  "gabapentin 300 mg q8h": ["gabapentin", 300, 3, 900],
  "gabapentin 300 mg every 8 hours": ["gabapentin", 300, 3, 900],
  "gabapentin 300 mg 8 hourly": ["gabapentin", 300, 3, 900],
  "tramadol 50 mg QID": ["tramadol", 50, 4, 200],
  "tramadol 50 mg q.d.s.": ["tramadol", 50, 4, 200],
  "tramadol 50 mg four times a day": ["tramadol", 50, 4, 200],
  "tramadol 50 mg 4 times daily": ["tramadol", 50, 4, 200],
  "tramadol 50-100 mg every 4-6 hours as needed": ["tramadol", 100, 6, 600, { prn: true }],
  "tramadol 50 to 100 mg q4-6h prn, max 400 mg/day": ["tramadol", 100, 4, 400, { prn: true, statedMaximum: 400 }],
  "gabapentin 100-0-300 mg": ["gabapentin", 300, 4 / 3, 400, { statedMaximum: 400 }],
  "gabapentin 300-300-300 mg": ["gabapentin", 300, 3, 900],
  "amitriptyline 0-0-25 mg": ["amitriptyline", 25, 1, 25],
  "gabapentin 300 mg nocte day 1, 300 mg bd day 2, then 300 mg tds": ["gabapentin", 300, 3, 900],
  "gabapentin 300 mg od day 1, bd day 2, tds day 3 and thereafter": ["gabapentin", 300, 3, 900],
  "gabapentin 300 mg nocte day 1 then 300 mg tds": ["gabapentin", 300, 3, 900],
  "prednisolone 40 mg od, reduce by 10 mg every 5 days": ["prednisolone", 40, 1, 40],
  "alendronic acid 70 mg every Sunday": ["alendronate", 70, 1 / 7, 10],
  "alendronic acid 70 mg on Sundays": ["alendronate", 70, 1 / 7, 10],
  "vitamin D3 7000 IU Monday, Wednesday and Friday": ["vitamin_d3", 7000, 3 / 7, 7000],
  "zoledronic acid 5 mg IV 12 monthly": ["zoledronic_acid", 5, 1 / 365, 5 / 365],
  "vitamin B12 1000 mcg IM 3-monthly": ["vitamin_b12", 1, 1 / 90, 1 / 90],
  "vitamin D3 28000 IU fortnightly": ["vitamin_d3", 28_000, 1 / 14, 2000],
  "vitamin D3 28000 IU 4 weekly": ["vitamin_d3", 28_000, 1 / 28, 1000],
  "vitamin D3 28000 IU every two weeks": ["vitamin_d3", 28_000, 1 / 14, 2000],
  "Ibuprofen 400 mg dreimal täglich für 5 Tage": ["ibuprofen", 400, 3, 1200, { durationDays: 5 }],
  "Ibuprofen 400 mg 3x tgl. zum Essen, 1 Woche": ["ibuprofen", 400, 3, 1200, { durationDays: 7 }],
  "Ibuprofen 600 mg 1 Tablette 3 mal am Tag": ["ibuprofen", 600, 3, 1800],
  "Ibuprofen 400 mg 1-0-1 5 Tage": ["ibuprofen", 400, 2, 800, { durationDays: 5 }],
  "Gabapentin 300 mg 3x1": ["gabapentin", 300, 3, 900],
  "Gabapentin 300 mg 3x2 täglich": ["gabapentin", 600, 3, 1800],
  "Pregabalin 75 mg morgens und abends": ["pregabalin", 75, 2, 150],
  "Naproxen 250 mg morgens, mittags und abends": ["naproxen", 250, 3, 750],
  "Amitriptylin 10 mg zur Nacht": ["amitriptyline", 10, 1, 10],
  "Tramadol 50 mg alle 6 bis 8 Stunden bei Bedarf": ["tramadol", 50, 4, 200, { prn: true }],
  "Tramadol 50 mg b.B. max. 4x täglich": ["tramadol", 50, 4, 200, { prn: true }],
  "Alendronat 70 mg einmal wöchentlich": ["alendronate", 70, 1 / 7, 10],
  "Vitamin D3 1000 IE täglich": ["vitamin_d3", 1000, 1, 1000],
  "amitriptyline 10 mg nocte": ["amitriptyline", 10, 1, 10],
  "amitriptyline 10 mg at bedtime": ["amitriptyline", 10, 1, 10],
  "amitriptyline 10 mg HS": ["amitriptyline", 10, 1, 10],
  "amitriptyline 10 mg qhs": ["amitriptyline", 10, 1, 10],
  "duloxetine 30 mg once daily in the morning": ["duloxetine", 30, 1, 30],
  "duloxetine 30 mg OD": ["duloxetine", 30, 1, 30],
  "duloxetine 30 mg qam": ["duloxetine", 30, 1, 30],
  "duloxetine 30 mg mane": ["duloxetine", 30, 1, 30],
  "prednisone 40 mg daily for 5 days": ["prednisone", 40, 1, 40, { durationDays: 5 }],
  "prednisone 40 mg daily x 5 days": ["prednisone", 40, 1, 40, { durationDays: 5 }],
  "prednisone 40 mg daily 5/7": ["prednisone", 40, 1, 40, { durationDays: 5 }],
  "prednisone 40 mg daily 2/52": ["prednisone", 40, 1, 40, { durationDays: 14 }],
  "prednisone 40 mg daily for two weeks": ["prednisone", 40, 1, 40, { durationDays: 14 }],
  "prednisone 40 mg daily for 1/12": ["prednisone", 40, 1, 40, { durationDays: 30 }],
  "prednisone 5 mg tablets, 8 tabs OD for 5 days": ["prednisone", 40, 1, 40, { durationDays: 5 }],
  "ibuprofen 200 mg 2 tablets q8h": ["ibuprofen", 400, 3, 1200],
  "ibuprofen 200 mg 1-2 tablets every 4 to 6 hours": ["ibuprofen", 400, 6, 2400],
  "ibuprofen 200 mg 1 tab q8h prn max 3/day": ["ibuprofen", 200, 3, 600, { prn: true, statedMaximum: 600 }],
  "ibuprofen 400 mg every 6 hours as needed, max 4 doses a day": [
    "ibuprofen",
    400,
    4,
    1600,
    { prn: true, statedMaximum: 1600 },
  ],
  "naproxen 500 mg q12h PRN, max 2 tablets per day": ["naproxen", 500, 2, 1000, { prn: true, statedMaximum: 1000 }],
  "naproxen 500 mg prn": ["naproxen", 500, null, null, { prn: true }],
  "ibuprofen 0.4 g tds": ["ibuprofen", 400, 3, 1200],
  "methocarbamol 1,500 mg QID": ["methocarbamol", 1500, 4, 6000],
  "clonidine 100 mcg BD": ["clonidine", 0.1, 2, 0.2],
  "clonidine 100 micrograms twice daily": ["clonidine", 0.1, 2, 0.2],
  "vitamin D3 1000 IU daily": ["vitamin_d3", 1000, 1, 1000, { unit: "IU" }],
  "vitamin B12 1000 mcg sublingual daily": ["vitamin_b12", 1, 1, 1, { route: "sublingual" }],
  "alendronate 70 mg weekly": ["alendronate", 70, 1 / 7, 10],
  "alendronate 70 mg once a week": ["alendronate", 70, 1 / 7, 10],
  "zoledronic acid 5 mg IV over 30 min once yearly": [
    "zoledronic_acid",
    5,
    1 / 365,
    5 / 365,
    { route: "iv", infusionMinutes: 30 },
  ],
  "ketorolac 30 mg IM once": ["ketorolac", 30, 1, 30, { route: "im" }],
  "ketorolac 15 mg intravenous q6h x 2 days": ["ketorolac", 15, 4, 60, { route: "iv", durationDays: 2 }],
  "methylprednisolone acetate 40 mg epidural": ["methylprednisolone_epidural", 40, null, null, { route: "epidural" }],
  "Depo-Medrol 80 mg IM once": ["methylprednisolone_systemic", 80, 1, 80, { route: "im" }],
  "diclofenac sodium EC 50 mg tds 7/7": ["diclofenac", 50, 3, 150, { durationDays: 7 }],
  "diclofenac 1% gel 4 g topically QID": ["diclofenac", 4000, 4, 16000, { route: "topical" }],
  "capsaicin 0.025% cream thin layer three times daily": ["capsaicin_topical", null, null, null, { route: "topical" }],
  "morphine SR 15 mg q12h": ["morphine_er", 15, 2, 30],
  "tramadol ER 200 mg once daily": ["tramadol", 200, 1, 200, { forms: ["extended_release"] }],
  "naproxen sodium 550 mg BID": ["naproxen", 500, 2, 1000, { salt: "naproxen sodium" }],
  "duloxetine 30 mg once daily for 7 days then 60 mg once daily": ["duloxetine", 60, 1, 60],
  "start pregabalin 75 mg BD": ["pregabalin", 75, 2, 150, { intention: "start" }],
  "stop baclofen 20 mg TDS today": ["baclofen", 20, 3, 60, { intention: "stop" }],
  "gabapentin 300 mg on alternate days": ["gabapentin", 300, 0.5, 300],
  "ibuprofen 400 mg i tab tds pc": ["ibuprofen", 400, 3, 1200],
  "ibuprofen ４００ mg tds": ["ibuprofen", 400, 3, 1200],
  "gabapentin 900 mg daily in 3 divided doses": ["gabapentin", 300, 3, 900],
  "gabapentin 1200 mg/day divided tid": ["gabapentin", 400, 3, 1200],
  "amitriptyline 10 mg on": ["amitriptyline", 10, 1, 10],
  "alendronate 70 mg on Sundays": ["alendronate", 70, 1 / 7, 10],
  "gabapentin 300 mg capsules 1 qds": ["gabapentin", 300, 4, 1200],
  "pregabalin 75 mg capsules 2 daily": ["pregabalin", 150, 1, 150],
  "amitriptyline 10 mg tablets one nocte": ["amitriptyline", 10, 1, 10],
  "ibuprofen 200 mg ii tds": ["ibuprofen", 400, 3, 1200],
  "ibuprofen 400 mg tablets: one three times a day": ["ibuprofen", 400, 3, 1200],
  "gabapentin 300 mg AM and 600 mg PM": ["gabapentin", 600, 1.5, 900, { statedMaximum: 900 }],
  "gabapentin 100 mg mane, 300 mg nocte": ["gabapentin", 300, 4 / 3, 400, { statedMaximum: 400 }],
  "gabapentin 300 mg morning, noon and night": ["gabapentin", 300, 3, 900],
  "ibuprofen 400 mg 1-1-1": ["ibuprofen", 400, 3, 1200],
  "naproxen 500 mg 1-0-1": ["naproxen", 500, 2, 1000],
  "naproxen 500 mg bid #30": ["naproxen", 500, 2, 1000],
  "naproxen 500 mg od-bd": ["naproxen", 500, 2, 1000],
  "ibuprofen 400 mg tds-qds": ["ibuprofen", 400, 4, 1600],
  "ibuprofen 400 mg q8": ["ibuprofen", 400, 3, 1200],
  "ibuprofen 400 mg x3 daily": ["ibuprofen", 400, 3, 1200],
  "ketorolac 15 mg IV q6h x48h": ["ketorolac", 15, 4, 60, { durationDays: 2 }],
  "gabapentin 300 mg HS x3d then BID x3d then TID": ["gabapentin", 300, 3, 900, { durationDays: null }],
  "cyclobenzaprine 5mg tid x3d, 10mg tid x3d": ["cyclobenzaprine", 10, 3, 30, { durationDays: 6 }],
  "pregabalin 75 mg bid, increase to 150 mg bid after 1 week": ["pregabalin", 150, 2, 300, { durationDays: null }],
  "prednisone 5 mg tabs, 4 tabs daily for 3 days then 8 tabs daily for 3 days": [
    "prednisone",
    40,
    1,
    40,
    { durationDays: 6 },
  ],
  "morphine 40 mg/mL, 0.5 mL q4h": ["morphine", 20, 6, 120],
  "gabapentin 300 mg 1-0-2": ["gabapentin", 600, 1.5, 900, { statedMaximum: 900 }],
  "gabapentin 100 mg 1-1-2": ["gabapentin", 200, 2, 400, { statedMaximum: 400 }],
  "Robaxin-750 2 tablets QID for 2 days": ["methocarbamol", 1500, 4, 6000, { durationDays: 2 }],
  "Robaxin-750 1500 mg QID": ["methocarbamol", 1500, 4, 6000],
  "Vimovo 500/20 mg BD": ["naproxen_esomeprazole", 500, 2, 1000, { ingredients: ["naproxen", "esomeprazole"] }],
  "Ultracet 2 tabs q4-6h PRN max 8/day": ["tramadol_paracetamol", 75, 4, 300, { statedMaximum: 300 }],
  "co-codamol 30/500 1-2 qds prn": ["co_codamol", 60, 4, 240, { second: 1000 }],
  "Percocet 5/325 1 tab q6h prn pain": ["oxycodone_paracetamol", 5, 4, 20, { second: 325 }],
  "ibuprofen/paracetamol 400/325 TDS": ["ibuprofen_paracetamol", 400, 3, 1200, { second: 325 }],
  "diclofenac 50mg + misoprostol 200 mcg bd": ["diclofenac", 50, 2, 100, { second: 0.2 }],
  "Nurofen Plus 2 tabs TDS": ["ibuprofen_codeine", 400, 3, 1200, { second: 25.6 }],
  "Anaprox DS 550 mg BID": ["naproxen", 500, 2, 1000, { salt: "naproxen sodium" }],
  "Advil 2 tabs q6h": ["ibuprofen", 400, 4, 1600],
  "Amrix 15 mg once daily": ["cyclobenzaprine", 15, 1, 15, { forms: ["extended_release"] }],
  "diclofenac 75mg m/r bd": ["diclofenac", 75, 2, 150, { forms: ["extended_release"] }],
  "naproxen 500mg 1 BD pc": ["naproxen", 500, 2, 1000],
  "naproxen 250mg tabs. 2 stat then 1 qds prn": ["naproxen", 500, 4, 1000],
  "ibuprofen tablets 400mg, one to be taken three times a day": ["ibuprofen", 400, 3, 1200],
  "naproxen 500 mg tab; take 1 tab by mouth 2 times daily as needed for pain; dispense 30": ["naproxen", 500, 2, 1000],
  "amitriptyline 25 mg po nightly at bedtime, 30 tablets, 2 refills": ["amitriptyline", 25, 1, 25],
  "Tramadol 50 mg cap 1-2 every 4-6 hours as needed, not to exceed 8 per day": ["tramadol", 100, 4, 400],
  "gabapentin 300 mg three times a day (900 mg/day)": ["gabapentin", 300, 3, 900],
  "gabapentin 300 mg OD day 1, BD day 2, TDS day 3": ["gabapentin", 300, 3, 900],
  "gabapentin 300mg day 1, 300mg bd day 2, 300mg tds day 3 onwards": ["gabapentin", 300, 3, 900],
  "gabapentin 100 mg mane, 100 mg midi, 300 mg nocte": ["gabapentin", 300, 5 / 3, 500, { statedMaximum: 500 }],
  "amitriptyline 10mg nocte, increase by 10 mg weekly to 50 mg": ["amitriptyline", 50, 1, 50],
  "pregabalin 75mg BD, increase after 7 days to 150mg BD": ["pregabalin", 150, 2, 300],
  "pregabalin 75mg twice/day": ["pregabalin", 75, 2, 150],
  "Lyrica CR 165 mg after evening meal": ["pregabalin", 165, 1, 165, { forms: ["extended_release"] }],
  "prednisone 60 mg x 5 days, then 40 mg x 5 days, then 20 mg x 5 days": [
    "prednisone",
    60,
    1,
    60,
    { durationDays: 15 },
  ],
  "prednisone taper: 40 mg x3d, 30 mg x3d, 20 mg x3d, 10 mg x3d": ["prednisone", 40, 1, 40, { durationDays: 12 }],
  "prednisone 50 mg daily x 5/7 then reduce by 10 mg daily": ["prednisone", 50, 1, 50, { durationDays: null }],
  "Medrol Dosepak as directed": ["methylprednisolone_systemic", 24, 1, 24, { durationDays: 6 }],
  "TFESI L1-L2 methylprednisolone 40 mg": ["methylprednisolone_epidural", 40, null, null, { route: "epidural" }],
  "capsaicin 8% patch 60 minutes once": ["capsaicin_topical", null, null, null, { forms: ["patch"] }],
  "vit D3 1000 IU od": ["vitamin_d3", 1000, 1, 1000, { unit: "IU" }],
  "zoledronate 5mg iv over 30 minutes": ["zoledronic_acid", 5, null, null, { infusionMinutes: 30 }],
  "ibuprofen 400mg every 8 hrs for seven days": ["ibuprofen", 400, 3, 1200, { durationDays: 7 }],
  "Aleve 220 mg: 1 caplet q12h prn, max 2 caplets in 24 h, 5 days": ["naproxen", 200, 2, 400, { durationDays: 5 }],
  "Depo-Medrol 80 mg epidural L1/2, one injection": ["methylprednisolone_epidural", 80, 1, 80],
  "MST Continus 60 mg BD, opioid-naive": ["morphine_er", 60, 2, 120, { ingredients: ["morphine_er"] }],
  "gabapentin 300mg caps, 1 at night for 3 days then 1 bd for 3 days then 1 tds": ["gabapentin", 300, 3, 900],
  "Robaxin 750 mg 2 tabs QID x 3 days then 1 tab QID": ["methocarbamol", 1500, 4, 6000],
  "pregabalin 75mg capsules one twice daily 56 capsules": ["pregabalin", 75, 2, 150],
  "amitriptyline 10mg, take one or two at night": ["amitriptyline", 20, 1, 20],
  "prednisolone 5mg tablets, six each morning for 5 days": ["prednisolone", 30, 1, 30, { durationDays: 5 }],
  "Voltarol Emulgel apply thinly three times a day": ["diclofenac", null, null, null, { route: "topical" }],
  "lidocaine 5% patch daily": ["lidocaine_topical", null, null, null, { route: "topical" }],
  "gene therapy for the L1-2 root, as available": ["gene_therapy", null, null, null],
  "gabapentin 300 mg PO QHS x 3 nights, then BID x 3 days, then TID": ["gabapentin", 300, 3, 900],
};

/** Forms with fields beside the text, as a list of orders holds them. */
const FIELDS: readonly (readonly [Readonly<Record<string, unknown>>, number, number])[] = [
  [{ drug: "tramadol/paracetamol 37.5 mg/325 mg", dose: 2, unit: "tablet", frequency: "QID" }, 75, 300],
  [{ text: "Ultracet 2 tabs QID", drug: "Ultracet", dose: 2, unit: "tablets", frequency: "QID" }, 75, 300],
  [
    { drug: "methylprednisolone", dose: 24, unit: "mg", route: "oral", frequency: "daily, tapering over 6 days" },
    24,
    24,
  ],
];

/** What is refused, and why: nothing is guessed. */
const REFUSED: Readonly<Record<string, string>> = {
  "ibuprofen three times daily": "no dose",
  ibuprofen: "no dose",
  "ibuprofen 400 mg": "how often",
  "ibuprofen a handful daily": "no dose",
  "ibuprofen 1,5 mg daily": "decimal comma",
  "ibuprofen 400 mg 600 mg daily": "Two different amounts",
  "ibuprofen 400 mg three times daily unless the moon is full": "not understood",
  "ibuprofen -400 mg TDS": "minus sign",
  "ibuprofen \u2212400 mg TDS": "minus sign",
  "ibuprofen 400 units TDS": "not measured",
  "ibuprofen 10 mL TDS": "strength is not stated",
  "Vimovo 1 tab BD": "no dose",
  "gabapentin 300 mg TDS (1200 mg/day)": "Two different amounts",
  "baclofen 10 mg TDS (increase by 5 mg every 3 days)": "Two different amounts",
  "gabapentin 300 mg HS x3d then whenever": "not understood",
  "gabapentin 300 mg HS x3d then": "not understood",
};

/** A text and fields beside it that do not agree, and what is named. */
const CONTRADICTIONS: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
  [{ text: "ketorolac 15 mg IV q6h for 10 days", duration_days: 2 }, "2 days in the field and 10 days in the text"],
  [{ text: "ibuprofen 400 mg TDS", drug: "ketorolac" }, "ketorolac in the field and ibuprofen in the text"],
  [{ text: "ibuprofen 400 mg TDS", drug: "ibuprofen", dose: 600 }, "600 mg in the field and 400 mg in the text"],
  [{ text: "ibuprofen 400 mg TDS", frequency: "BID" }, "2 a day in the field and 3 a day in the text"],
];

describe("orders as people write them", () => {
  it.each(Object.entries(ACCEPTED))("%s", (text, [drug, single, perDay, daily, more = {}]) => {
    const order = readOrder(text, "order", knowledge);
    const amounts = dailyAmount(order);
    expect(order.drug).toBe(drug);
    if (single === null) return expect(order).toMatchObject(more);
    expect(amounts!.single).toBeCloseTo(single, 9);
    if (daily === null) expect(amounts!.daily).toBeNull();
    else expect(amounts!.daily).toBeCloseTo(daily, 9);
    if (perDay === null) expect(amounts!.perDay).toBeNull();
    else expect(amounts!.perDay).toBeCloseTo(perDay, 9);
    const { unit, ...rest } = more as { unit?: string };
    if (unit !== undefined) expect(amounts!.unit).toBe(unit);
    expect(order).toMatchObject(rest);
  });

  it.each(FIELDS)("fields: %o", (input, single, daily) => {
    const amounts = dailyAmount(readOrder(input, "order", knowledge));
    expect([amounts!.single, amounts!.daily]).toEqual([single, daily]);
  });

  it("refuses tablets of which no strength is known", () =>
    expect(() =>
      readOrder({ drug: "naproxen", dose: 2, unit: "tablets", frequency: "BID" }, "order", knowledge),
    ).toThrow("dose cannot be read"));

  it.each(Object.entries(REFUSED))("refuses: %s", (text, why) => {
    const refusal = () => readOrder(text, "order", knowledge);
    expect(refusal).toThrow(ForamenError);
    expect(refusal).toThrow(why);
  });

  it.each(CONTRADICTIONS)("takes neither of two that contradict each other: %o", (input, named) => {
    expect(() => readOrder(input, "order", knowledge)).toThrow(named);
  });

  it("takes text and fields that agree", () => {
    const order = readOrder(
      { text: "ibuprofen 400 mg TDS for 5 days", drug: "ibuprofen", duration_days: 5 },
      "order",
      knowledge,
    );
    expect(order).toMatchObject({ drug: "ibuprofen", durationDays: 5 });
  });

  it("never repeats in a refusal what was entered", () => {
    try {
      readOrder("ibuprofen 400 mg three times daily for Quillfeather", "order", knowledge);
      expect.unreachable();
    } catch (fault) {
      expect((fault as Error).message).not.toContain("uillfeather");
    }
  });
});
