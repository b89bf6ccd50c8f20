import type { Finding } from "../finding.ts";
import { figure } from "../numbers.ts";
import type { Subject } from "../subject.ts";

const DAYS_PER_MONTH = 30;

/**
 * A steroid by mouth for longer than the body's own hormone bears, and for so long that the bones need protection. The
 * amount counts in prednisone. Nothing is said of a course whose end is not stated, unless it is to go on.
 */
export function longCourseFindings({ drug, label, amounts, order, knowledge, first }: Subject): Finding[] {
  const block = knowledge.blocks.corticosteroid;
  const rule = block?.long_course;
  const own = block?.equivalents_mg?.by_drug[drug];
  if (rule === undefined || own === undefined || order.route !== "oral" || order.frequency?.once) return [];
  const days = order.durationDays ?? (order.longTerm ? Number.POSITIVE_INFINITY : 0);
  if (days <= rule.over_days) return [];
  const prednisone = amounts?.daily == null ? null : (amounts.daily * block!.equivalents_mg!.by_drug.prednisone!) / own;
  const bones = days >= rule.bone_from_days && (prednisone === null || prednisone >= rule.bone_from_prednisone_mg_day);
  return [
    {
      type: "duration",
      // Who takes it already has been told; beginning such a course is another matter.
      severity: first ? "major" : "moderate",
      reason: "duration",
      with: [drug],
      rules: ["class_dosing/corticosteroid#long_course"],
      basis: rule,
      words: bones ? "long_steroid_bones" : "long_steroid",
      slots: {
        drug: label,
        fact: Number.isFinite(days) ? `for ${days} days` : "long term",
        limit: String(rule.over_days),
        months: figure(rule.bone_from_days / DAYS_PER_MONTH),
      },
    },
  ];
}
