import type { BodyAreas, Dermatomes } from "@foramen/engine";

export interface Anatomy {
  readonly areas: BodyAreas["areas"];
  readonly dermatomes: Dermatomes["dermatomes"];
}

let fetched: Promise<Anatomy> | null = null;

/** Areas and dermatomes, fetched once, with the first screen that draws. */
export function anatomy(): Promise<Anatomy> {
  fetched ??= fetch("/anatomy.json").then((answer) => {
    if (!answer.ok) throw new Error(`the drawing could not be fetched (HTTP ${answer.status})`);
    return answer.json();
  });
  return fetched;
}
