/**
 * YAML as the knowledge folder has it: one number with its source on one line (a flow map), everything above it in blocks,
 * so that a clinician can read down a column and a change shows as one changed line.
 */
export function houseYaml(value: object): string {
  return block(value, "").trimStart();
}

const LINE = 110;

function block(value: object, indent: string): string {
  if (Array.isArray(value)) return value.map((item) => `\n${indent}- ${nested(item, `${indent}  `, true)}`).join("");
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `\n${indent}${scalar(key)}: ${nested(item, `${indent}  `, false)}`.replace(/ +$/m, ""))
    .join("");
}

function nested(item: unknown, indent: string, inList: boolean): string {
  if (typeof item !== "object" || item === null) return scalar(item);
  const entries = Object.values(item);
  const line = flow(item);
  const leaf = entries.every((entry) => typeof entry !== "object" || entry === null || isRow(entry));
  const row = "source" in item && "status" in item && line.length < 2 * LINE && leaf;
  if (entries.length === 0 || row || (leaf && !holdsRows(item) && line.length <= LINE)) return line;
  return inList ? block(item, indent).trimStart() : block(item, indent);
}

/** A plain list or map of scalars, as it stands inside a row. */
function isRow(value: object): boolean {
  return !("source" in value) && Object.values(value).every((entry) => typeof entry !== "object" || entry === null);
}

function holdsRows(value: object): boolean {
  return Object.values(value).some((entry) => typeof entry === "object" && entry !== null && "source" in entry);
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return scalar(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{ ${entries.map(([key, item]) => `${scalar(key)}: ${flow(item)}`).join(", ")} }`.replace("{  }", "{}");
}

const WORDS = /^[A-Za-z][A-Za-z0-9_./+-]*( [A-Za-z0-9(][A-Za-z0-9_./+()-]*)*$/;
const READ_OTHERWISE = /^(true|false|null|yes|no|on|off|y|n)$/i;

function scalar(value: unknown): string {
  if (typeof value !== "string") return String(value);
  return WORDS.test(value) &&
    (!READ_OTHERWISE.test(value) || value === "n" || value === "N" || value === "on" || value === "off")
    ? value
    : JSON.stringify(value);
}
