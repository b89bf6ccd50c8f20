import { readFileSync } from "node:fs";
import path from "node:path";
import type { EnteredFinding } from "@foramen/engine";
import { parse } from "yaml";
import type { Example } from "../components/examples/examples.tsx";
import { REPOSITORY } from "./repository.ts";

/** The part of a vignette that a page shows; its expectations stay out, so that nobody takes them for the answer. */
interface Vignette {
  name: string;
  source?: { citation?: string };
  patient?: Example["case"]["patient"];
  setting?: Example["case"]["setting"];
  stages: Record<string, EnteredFinding[] | null>;
  conditions?: string[] | null;
  medications?: NonNullable<Example["case"]["medications"]> | null;
}

const FOLDER = path.join(REPOSITORY, "vignettes", "published");

/** Reads a published case as the page shows it: everything known before imaging, as a clinician first meets it. */
export function readExample(id: string, folder = FOLDER): Example {
  return toExample(id, parse(readFileSync(path.join(folder, `${id}.yaml`), "utf8")) as Vignette);
}

export function toExample(id: string, vignette: Vignette): Example {
  const { name, source, patient, setting, stages, conditions, medications } = vignette;
  return {
    id,
    name,
    citation: source?.citation ?? "",
    case: {
      ...(patient ? { patient } : {}),
      ...(setting ? { setting } : {}),
      findings: [...(stages.history ?? []), ...(stages.examination ?? [])],
      ...(conditions?.length ? { conditions } : {}),
      ...(medications?.length ? { medications } : {}),
    },
  };
}
