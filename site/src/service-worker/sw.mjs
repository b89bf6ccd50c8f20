// VERSION and FILES are written in front of this by site/src/build/service-worker.ts: one cache for each build.

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/_astro/")) event.respondWith(fromCache(request));
  // The newest answer where there is a line: a mended rule must not wait for the next visit.
  else event.respondWith(fetch(request).catch(() => whenOffline(request)));
});

async function fromCache(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function whenOffline(request) {
  const kept = await caches.match(request, { ignoreSearch: true });
  if (kept) return kept;
  if (request.mode === "navigate") return (await caches.match("/")) ?? Response.error();
  return Response.error();
}
