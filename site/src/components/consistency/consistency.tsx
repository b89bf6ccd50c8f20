import type { Assessment } from "@foramen/engine";
import type { Told } from "../../islands/engine/told.ts";

interface Props {
  assessment: Assessment;
  told: Told | null;
}

/** Whether the findings fit together: a notice when they are rarely seen together, else a quiet line. */
export function Consistency({ assessment: { conflict }, told }: Props) {
  if (!conflict) return null;
  const text = told?.fit?.claims[0]?.text ?? conflict.explanation;
  if (text === "") return null;
  return <p class={conflict.unusual ? "notice unusual" : "aside fits"}>{text}</p>;
}
