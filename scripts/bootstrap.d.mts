export const ROOT: string;
/** Where scripts keep what they can work out again. */
export const CACHE: string;
