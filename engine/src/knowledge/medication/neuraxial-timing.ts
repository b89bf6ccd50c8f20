import type { RuleBasis, Selector } from "./rule-basis.ts";

/** knowledge/neuraxial_timing/<topic>.yaml */
export interface NeuraxialTiming extends RuleBasis {
  topic: string;
  risk_classes: Record<"high" | "intermediate" | "low", string[]>;
  rule: string;
  alert: string;
  rows: TimingRow[];
}

export interface TimingRow extends RuleBasis {
  target: Selector;
  /** How it is given, where that decides. */
  variant?: "intravenous" | "subcutaneous" | "prophylactic" | "therapeutic";
  intermediate?: string;
  high?: string;
  low?: string;
  restart?: string;
  stop_days?: number;
  stop_hours?: number;
  stop_days_crcl_lt_50?: number;
  inr_max?: number;
}
