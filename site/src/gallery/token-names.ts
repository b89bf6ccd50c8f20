import { coloursOf, ordinary } from "../styles/colours.ts";
import drawing from "../styles/drawing.css?raw";
import tokens from "../styles/tokens.css?raw";

/** Names of all colour tokens, in the order of the style sheets. */
export function tokenNames(): string[] {
  return [...coloursOf([tokens, drawing].map(ordinary), "light").keys()];
}
