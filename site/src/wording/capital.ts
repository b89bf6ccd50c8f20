/** With a capital, as at the beginning of a sentence or heading. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
