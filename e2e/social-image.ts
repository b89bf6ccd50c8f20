import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chromiumOptions } from "./chromium.ts";
import { serve } from "./served.ts";

/** node e2e/social-image.ts: the picture that stands beside a shared link, from the site's own drawing and colours. */
const OUT = fileURLToPath(new URL("../site/public/social.png", import.meta.url));

const served = await serve();
const browser = await chromium.launch(await chromiumOptions());
const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: "light" });
await page.goto(`${served.origin}/structures/lumbar-plexus`);
await page.evaluate(() => {
  const drawing = document.querySelector(".article-picture .drawing")!.outerHTML;
  const mark = document.querySelector(".site-mark")!.outerHTML;
  document.body.innerHTML = `<div class="share"><div><p class="share-name">${mark} Foramen</p>
    <h1>Back, groin or thigh pain?</h1><p class="share-lead">What may press on a nerve, how it is found, and what helps. Every number with its source.</p></div>
    <div class="share-drawing">${drawing}</div></div>`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    body { max-inline-size: none; padding: 0; }
    .share { display: grid; grid-template-columns: 1fr 400px; gap: 30px; align-items: center; block-size: 630px; padding: 0 70px; }
    .share-name { display: flex; gap: 16px; align-items: center; font-size: 40px; font-weight: 700; }
    .share-name .site-mark { inline-size: 60px; block-size: 60px; }
    .share h1 { font-size: 68px; line-height: 1.1; }
    .share-lead { margin-block-start: 24px; color: var(--muted); font-size: 31px; line-height: 1.4; }
    .share-drawing .drawing { block-size: 570px; inline-size: auto; }`);
  document.adoptedStyleSheets = [sheet];
});
await page.screenshot({ path: OUT });
await browser.close();
await served.close();
console.log(`${path.relative(process.cwd(), OUT)} written.`);
