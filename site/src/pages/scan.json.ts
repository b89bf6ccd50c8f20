import { knowledgeFile } from "../build/knowledge-bundle.ts";

export const GET = () => new Response(knowledgeFile("scan"), { headers: { "content-type": "application/json" } });
