import { knowledgeBundle } from "../build/knowledge-bundle.ts";

export const GET = () => new Response(knowledgeBundle(), { headers: { "content-type": "application/json" } });
