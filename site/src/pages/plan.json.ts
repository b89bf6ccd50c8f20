import { compiled } from "../build/compiled.ts";

export const GET = () => new Response(compiled("plan"), { headers: { "content-type": "application/json" } });
