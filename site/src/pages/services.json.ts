import { services } from "../build/services.ts";

/** Whom to call in which country. */
export const GET = () => Response.json(services());
