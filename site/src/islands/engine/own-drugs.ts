import { type Case, checkMedication, ForamenError, type MedicationKnowledge, type OrderCheck } from "@foramen/engine";
import { medicationsText } from "../../case/medication-lines.ts";

/** The drugs that are taken already, checked as if they were ordered now; one that cannot be read hides no other. */
export function ownDrugs(given: Case, knowledge: MedicationKnowledge): { orders: OrderCheck[]; unread: string[] } {
  const { patient, conditions, allergies, medications = [] } = given;
  const unread: string[] = [];
  let rest = medications.map((medication) => ({ text: medicationsText([medication]) }));
  while (rest.length > 0)
    try {
      const request = {
        patient: { ...patient },
        ...(conditions ? { conditions } : {}),
        ...(allergies ? { allergies } : {}),
        orders: rest,
      };
      return { orders: [...checkMedication(request, knowledge).orders], unread };
    } catch (fault) {
      if (!(fault instanceof ForamenError)) throw fault;
      const place = /^orders\[(\d+)\]/.exec(fault.where)?.[1];
      if (place === undefined) return { orders: [], unread: [...unread, fault.message] };
      const order = rest[Number(place)]!;
      unread.push(`${order.text}: ${fault.message}`);
      rest = rest.filter((one) => one !== order);
    }
  return { orders: [], unread };
}
