import { knowledgeFile } from "../build/knowledge-bundle.ts";

export const GET = () => new Response(knowledgeFile("knowledge"), { headers: { "content-type": "application/json" } });
