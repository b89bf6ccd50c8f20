import { readExample } from "../build/examples.ts";
import { SHOWN_EXAMPLES } from "../build/shown-examples.ts";

export const GET = () => Response.json(SHOWN_EXAMPLES.map((id) => readExample(id)));
