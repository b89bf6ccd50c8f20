import type { Reader } from "@foramen/engine";

const READERS: readonly { reader: Reader; label: string }[] = [
  { reader: "practitioner", label: "Practitioner" },
  { reader: "patient", label: "Patient" },
];

/** In whose words the answer is told; the figures are the same. It lives in the page and is not stored. */
export function ReaderSwitch({ reader, change }: { reader: Reader; change: (reader: Reader) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend above the buttons
    <div class="reader-switch" role="group" aria-labelledby="reader-label">
      <span id="reader-label">Words for</span>
      {READERS.map((one) => (
        <button key={one.reader} type="button" aria-pressed={one.reader === reader} onClick={() => change(one.reader)}>
          {one.label}
        </button>
      ))}
    </div>
  );
}
