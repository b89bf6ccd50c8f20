import { loadKnowledge } from "@foramen/engine";
import { expect, it } from "vitest";
import { knowledgeBundle } from "../../../build/knowledge-bundle.ts";
import { askable } from "./askable.ts";

const { findings } = loadKnowledge(knowledgeBundle());

it("leaves to the person what can be asked or examined, in its order, and no scan, dye or blood", () => {
  const missing = ["mri_disc", "duration_weeks", "crp", "femoral_stretch", "xr_vertebral_wedge"].map((finding) => ({
    finding,
  }));
  for (const { finding } of missing) expect(findings[finding], finding).toBeDefined();
  expect(askable(missing, findings).map(({ finding }) => finding)).toEqual(["duration_weeks", "femoral_stretch"]);
});
