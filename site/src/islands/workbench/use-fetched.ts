import { useEffect, useState } from "preact/hooks";

/** A file of the page itself, fetched when it is wanted; `fallback` until it is there, and when it cannot be had. */
export function useFetched<T>(address: string, fallback: T, wanted = true): T {
  const [fetched, setFetched] = useState(fallback);
  useEffect(() => {
    if (!wanted) return;
    fetch(address)
      .then((response) => (response.ok ? (response.json() as Promise<T>) : fallback))
      .then(setFetched, () => setFetched(fallback));
  }, [address, wanted]);
  return fetched;
}
