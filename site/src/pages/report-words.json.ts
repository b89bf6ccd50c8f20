import { knowledgeFile } from "../build/knowledge-bundle.ts";

export const GET = () =>
  new Response(knowledgeFile("report-words"), { headers: { "content-type": "application/json" } });
