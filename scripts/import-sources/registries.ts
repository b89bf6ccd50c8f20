import type { SourceEntry } from "../../engine/src/knowledge/entries.ts";

/** A registry as it is kept: by id either one line of text or fields. */
export type Registry = Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;

/**
 * One row of a registry as an entry of knowledge/sources/, so that a reader finds the work and knows whether anybody read it.
 * `partly_seen` becomes `seen` with its remark in `where`: seen nearly always means an excerpt. A row of plain text is a
 * list of codes that was read.
 */
export function sourceEntry(id: string, row: Registry[string]): SourceEntry {
  if (typeof row === "string") return { id, ref: row, status: "seen", where: "list of codes" };
  const [status = "", ...remark] = String(row.status ?? "recalled").split(" ");
  const parts = [
    status === "partly_seen" ? "read in part" : "",
    remark.join(" ").replace(/^\(|\)$/g, ""),
    String(row.where ?? ""),
    String(row.note ?? ""),
  ];
  const where = parts.filter((part) => part !== "" && part !== "none").join("; ");
  const ref = String(row.ref ?? row.title ?? row.note);
  const told = `${ref} ${where} ${row.url ?? ""}`;
  const pmid = row.pmid ?? /PMID (\d+)/.exec(told)?.[1];
  const doi = row.doi ?? /\b10\.\d{4,}\/[^\s:,;)]+/.exec(told)?.[0];
  return {
    id,
    ref: row.url === undefined ? ref : `${ref}; ${String(row.url).replace(/^https?:\/\/(www\.)?/, "")}`,
    status: /^(partly_)?seen/.test(status) ? "seen" : "recalled",
    ...(where === "" || where === ref ? {} : { where }),
    ...(pmid === undefined ? {} : { pmid: Number(pmid) }),
    ...(doi === undefined ? {} : { doi: String(doi) }),
  };
}

/**
 * Every row of several registries by id. Of several rows for one id the one that says most counts, and one that only points
 * to another file does not. Ids that differ in nothing but capitals would be one file on many disks: the later of two gets
 * no entry of its own and is told in `same`.
 */
export function joined(registries: readonly Registry[]): {
  rows: ReadonlyMap<string, Registry[string]>;
  /** From the id that is left out to the one that stands for it. */
  same: ReadonlyMap<string, string>;
} {
  const rows = new Map<string, Registry[string]>();
  const bySmall = new Map<string, string>();
  const same = new Map<string, string>();
  for (const [id, row] of registries.flatMap((registry) => Object.entries(registry))) {
    const first = bySmall.get(id.toLowerCase()) ?? id;
    bySmall.set(id.toLowerCase(), first);
    if (first !== id) same.set(id, first);
    const before = rows.get(first);
    if (before === undefined || saysMore(row, before)) rows.set(first, row);
  }
  return { rows, same };
}

function saysMore(row: Registry[string], than: Registry[string]): boolean {
  const told = (one: Registry[string]): string => (typeof one === "string" ? one : String(one.ref ?? one.title ?? ""));
  const points = (one: Registry[string]): boolean => /^see [\w-]+\.yaml /.test(told(one));
  return points(row) === points(than) ? told(row).length > told(than).length : points(than);
}
