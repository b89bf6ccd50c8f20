import { searchedPages } from "../build/searched-pages.ts";
import { writtenIndex } from "../search/page-index.ts";

/** What the search looks in; loaded when somebody searches, and by no other page. */
export const GET = () =>
  new Response(writtenIndex(searchedPages()), { headers: { "content-type": "application/json" } });
