import type { Evidence, Row } from "./evidence.ts";

/** What `where` holds and the id numbers, or nothing at all, say already. */
const SAYS_NOTHING = /^(none|see note|sister file|(doi|PMID) \S+)$/;

const ELSEWHERE = /^see ([\w-]+)\.yaml ([\w, ]+?)(?:; (.+)| \((.+)\))?$/;

/** Every source id that stands somewhere below, in `source` or `sources`. */
export function citedSources(value: unknown, cited = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return cited;
  for (const [key, item] of Object.entries(value)) {
    if (key === "source" && typeof item === "string") cited.add(item);
    else if ((key === "sources" || key === "source") && Array.isArray(item))
      for (const id of item) cited.add(String(id));
    else citedSources(item, cited);
  }
  return cited;
}

/** The cited sources in full: a source that only points to a sister file is replaced by what stands there. */
export function convertSources(
  evidence: Pick<Evidence, "sources" | "sisters">,
  cited: Iterable<string>,
  wording: Record<string, Row>,
): Record<string, Row> {
  const converted: Record<string, Row> = {};
  for (const id of [...cited].sort()) {
    const own = evidence.sources[id] ?? Object.values(evidence.sisters).find((sources) => id in sources)?.[id];
    if (!own) continue;
    converted[id] = entry(id, { ...resolve(own, evidence.sisters), ...wording[id] });
  }
  return converted;
}

function resolve(source: Row, sisters: Record<string, Record<string, Row>>): Row {
  const [, file, ids, remark, aside] = (source.ref as string).match(ELSEWHERE) ?? [];
  if (!file || !ids) return source;
  const found = ids.split(/,\s*/).map((id) => {
    const sister = sisters[file]?.[id];
    if (!sister) throw new Error(`sources: "${source.ref}" names ${id}, which ${file}.yaml does not hold.`);
    return resolve(sister, sisters);
  });
  const remarks = remark ?? aside;
  const alone = found.length === 1 ? found[0] : undefined;
  return {
    ...(alone ?? {}),
    ref: found.map((sister) => sister.ref).join("; also ") + (remarks ? ` (${remarks})` : ""),
    status: source.status,
    where: alone?.where,
  };
}

function entry(id: string, source: Row): Row {
  const [status, ...remark] = String(source.status).split(" ");
  const told = [source.where, remark.join(" ").replace(/^\(|\)$/g, "")].filter(
    (part) => part && !SAYS_NOTHING.test(part),
  );
  const text = `${source.ref} ${source.where ?? ""}`;
  const pmid = source.pmid ?? text.match(/PMID (\d+)/)?.[1];
  const doi = source.doi ?? text.match(/\b10\.\d{4,}\/[^\s:,;]+/)?.[0];
  return {
    id,
    ref: source.ref,
    status,
    ...(told.length ? { where: told.join("; ") } : {}),
    ...(pmid ? { pmid: Number(pmid) } : {}),
    ...(doi ? { doi } : {}),
  };
}
