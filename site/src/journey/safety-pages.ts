/**
 * Which safety screens of the gate (by step) share a page. Five pages, so that whoever is in danger is told so within five;
 * the screens that are most often an emergency stand first.
 */
export const SAFETY_PAGES: readonly (readonly number[])[] = [[1], [2], [3, 4], [5], [6, 7, 8]];
