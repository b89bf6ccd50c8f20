import type { LinkedKind, ReadKind } from "@foramen/engine";
import { READ_KINDS } from "./kinds.ts";

/** As it stands in an address: small letters, words joined by hyphens. */
export function slug(id: string): string {
  return id.toLowerCase().replaceAll("_", "-");
}

/** Where the list of a kind is. */
export function listAddress(kind: ReadKind): string {
  return `/${slug(kind)}`;
}

/** Where a page is; null for what has none: findings, acts and syndromes of the model. */
export function addressOf({ kind, id }: { readonly kind: LinkedKind; readonly id: string }): string | null {
  return isRead(kind) ? `${listAddress(kind)}/${slug(id)}` : null;
}

export function isRead(kind: LinkedKind): kind is ReadKind {
  return (READ_KINDS as readonly LinkedKind[]).includes(kind);
}
