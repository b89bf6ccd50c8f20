/**
 * Fetches the styles of what comes later, and waits for them. An import would have them in the page from the start: pages
 * are built with all that their islands may show.
 *
 * @param address of the styles, as `import address from "./later.css?url"` gives it
 */
export function laterStyles(address: string): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`) !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    // Without its styles it is still to be read.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
