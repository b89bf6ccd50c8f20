import { ForamenError } from "../../errors.ts";

/** What was found in an order that cannot be read, and what is accepted; never what was entered. */
export function unreadable(found: string, expected: string, where: string): ForamenError {
  return new ForamenError("ORDER_UNREADABLE", `${found} Expected ${expected}.`, where);
}
