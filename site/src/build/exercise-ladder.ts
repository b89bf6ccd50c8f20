import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ExerciseEntry } from "@foramen/engine";
import { parse } from "yaml";
import { REPOSITORY } from "./repository.ts";

const FOLDER = path.join(REPOSITORY, "knowledge", "exercises");
let read: readonly ExerciseEntry[] | undefined;

/** The exercises of a programme, the gentlest first; none where the treatment is no programme. */
export function exerciseLadder(programme: string): ExerciseEntry[] {
  read ??= readdirSync(FOLDER).map((file) => parse(readFileSync(path.join(FOLDER, file), "utf8")) as ExerciseEntry);
  return read.filter((one) => one.programme === programme).sort((a, b) => a.step - b.step);
}
