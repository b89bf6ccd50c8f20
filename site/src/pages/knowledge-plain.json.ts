import { knowledgeFile } from "../build/knowledge-bundle.ts";

export const GET = () =>
  new Response(knowledgeFile("knowledge-plain"), { headers: { "content-type": "application/json" } });
