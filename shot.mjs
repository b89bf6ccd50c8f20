import { chromium } from "playwright-core";
import { chromiumOptions } from "./e2e/chromium.ts";
const b = await chromium.launch(await chromiumOptions());
const [,, path, w, scheme, name, full] = process.argv;
const p = await (await b.newContext({ viewport: { width: +w, height: +w < 500 ? 780 : 900 }, colorScheme: scheme, locale: "en-GB" })).newPage();
await p.goto("http://127.0.0.1:4555" + path); await p.waitForTimeout(2500);
await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full === "full" });
await b.close();
