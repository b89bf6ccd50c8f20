/** Opens what the line of a sign lies in and gives the line the focus: keys state what was found from there. */
export function goToLine(finding: string): void {
  const line = document.querySelector<HTMLElement>(`.examination [data-finding="${finding}"]`);
  for (let part = line?.closest("details"); part; part = part.parentElement?.closest("details")) part.open = true;
  line?.focus();
  line?.scrollIntoView({ block: "nearest" });
}
