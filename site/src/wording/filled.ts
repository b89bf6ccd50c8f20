/** A sentence with its `{slots}` filled in. A slot that nobody filled is a fault of the page. */
export function filled(template: string, slots: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`Nothing fills {${slot}} in "${template}"`);
    return String(value);
  });
}
