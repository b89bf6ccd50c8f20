import { medicationBundle } from "../build/medication-bundle.ts";

export const GET = () => new Response(medicationBundle(), { headers: { "content-type": "application/json" } });
