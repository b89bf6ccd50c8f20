import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import type { Fault } from "./view.ts";

const SCHEMA_FOLDER = fileURLToPath(new URL("../../../knowledge/schema/", import.meta.url));

const ajv = new Ajv({ allErrors: true, strict: false });
/** Compiled on first use: that takes longer than reading the files. */
const forms = new Map<string, ValidateFunction>();

function formOf(schema: string): ValidateFunction {
  const known = forms.get(schema);
  if (known !== undefined) return known;
  const text = readFileSync(join(SCHEMA_FOLDER, `${schema}.schema.json`), "utf8");
  const form = ajv.compile(JSON.parse(text));
  forms.set(schema, form);
  return form;
}

/** Holds a file against the JSON Schema of its kind; one of an unknown kind has no form to keep to. */
export function rightForm(file: KnowledgeFile): Fault[] {
  if (file.place === null) return [];
  const holds = formOf(file.place.schema);
  if (holds(file.contents)) return [];
  return tellingErrors(holds.errors ?? []).map((error) => {
    const steps = error.instancePath.split("/").slice(1).map(step);
    const field = "additionalProperty" in error.params ? [...steps, String(error.params.additionalProperty)] : steps;
    return { rule: "right-form", file: file.path, line: file.lineOf(field), message: sentence(error, steps) };
  });
}

/**
 * Where a value fits none of several forms, the errors of every form are listed; those furthest inside tell most.
 * Of the same place and kind one is enough.
 */
function tellingErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const single = errors.filter(({ keyword }) => keyword !== "anyOf" && keyword !== "oneOf");
  const telling = single.filter(
    (error) =>
      !single.some(
        (other) => other.instancePath.startsWith(`${error.instancePath}/`) && error.schemaPath.includes("anyOf"),
      ),
  );
  const once = new Map(telling.map((error) => [`${error.instancePath} ${sentence(error, [])}`, error]));
  return [...once.values()];
}

function sentence(error: ErrorObject, steps: readonly (string | number)[]): string {
  const at = steps.length === 0 ? "The file" : steps.join(".");
  if (error.keyword === "required") return `${at} lacks the field "${error.params.missingProperty}".`;
  if (error.keyword === "additionalProperties")
    return `${at} has a field "${error.params.additionalProperty}", which is not expected.`;
  if (error.keyword === "enum") return `${at} must be one of ${error.params.allowedValues.join(", ")}.`;
  if (error.keyword === "const") return `${at} must be ${JSON.stringify(error.params.allowedValue)}.`;
  if (error.keyword === "type") return `${at} must be of type ${error.params.type}.`;
  return `${at} ${error.message ?? "has the wrong form"}.`;
}

function step(pointer: string): string | number {
  const name = pointer.replaceAll("~1", "/").replaceAll("~0", "~");
  return /^\d+$/.test(name) ? Number(name) : name;
}
