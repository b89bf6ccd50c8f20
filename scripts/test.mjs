import { runMain } from "./bootstrap.mjs";
import { check } from "./check.mjs";

runMain(() => check(process.argv.slice(2)));
