import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { NotUnderstood } from "../../vocabulary/medication.ts";
import type { Reader } from "../../words/reader.ts";
import type { StopUnread } from "../facts.ts";
import { said } from "./alert.ts";

const ABOUT: Readonly<Record<NonNullable<NotUnderstood["about"]>, string>> = {
  "somebody-else": "open.remark_somebody_else",
  "time-since-stop": "open.remark_stop",
  "day-of-check": "open.remark_stop_without_day",
};

/** Why a drug that was stopped counts as taken, in a few words. */
export function unreadStop(why: StopUnread, reader: Reader, knowledge: Pick<MedicationKnowledge, "words">): string {
  return said(knowledge, why === "no-day" ? "open.said_stop_without_day" : "open.said_stop", reader, {});
}

/** Words that were not understood, with what is to be said beside them to either reader. */
export function remarked(one: NotUnderstood, knowledge: Pick<MedicationKnowledge, "words">): NotUnderstood {
  const { about, nearest = [] } = one;
  if (about === undefined && nearest.length === 0) return one;
  const [id, slots] =
    about === undefined ? ["open.remark_nearest", { names: nearest.join(", ") }] : [ABOUT[about], {} as object];
  const words = (reader: Reader) => said(knowledge, id, reader, slots as Record<string, string>);
  return { ...one, remark: words("practitioner"), plainRemark: words("patient") };
}
