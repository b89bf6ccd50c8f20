import { useState } from "preact/hooks";

/** One text that can be taken along. */
export interface HandOverText {
  readonly id: string;
  readonly title: string;
  /** Null while it is being worked out. */
  readonly text: string | null;
}

interface Props {
  texts: readonly HandOverText[];
  copy: (text: HandOverText) => void;
  /** Id of the text that was copied last, to say so at its button. */
  copied: string | null;
  shown: string;
  show: (id: string) => void;
}

/** What can be taken along, one at a time, each copied by one press. */
export function HandOver({ texts, copy, copied, shown, show }: Props) {
  const [whole, setWhole] = useState(false);
  const one = texts.find(({ id }) => id === shown) ?? texts[0];
  if (!one) return null;
  return (
    <div class="hand-over">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend above the buttons */}
      <div class="hand-over-titles" role="group" aria-label="What to take along">
        {texts.map(({ id, title }) => (
          <button key={id} type="button" class="quiet" aria-pressed={id === one.id} onClick={() => show(id)}>
            {title}
          </button>
        ))}
      </div>
      {one.text === null ? (
        <p class="aside">Working it out ...</p>
      ) : (
        <>
          {/* biome-ignore-start lint/a11y: what scrolls must be reached by the keyboard, and pre keeps the lines */}
          <pre
            class={whole ? "hand-over-text whole" : "hand-over-text"}
            tabIndex={0}
            role="region"
            aria-label={one.title}
          >
            {one.text}
          </pre>
          {/* biome-ignore-end lint/a11y: as above */}
          <div class="choices">
            <button type="button" onClick={() => copy(one)}>
              {copied === one.id ? "Copied" : "Copy"}
            </button>
            <button type="button" class="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? "Less" : "All of it"}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
