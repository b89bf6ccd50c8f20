/** The second click of a double click lands on what has moved into the place of the first: it answers nothing. */
export function isFirstClick(event: MouseEvent): boolean {
  return event.detail <= 1;
}
