import type { ReportReading } from "../vocabulary/report.ts";
import type { Token } from "./tokens.ts";

/** Which kind of scan it is, by the first word that names one. */
export function modalityOf(tokens: readonly Token[]): ReportReading["modality"] {
  const words = new Set(tokens.slice(0, 400).map(({ word }) => word));
  const myelogram = words.has("myelogram") || words.has("myelography") || words.has("myelographic");
  for (const { word } of tokens) {
    if (word === "mri" || word === "mr" || word === "mrt" || word === "magnetic") return "mri";
    if (word === "ct" || word === "computed" || word === "tomography") return myelogram ? "ct-myelogram" : "ct";
    if (word === "radiograph" || word === "radiographs" || word === "xray" || word === "radiography" || word === "xr")
      return "radiograph";
    if (word === "x" && words.has("ray")) return "radiograph";
  }
  return words.has("stir") || words.has("tse") || words.has("conus") ? "mri" : myelogram ? "ct-myelogram" : "unknown";
}
