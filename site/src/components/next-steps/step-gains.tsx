import { type Gains, say, type Telling } from "@foramen/engine";

/** What can be asked of an answer, in the order in which it counts. */
const QUESTIONS: readonly { of: keyof Gains; label: string }[] = [
  { of: "serious", label: "Is it serious?" },
  { of: "cause", label: "Which cause?" },
  { of: "root", label: "Which place?" },
  { of: "plan", label: "What to do?" },
];

/** From so many bits on an answer tells a little, some, much; one bit would settle a question that stands half and half. */
const GRADES = [
  { from: 0.2, words: "next.much" },
  { from: 0.05, words: "next.some" },
  { from: 0.005, words: "next.little" },
  { from: 0, words: "next.none" },
] as const;

/** Below this nothing is told of a question. */
export const LEAST_GAIN = GRADES[2].from;

/** A bar is full at so many bits: expected gains are far below 1. */
const FULL_BITS = 0.5;

/** How much a step is expected to tell about each question, as small bars with the same in words. */
export function StepGains({ gains, telling }: { gains: Gains; telling: Telling }) {
  return (
    <ul class="gains">
      {QUESTIONS.map(({ of, label }) => (
        <li key={of}>
          <span>{label}</span> <b>{gainWords(gains[of], telling)}</b>
          <svg class="gain" aria-hidden="true" focusable="false">
            <rect class="bar-frame" width="100%" height="100%" rx="2" />
            <rect
              class="bar-filled"
              width={`${Math.min(100, (gains[of] / FULL_BITS) * 100).toFixed(0)}%`}
              height="100%"
              rx="2"
            />
          </svg>
        </li>
      ))}
    </ul>
  );
}

export function gainWords(bits: number, telling: Telling): string {
  return say(telling, (GRADES.find(({ from }) => bits >= from) ?? GRADES[3]).words);
}
