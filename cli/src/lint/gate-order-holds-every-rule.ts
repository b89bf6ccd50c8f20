import { type Fault, faultAt, nearest, type Rule } from "./view.ts";

/** Which rule gives the instruction is stated for every rule, once, and for none that does not exist. */
export const gateOrderHoldsEveryRule: Rule = {
  name: "gate-order-holds-every-rule",
  *check({ gates, single }): Generator<Fault> {
    const order = single("gate/order.yaml");
    if (order === undefined) return;
    const rules = new Set(gates.flatMap(({ entry }) => entry.rules.map(({ id }) => id)));
    const placed = new Set<string>();
    for (const [at, danger] of order.entry.order.entries()) {
      for (const [place, id] of danger.rules.entries()) {
        const steps = ["order", at, "rules", place];
        if (!rules.has(id))
          yield faultAt(this.name, order.file, steps, `There is no rule "${id}".${nearest(id, rules)}`);
        if (placed.has(id)) yield faultAt(this.name, order.file, steps, `The rule "${id}" stands twice.`);
        placed.add(id);
      }
    }
    for (const { file, entry } of gates) {
      for (const [place, { id }] of entry.rules.entries()) {
        if (placed.has(id)) continue;
        yield faultAt(this.name, file, ["rules", place, "id"], `"${id}" has no place in knowledge/gate/order.yaml.`);
      }
    }
  },
};
