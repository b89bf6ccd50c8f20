import type { Journey } from "./journey.ts";

/**
 * A screen of the journey. It is kept in the history of the browser, never in an address: an address would tell what was
 * asked.
 */
export type Screen =
  | { readonly kind: "safety"; readonly page: number }
  | { readonly kind: "chart" }
  /** Age and sex, with the last safety page. */
  | { readonly kind: "person" }
  /** The theme at this place of `Journey.themes`. */
  | { readonly kind: "theme"; readonly at: number }
  | { readonly kind: "health" }
  | { readonly kind: "medicines" }
  | { readonly kind: "report" }
  | { readonly kind: "check" }
  | { readonly kind: "result" }
  | { readonly kind: "emergency" };

export const FIRST_SCREEN: Screen = { kind: "safety", page: 0 };

/** Asked of everybody with the chart: how soon and what helps depend on them. */
export const ASKED_OF_ALL = ["duration_weeks", "pain_intensity", "course_worsening"] as const;

/** Screens that anybody may skip. */
export const EXTRAS = ["health", "medicines", "report"] as const;

/**
 * What comes after a screen; `choose` when the engine has to say which theme, or that it is enough.
 *
 * @param safetyPages how many stand before the chart
 */
export function after(screen: Screen, { themes }: Pick<Journey, "themes">, safetyPages: number): Screen | "choose" {
  switch (screen.kind) {
    case "safety":
      return screen.page + 1 < safetyPages ? { kind: "safety", page: screen.page + 1 } : { kind: "chart" };
    case "chart":
      return { kind: "person" };
    case "person":
      return themes.length > 0 ? { kind: "theme", at: 0 } : "choose";
    case "theme":
      return screen.at + 1 < themes.length ? { kind: "theme", at: screen.at + 1 } : "choose";
    case "health":
      return { kind: "medicines" };
    case "medicines":
      return { kind: "report" };
    case "report":
      return { kind: "check" };
    case "check":
    case "result":
    case "emergency":
      return { kind: "result" };
  }
}

/** What has been asked when the themes come, beside the safety pages: every answer, and what was left open. */
export function askedSoFar({ answers, themes }: Pick<Journey, "answers" | "themes">): string[] {
  return [...Object.keys(answers), ...ASKED_OF_ALL, ...themes.flatMap(({ findings }) => findings)];
}

/** Two screens are the same place. */
export function sameScreen(one: Screen, other: Screen): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
