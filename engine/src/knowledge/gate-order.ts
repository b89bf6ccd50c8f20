import type { GateOrder, GateRule } from "./gate.ts";

/** The rules as the order has them, those that it does not name last: of several of one urgency the first gives the instruction. */
export function rulesInOrder<R extends Pick<GateRule, "id">>(rules: readonly R[], { order }: GateOrder): R[] {
  const places = new Map(order.flatMap((danger) => danger.rules).map((id, place) => [id, place]));
  const placeOf = ({ id }: R) => places.get(id) ?? places.size;
  return [...rules].sort((a, b) => placeOf(a) - placeOf(b));
}
