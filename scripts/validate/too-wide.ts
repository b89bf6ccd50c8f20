import { ForamenError } from "../../engine/src/errors.ts";

/**
 * What the engine makes of a case; null when it refuses to weigh so much together. Any other fault is passed on: who was
 * drawn from the model is possible in it.
 */
export function unlessTooWide<T>(weigh: () => T): T | null {
  try {
    return weigh();
  } catch (fault) {
    if (fault instanceof ForamenError && fault.code === "EVIDENCE_TOO_WIDE") return null;
    throw fault;
  }
}
