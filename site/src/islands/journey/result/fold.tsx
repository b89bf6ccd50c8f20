import type { ComponentChildren } from "preact";

/** A part of the result that is opened when somebody wants it. */
export function Fold({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <details class="part fold" id={id}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}

/** Opens whatever is folded in the result: nothing is missing on paper. */
export function openAll(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>(".result details")) fold.open = true;
}
