import { textsForCheck } from "../build/knowledge-bundle.ts";

export const GET = () => new Response(textsForCheck(), { headers: { "content-type": "application/json" } });
