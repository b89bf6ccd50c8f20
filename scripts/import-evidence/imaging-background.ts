import type { Evidence, Row } from "./evidence.ts";
import { mildOrWorse, WITH_MILD_BAND } from "./mild-band.ts";
import { eachSourced, round, sourced } from "./provenance.ts";

/** Images in people without pain, by decade and level. The disc on MRI is stacked from its three published rows. */
export function convertImagingBackground(
  evidence: Pick<Evidence, "imaging_background" | "level_shares" | "findings" | "leaks">,
): Row {
  const background: Record<string, Row> = {};
  let decades: number[] = [];
  for (const [id, { decades: own, level_share, ...row }] of Object.entries(evidence.imaging_background)) {
    decades = own;
    const byLevel = evidence.findings[id]?.by_level === true;
    background[id] = sourced({ ...bandsOf(id, row, evidence.leaks[id]), level_share: byLevel ? level_share : null });
  }
  background.mri_disc = {
    p: [],
    level_share: null,
    stack: [
      ["mri_disc_bulge", "mri_disc_protrusion"],
      ["mri_disc_protrusion", "mri_disc_extrusion"],
      ["mri_disc_extrusion"],
    ],
    ...{
      ess: 15,
      source: "brinjikji2015",
      status: "derived",
      note: "at each level a band is the sum of its rows, at most 0.98",
    },
  };
  return { decades, background, level_shares: eachSourced(evidence.level_shares) };
}

/**
 * Brings `p` to the lowest band and adds the worse bands. A worse band is 1 - (1 - p)^e, with e the ratio of the log complements
 * of the flat leak, so that the share of severe among the abnormal is that of the leak.
 */
function bandsOf(id: string, row: Row, leak: Row | undefined): Row {
  if (leak?.p_ge === undefined) return row;
  const stated = row.p as number[];
  const exponents = (leak.p_ge as number[]).map((rate) => Math.log(1 - rate) / Math.log(1 - leak.p_ge[0]));
  const bands = exponents.map((exponent) => stated.map((p) => round(1 - (1 - p) ** exponent, 4)));
  const withMild = WITH_MILD_BAND.has(id);
  const worse = { p: withMild ? bands : bands.slice(1), ess: 6, source: "expert", status: "elicited" };
  if (!withMild) return { ...row, worse };
  const note =
    row.status === "elicited" ? undefined : "the source counts what is moderate here; mild or worse is elicited";
  if (row.status !== "elicited") Object.assign(worse, { note: `the first row is that of ${row.src}` });
  return {
    ...row,
    p: stated.map(mildOrWorse),
    worse,
    status: row.status === "published" ? "derived" : row.status,
    note,
  };
}
