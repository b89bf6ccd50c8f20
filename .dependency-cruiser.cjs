// The import law. Vocabulary and errors stand at the bottom; each room may use those below it and no other.
// @swc/core has to be installed: without it dependency-cruiser reads no TypeScript here and passes everything
// (engine/test/import-law.test.ts plants violations to make sure that it does read).

const QUESTIONS = ["triage", "localise", "cause", "next-test", "medication", "report", "scan", "exercise", "outcomes"];

/** Rooms of the engine from the bottom upwards; rooms that share a row may use each other only where `together`. */
const ROWS = [
  { rooms: ["vocabulary", "errors.ts"], together: true },
  { rooms: ["knowledge"], together: true },
  { rooms: ["words", "uncertainty"], together: false },
  { rooms: ["reading"], together: true },
  { rooms: ["belief"], together: true },
  { rooms: QUESTIONS, together: false },
  { rooms: ["assess", "plan", "explain", "follow-up"], together: true },
  { rooms: ["fhir"], together: true },
];

const pathOf = (rooms) => `^engine/src/(${rooms.map((room) => room.replace(".", "\\.")).join("|")})(/|$)`;
const TEST = "\\.test\\.tsx?$";

const upwards = ROWS.slice(0, -1).map((row, index) => ({
  name: `${row.rooms[0].replace(".ts", "")}-uses-only-what-is-below`,
  severity: "error",
  comment: "A room may use the rooms below it, never one above.",
  from: { path: pathOf(row.rooms), pathNot: TEST },
  to: { path: [...ROWS.slice(index + 1).map((above) => pathOf(above.rooms)), "^engine/src/index\\.ts$"] },
}));

const apart = ROWS.filter((row) => !row.together)
  .flatMap((row) => row.rooms.map((room) => ({ room, others: row.rooms.filter((other) => other !== room) })))
  .map(({ room, others }) => ({
    name: `${room}-uses-no-other-question`,
    severity: "error",
    comment: "A question never imports another: answers are handed on as values.",
    from: { path: pathOf([room]), pathNot: TEST },
    to: { path: pathOf(others) },
  }));

module.exports = {
  forbidden: [
    ...upwards,
    ...apart,
    {
      name: "engine-is-pure",
      severity: "error",
      comment: "The engine uses no package, nothing of Node and no other workspace.",
      from: { path: "^engine/src/", pathNot: TEST },
      to: { pathNot: "^engine/src/" },
    },
    {
      name: "server-knows-no-command",
      severity: "error",
      comment: "The command may start the server; the server knows nothing of the command or the pages' source.",
      from: { path: "^server/" },
      to: { path: "^(cli|site)/" },
    },
    {
      name: "site-knows-no-server",
      severity: "error",
      comment: "The pages run in the browser: no command and no server.",
      from: { path: "^site/src/", pathNot: TEST },
      to: { path: "^(cli|server)/" },
    },
    {
      name: "site-runs-in-the-browser",
      severity: "error",
      comment: "Only what runs while the pages are built (site/src/build) may read files.",
      from: { path: "^site/src/", pathNot: [TEST, "^site/src/build/"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-circle",
      severity: "error",
      comment: "Two files that need each other are one file or lack a third.",
      from: { pathNot: TEST },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "can-be-resolved",
      severity: "error",
      comment: "What cannot be found cannot be judged.",
      from: { pathNot: TEST },
      to: { couldNotResolve: true, pathNot: "^astro:" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(engine|cli|server|site)/(dist|\\.astro)/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
