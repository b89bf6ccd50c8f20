import type { Case } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import { askCare } from "../care.ts";
import type { CareReplies } from "../care-messages.ts";

/** Plan, exercises and course for a case: null while they are worked out, a message where they could not be. */
export function useCare(given: string): CareReplies["care"] | string | null {
  const [care, setCare] = useState<CareReplies["care"] | string | null>(null);
  useEffect(() => {
    let wanted = true;
    setCare(null);
    askCare({ kind: "care", case: JSON.parse(given) as Case }).then(
      (reply) => {
        if (wanted) setCare(reply);
      },
      (fault: Error) => {
        if (wanted) setCare(fault.message);
      },
    );
    return () => {
      wanted = false;
    };
  }, [given]);
  return care;
}
