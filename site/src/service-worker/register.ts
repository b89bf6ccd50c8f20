/** Lets the pages of the journey work without a line from the second visit on. Nothing is lost where it is refused. */
export function workOffline(): void {
  navigator.serviceWorker?.register("/sw.js").catch(() => {});
}
