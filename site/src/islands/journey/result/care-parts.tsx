import type { ComponentChildren } from "preact";
import words from "../../../../../content/en/journey/plan.json" with { type: "json" };
import { filled } from "../../../wording/filled.ts";
import { Course } from "./course.tsx";
import { Exercises } from "./exercises.tsx";
import { MedicinesForYou } from "./medicines-for-you.tsx";
import { ThisWeek } from "./this-week.tsx";
import { useCare } from "./use-care.ts";

interface Props {
  readonly given: string;
  readonly illnesses: boolean;
  /** What stands after this week's steps. */
  readonly then: ComponentChildren;
  readonly tests: ComponentChildren;
}

/** What to do: plan, exercises, medicines, tests and what to expect. They come after the rest, which does not wait. */
export function CareParts({ given, illnesses, then, tests }: Props) {
  const care = useCare(given);
  const ready = care !== null && typeof care !== "string" ? care : null;
  return (
    <div data-care={ready === null ? undefined : "true"}>
      {ready !== null ? (
        <ThisWeek care={ready} given={given} />
      ) : typeof care === "string" ? (
        <p class="notice">{filled(words.broken, { why: care })}</p>
      ) : (
        <p class="aside" role="status">
          {words.working}
        </p>
      )}
      {then}
      {ready && <Exercises care={ready} />}
      {ready && <MedicinesForYou care={ready} illnesses={illnesses} />}
      {tests}
      {ready && <Course care={ready} />}
    </div>
  );
}
