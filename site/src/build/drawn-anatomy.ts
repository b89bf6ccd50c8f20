import { readFileSync } from "node:fs";
import path from "node:path";
import type { BodyAreas, Dermatomes, SpineCourse } from "@foramen/engine";
import { parse } from "yaml";
import { REPOSITORY } from "./repository.ts";

/** The facts that the drawings show, from knowledge/anatomy/. */
export interface DrawnAnatomy {
  readonly areas: BodyAreas["areas"];
  readonly dermatomes: Dermatomes["dermatomes"];
  readonly course: SpineCourse;
}

export function drawnAnatomy(): DrawnAnatomy {
  return {
    areas: read<BodyAreas>("body-areas").areas,
    dermatomes: read<Dermatomes>("dermatomes").dermatomes,
    course: read<SpineCourse>("spine-course"),
  };
}

function read<T>(name: string): T {
  return parse(readFileSync(path.join(REPOSITORY, "knowledge", "anatomy", `${name}.yaml`), "utf8")) as T;
}
