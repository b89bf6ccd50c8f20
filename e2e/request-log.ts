import { expect } from "vitest";

/** One request of a page or its workers. */
export interface LoggedRequest {
  readonly method: string;
  readonly address: string;
  readonly body: string | null;
}

/** Every request fetches a part of the site itself, by the same address for everybody, and carries nothing. */
export function expectOwnParts(log: readonly LoggedRequest[], origin: string, allowed: RegExp): void {
  for (const { method, address, body } of log) {
    const { origin: whose, pathname, search, hash } = new URL(address);
    expect({ method, whose, body, search, hash }).toEqual({
      method: "GET",
      whose: origin,
      body: null,
      search: "",
      hash: "",
    });
    expect(pathname).toMatch(allowed);
  }
}
