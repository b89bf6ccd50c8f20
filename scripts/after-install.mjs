import { findNode, runMain, SetupError } from "./bootstrap.mjs";
import { build } from "./build.mjs";

/**
 * Run by npm when it has installed the packages: builds the pages, so that the first `npm start` shows them at once. What
 * cannot be built now is no reason to be without packages: `npm start` and `npm test` build it again and say what is wrong.
 */
runMain(async () => {
  try {
    await build(findNode().node);
  } catch (fault) {
    if (!(fault instanceof SetupError)) throw fault;
    console.error(
      `${fault.message}\nThe packages are installed; the pages are built by the next npm start or npm test.`,
    );
  }
  return 0;
});
