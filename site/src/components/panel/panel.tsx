import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface Props {
  id: string;
  heading: string;
  /** False while part of it is still being worked out: it keeps its height, so that nothing below it jumps. */
  settled?: boolean;
  children: ComponentChildren;
}

/** One part of the answer under its heading. */
export function Panel({ id, heading, settled = true, children }: Props) {
  const section = useRef<HTMLElement>(null);
  const height = useRef(0);
  useLayoutEffect(() => {
    const { current } = section;
    if (!current) return;
    current.style.minBlockSize = settled || height.current === 0 ? "" : `${height.current}px`;
    if (settled) height.current = current.offsetHeight;
  });
  return (
    <section class="panel" ref={section} aria-labelledby={id} aria-busy={!settled}>
      <h2 id={id} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

/** Stands where something will stand as soon as it is worked out. */
export function Pending({ what }: { what: string }) {
  return <p class="aside">Working out {what} ...</p>;
}
