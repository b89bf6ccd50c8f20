/** Brings a heading into sight and gives it the focus, so that Tab goes on from there; false where there is none. */
export function goToHeading(id: string): boolean {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
  return heading !== null;
}
