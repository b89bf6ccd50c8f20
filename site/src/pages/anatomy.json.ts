import { drawnAnatomy } from "../build/drawn-anatomy.ts";

/** Areas and dermatomes, for the drawings that work in the browser. */
export const GET = () => {
  const { areas, dermatomes } = drawnAnatomy();
  return Response.json({ areas, dermatomes });
};
