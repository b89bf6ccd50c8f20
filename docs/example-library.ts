// The engine in a program of your own, inside this checkout. Try it: npx node docs/example-library.ts
import { readFileSync } from "node:fs";
import { assess, type Case, loadKnowledge } from "@foramen/engine";

/** What `npm start` compiles from `knowledge/`. */
const part = (name: string) =>
  JSON.parse(readFileSync(new URL(`../engine/dist/${name}.json`, import.meta.url), "utf8"));
const knowledge = loadKnowledge({ model: part("knowledge"), texts: part("knowledge-texts") });

const person: Case = {
  patient: { age: 58, sex: "female" },
  findings: [
    { id: "pain_thigh_upper_anterior", side: "left", value: "present" },
    { id: "urinary_retention", value: "absent" },
  ],
};
const { urgency, causes } = assess(person, knowledge);
console.log(urgency.level, urgency.within, urgency.ask.length, "safety screens open");
for (const { label, principal } of causes.slice(0, 3)) console.log(principal.toFixed(2), label);
