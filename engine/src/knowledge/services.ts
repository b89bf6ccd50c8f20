/** A line that can be called. */
export interface Line {
  number: string;
  /** Its name, as a sentence goes on after "call". */
  name: string;
}

/** Whom to call in one country. Not part of the bundle that the engine reasons with: pages show it. */
export interface CountryServices {
  name: string;
  /** Numbers for an ambulance, the one to dial first in front. */
  emergency: string[];
  /** Advice on health at any hour, where there is one number for the country. */
  advice?: Line;
  /** For people who think of harming themselves. */
  crisis?: Line;
  /** What the emergency department of a hospital is called there; "emergency department" when left out. */
  department?: string;
  /** Files in knowledge/sources/. */
  sources: string[];
  /** `seen` when every number of the row has been read in one of its sources. */
  status: "seen" | "recalled";
}

/** knowledge/services/countries.yaml, by two-letter code (ISO 3166-1). */
export interface Services {
  other: CountryServices;
  countries: Record<string, CountryServices>;
}
