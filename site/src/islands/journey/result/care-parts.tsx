import type { ComponentChildren } from "preact";
import words from "../../../../../content/en/journey/plan.json" with { type: "json" };
import { filled } from "../../../wording/filled.ts";
import { Course } from "./course.tsx";
import { Exercises } from "./exercises.tsx";
import { MedicinesForYou } from "./medicines-for-you.tsx";
import { ThisWeek } from "./this-week.tsx";
import { useCare } from "./use-care.ts";

/** What to do: plan, exercises, medicines, tests and what to expect. They come after the rest, which does not wait. */
export function CareParts({ given, tests }: { given: string; tests: ComponentChildren }) {
  const care = useCare(given);
  if (care === null)
    return (
      <>
        <p class="aside" role="status">
          {words.working}
        </p>
        {tests}
      </>
    );
  if (typeof care === "string")
    return (
      <>
        <p class="notice">{filled(words.broken, { why: care })}</p>
        {tests}
      </>
    );
  return (
    <div data-care="true">
      <ThisWeek care={care} given={given} />
      <Exercises care={care} />
      <MedicinesForYou care={care} />
      {tests}
      <Course care={care} />
    </div>
  );
}
