import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** One component or drawing in one state. */
export interface GalleryExample {
  readonly title: string;
  /** What the state is for, in a few words. */
  readonly note?: string;
  readonly drawn: VNode;
  /** Takes the whole width of the page. */
  readonly wide?: boolean;
}

export interface GalleryGroup {
  readonly id: string;
  readonly title: string;
  readonly examples: readonly GalleryExample[];
}

/** Attributes that name an element, or lead to one, by its id. */
const ID =
  /\b(id|for|aria-labelledby|aria-describedby|aria-controls|list|name|popovertarget)="([^"]+)"|(href="#|url\(#)([^")]+)/g;

/** The example as HTML whose ids are its own, so that the same component can stand on one page in many states. */
export function standingApart({ drawn }: GalleryExample, own: string): string {
  return renderToString(drawn).replace(ID, (_, attribute?: string, ids?: string, link?: string, target?: string) =>
    attribute !== undefined
      ? `${attribute}="${ids!
          .split(" ")
          .map((id) => `${id}-${own}`)
          .join(" ")}"`
      : `${link}${target}-${own}`,
  );
}
