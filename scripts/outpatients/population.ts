import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** One share for each age band, 0 to 1. */
type ByBand = readonly number[];
/** Mean and standard deviation. */
type Spread = readonly [number, number];
/** What is taken or ordered, as people write it, with its weight among the others. */
type OneOf = Readonly<Record<string, number>>;

/** Where a share comes from: every row of the table has it. */
export interface Grounds {
  readonly source: string;
  readonly status: "seen" | "derived" | "recalled" | "elicited";
  readonly note?: string;
}

export interface Taken {
  readonly share: number;
  readonly one_of: OneOf;
}

export interface Condition extends Grounds {
  readonly name: string;
  readonly share: ByBand;
  readonly women?: number;
  readonly men?: number;
  /** Other condition to factor; the other stands further up in the table. */
  readonly more_with?: Readonly<Record<string, number>>;
  readonly takes?: readonly Taken[];
}

/** A reason that prescribers see: any one of what is named is enough. */
export interface Avoided {
  readonly conditions?: readonly string[];
  readonly drugs?: readonly string[];
  readonly allergies?: readonly string[];
  readonly pregnant?: true;
  readonly from_age?: number;
  readonly share: number;
}

export interface OrderGroup extends Grounds {
  readonly group: string;
  readonly share: number;
  readonly one_of: OneOf;
  readonly avoided?: readonly Avoided[];
  readonly avoided_source?: Grounds;
}

/** The table scripts/outpatients/population.yaml. */
export interface Population {
  readonly sources: readonly { readonly id: string; readonly status: string; readonly ref: string }[];
  readonly bands: readonly { readonly from: number; readonly to: number; readonly share: number }[];
  readonly bands_source: Grounds;
  readonly women: Grounds & { readonly share: number };
  readonly body: Grounds & {
    readonly height_cm: { readonly men: Spread; readonly women: Spread };
    readonly bmi: { readonly mean: number; readonly deviation: number; readonly from: number; readonly to: number };
    readonly creatinine_mg_dl: {
      readonly men: Spread;
      readonly women: Spread;
      readonly per_decade_over_40: number;
      readonly kidney_disease_times: readonly [number, number];
    };
  };
  /** Standard deviation, in log odds, of what makes one patient ill in many ways and another in none. */
  readonly frailty: Grounds & { readonly deviation: number };
  readonly known: Grounds & { readonly creatinine: ByBand; readonly weight: ByBand };
  readonly pregnancy: Grounds & { readonly to_age: number; readonly pregnant: number; readonly not_asked: number };
  readonly conditions: readonly Condition[];
  readonly others: readonly (Grounds & {
    readonly share: ByBand;
    readonly sex?: "female" | "male";
    readonly one_of: OneOf;
  })[];
  readonly allergies: readonly (Grounds & { readonly name: string; readonly share: number })[];
  readonly orders: readonly OrderGroup[];
}

const FILE = fileURLToPath(new URL("population.yaml", import.meta.url));

/** The table as it lies beside this file. */
export function readPopulation(): Population {
  return parse(readFileSync(FILE, "utf8")) as Population;
}
