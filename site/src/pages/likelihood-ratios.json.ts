import { likelihoodRatios } from "../build/likelihood-ratios.ts";

export const GET = () => new Response(JSON.stringify(likelihoodRatios()));
