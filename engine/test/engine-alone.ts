/** The engine as a program uses it that reads cases and assesses them: without `explain` and without anything of a page. */
export { assess, loadKnowledge, readCase } from "../src/index.ts";
