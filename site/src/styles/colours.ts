/** For tests and the gallery: the tokens as the style sheets hold them, and how far two colours stand apart. */

export type Scheme = "light" | "dark";

/** Name of a token to its value in the given scheme, as far as it is a colour; later sheets win, references are followed. */
export function coloursOf(sheets: readonly string[], scheme: Scheme): ReadonlyMap<string, string> {
  const raw = new Map<string, string>();
  for (const sheet of sheets) {
    for (const [, name, value] of sheet.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
      const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value!);
      raw.set(name!, pair ? pair[scheme === "light" ? 1 : 2]! : value!);
    }
  }
  const follow = (value: string): string => {
    const reference = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    return reference === undefined ? value : follow(raw.get(reference) ?? "");
  };
  return new Map(
    [...raw].flatMap(([name, value]) => (/^#[0-9a-f]{6}$/.test(follow(value)) ? [[name, follow(value)]] : [])),
  );
}

/** The rules of a sheet that hold in the ordinary view: at-rules and rules for other attributes are left out. */
export function ordinary(sheet: string): string {
  return blocks(sheet)
    .filter(({ head }) => head === ":root")
    .map(({ body }) => body)
    .join("\n");
}

/** What high contrast says, once as the device asks for it and once as the gallery's switch does. */
export function highContrast(sheet: string): { asked: string; switched: string } {
  const asked = blocks(sheet).find(({ head }) => head === "@media (prefers-contrast: more)")?.body ?? "";
  const switched = blocks(sheet).find(({ head }) => head === ':root[data-contrast="more"]')?.body ?? "";
  return { asked: blocks(asked)[0]?.body ?? "", switched };
}

function blocks(sheet: string): { head: string; body: string }[] {
  const found: { head: string; body: string }[] = [];
  const text = sheet.replace(/\/\*.*?\*\//gs, "");
  let depth = 0;
  let from = 0;
  let open = 0;
  for (let place = 0; place < text.length; place += 1) {
    if (text[place] === "{" && depth++ === 0) open = place;
    if (text[place] === "}" && --depth === 0) {
      found.push({ head: text.slice(from, open).trim(), body: text.slice(open + 1, place) });
      from = place + 1;
    }
  }
  return found;
}

/** Contrast of two colours after WCAG 2.2: 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (more + 0.05) / (less + 0.05);
}

/** Relative luminance of #rrggbb, 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
