import preact from "@astrojs/preact";
import { defineConfig } from "astro/config";
import { serviceWorker } from "./src/build/service-worker.ts";

export default defineConfig({
  // For canonical addresses and the sitemap: whoever runs the site says where. The default leads nowhere.
  site: process.env.FORAMEN_SITE ?? "https://foramen.example",
  integrations: [preact(), serviceWorker()],
  // Nothing is inlined: the content security policy allows scripts and styles from files of this origin alone.
  build: { inlineStylesheets: "never", format: "file" },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, target: "es2022" },
    worker: { format: "es" },
  },
});
