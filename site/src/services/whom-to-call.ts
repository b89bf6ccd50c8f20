import type { CountryServices, Services } from "@foramen/engine";
import words from "../../../content/en/journey/services.json" with { type: "json" };

/** The country that a device is set to, by the region of its languages ("en-GB"); empty when none is named. */
export function countryOf(languages: readonly string[], { countries }: Services): string {
  for (const language of languages) {
    const region = /-([A-Z]{2})\b/.exec(language)?.[1];
    if (region !== undefined && Object.hasOwn(countries, region)) return region;
  }
  return "";
}

/** Whom to call there; null where no country is known, so that no page shows a number that may be wrong. */
export function servicesOf(country: string, services: Services): CountryServices | null {
  if (country === "other") return services.other;
  return Object.hasOwn(services.countries, country) ? services.countries[country]! : null;
}

/** "999 or 112". */
export function numbersOf({ emergency }: CountryServices): string {
  return emergency.join(words.or);
}

/** "A&E", or what everybody understands. */
export function departmentOf(services: CountryServices | null): string {
  const named = services?.department;
  return named === "A&E" || named === "emergency room" ? words[named] : words.department;
}

/** Countries by name, for a list to choose from. */
export function countriesOf({ countries }: Services): { code: string; name: string }[] {
  return Object.entries(countries)
    .map(([code, { name }]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
