import { ForamenError } from "../../errors.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { type Fields, isObject, list, own, refuseUnknownFields } from "../../reading/shape.ts";
import type { PatientFacts } from "../facts.ts";
import type { Order } from "../order/order.ts";
import { readOrder } from "../order/read-order.ts";
import { patientFacts } from "./patient-facts.ts";

/** Fields of both forms; those of a written example that say what is expected are passed over. */
const REQUEST_FIELDS = [
  "date",
  "patient",
  "order",
  "orders",
  "conditions",
  "allergies",
  "medications",
  "current_drugs",
  "setting",
  "findings",
  "reports",
  "id",
  "title",
  "name",
  "kind",
  "note",
  "expected",
  "expect",
  "source",
  "sources",
  "working",
  "region",
];

export interface ReadRequest {
  readonly orders: readonly Order[];
  readonly facts: PatientFacts;
}

/** More orders than this are a list of stock, not of one person. */
const MOST_ORDERS = 60;

/**
 * What is asked, read and checked. `input` is the parsed YAML or JSON, of any shape.
 * @throws ForamenError with the first fault found: CASE_*, ORDER_*, QUANTITY_UNREADABLE
 */
export function readRequest(input: unknown, knowledge: MedicationKnowledge): ReadRequest {
  if (!isObject(input))
    throw new ForamenError(
      "CASE_NOT_AN_OBJECT",
      "This is no order: expected an object with the fields patient and order.",
      "",
    );
  refuseUnknownFields(input, "", REQUEST_FIELDS);
  const orders = orderInputs(input).map(([given, where]) => readOrder(given, where, knowledge));
  return { orders, facts: patientFacts(input, orders, knowledge) };
}

function orderInputs(input: Fields): (readonly [unknown, string])[] {
  const single = own(input, "order");
  const many = list(own(input, "orders"), "orders");
  const all: (readonly [unknown, string])[] = [
    ...(single === undefined ? [] : [[single, "order"] as const]),
    ...many.map((given, at) => [given, `orders[${at}]`] as const),
  ];
  if (all.length > MOST_ORDERS)
    throw new ForamenError(
      "CASE_TOO_LARGE",
      `There are ${all.length} orders; at most ${MOST_ORDERS} are checked at a time.`,
      "orders",
    );
  if (all.length > 0) return all;
  throw new ForamenError(
    "ORDER_MISSING",
    'Nothing is ordered. Give order: { text: "ibuprofen 400 mg three times daily" }, or a list orders.',
    "order",
  );
}
