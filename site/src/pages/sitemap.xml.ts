import type { APIRoute } from "astro";
import { siteAddresses } from "../build/site-addresses.ts";
import { canonicalOf } from "../reading/page-address.ts";

export const GET: APIRoute = ({ site }) => {
  const urls = siteAddresses().map(
    ({ address, changed }) =>
      `<url><loc>${canonicalOf(address, site)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</url>`,
  );
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  return new Response(`${head}\n${urls.join("\n")}\n</urlset>\n`, { headers: { "content-type": "application/xml" } });
};
