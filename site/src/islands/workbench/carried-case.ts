import type { Case } from "@foramen/engine";
import { forget, kept } from "../../journey/store.ts";

/** What was carried here from the page for reports, once; null where nothing was. */
export async function carriedCase(): Promise<Case | null> {
  const carried = await kept("report");
  if (typeof carried !== "object" || carried === null || !Array.isArray((carried as Case).findings)) return null;
  await forget("report");
  return carried as Case;
}
