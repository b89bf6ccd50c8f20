import { useState } from "preact/hooks";

/** One text that can be taken along. */
export interface HandOverText {
  readonly id: string;
  readonly title: string;
  /** False while it is being worked out. */
  readonly ready: boolean;
}

interface Props {
  texts: readonly HandOverText[];
  copy: (id: string) => void;
  /** Id of the text that was copied last, to say so at its button. */
  copied: string | null;
  shown: string;
  show: (id: string) => void;
  /** The one that is shown, written; null while it is being worked out. */
  written: string | null;
}

/** What can be taken along: each is copied by one press, and read by another. */
export function HandOver({ texts, copy, copied, shown, show, written }: Props) {
  const [whole, setWhole] = useState(false);
  const one = texts.find(({ id }) => id === shown) ?? texts[0];
  if (!one) return null;
  return (
    <div class="hand-over">
      <ul class="hand-over-titles">
        {texts.map(({ id, title, ready }) => (
          <li key={id}>
            <button type="button" class="quiet" aria-pressed={id === one.id} onClick={() => show(id)}>
              {title}
            </button>
            <button type="button" class="quiet" disabled={!ready} onClick={() => copy(id)}>
              {copied === id ? "Copied" : "Copy"}
              <span class="visually-hidden"> {title}</span>
            </button>
          </li>
        ))}
      </ul>
      {written === null ? (
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
            {written}
          </pre>
          {/* biome-ignore-end lint/a11y: as above */}
          <button type="button" class="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? "Less" : "All of it"}
          </button>
        </>
      )}
    </div>
  );
}
