import type { ComponentChildren } from "preact";

export type CareStrength = "emergency" | "urgent" | "non-urgent" | "open";

interface Props {
  id: string;
  strength: CareStrength;
  /** Said before the heading to who cannot see the colour: "Urgent advice:". */
  spoken: string;
  heading: string;
  /** As the heading of a page, or of a part of it. */
  level?: 1 | 2;
  children?: ComponentChildren;
}

const SIGNS: Readonly<Record<CareStrength, string>> = { emergency: "!", urgent: "▲", "non-urgent": "●", open: "?" };

/** What to do, in one of three strengths, or what to answer first; colour, shape and words say which. */
export function CareCard({ id, strength, spoken, heading, level = 2, children }: Props) {
  const Heading = `h${level}` as "h1" | "h2";
  return (
    <section class={`care care-${strength}`} aria-labelledby={id}>
      <Heading id={id} tabIndex={-1}>
        <span class="care-sign" aria-hidden="true">
          {SIGNS[strength]}
        </span>
        <span>
          <span class="visually-hidden">{spoken} </span>
          {heading}
        </span>
      </Heading>
      <div class="care-body">{children}</div>
    </section>
  );
}
