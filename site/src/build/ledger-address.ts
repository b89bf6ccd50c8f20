import { slug } from "../reading/address.ts";

/** Areas that are too large for one page of the ledger: one page a file. */
const BY_FILE: ReadonlySet<string> = new Set(["causes", "structures"]);

/** Which page of the ledger holds a file of the knowledge: `causes/disc_herniation`, or a whole area such as `drugs`. */
export function ledgerKey(file: string): string {
  const [area = ""] = file.split("/");
  return BY_FILE.has(area) ? file : area;
}

export function ledgerAddress(file: string): string {
  return `/evidence/${slug(ledgerKey(file))}`;
}
