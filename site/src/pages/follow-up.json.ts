import { followUpBundle } from "../build/follow-up-bundle.ts";

export const GET = () => new Response(followUpBundle(), { headers: { "content-type": "application/json" } });
