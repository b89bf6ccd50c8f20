import type { APIRoute } from "astro";
import { canonicalOf } from "../reading/page-address.ts";

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${canonicalOf("/sitemap.xml", site)}\n`);
