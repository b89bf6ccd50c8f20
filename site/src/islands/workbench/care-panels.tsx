import { CarePlan } from "../../components/care-plan/care-plan.tsx";
import { Panel, Pending } from "../../components/panel/panel.tsx";
import { PlanDrugs } from "../../components/plan-drugs/plan-drugs.tsx";
import type { CareState } from "./use-care.ts";

/** Drugs and plan of the case, each in its panel; what is not there yet keeps its place. */
export function CarePanels({ state: { care, fault } }: { state: CareState }) {
  return (
    <>
      <Panel id="drugs-heading" heading="Drugs for this patient" settled={care !== null || fault !== null}>
        {care ? (
          <PlanDrugs plan={care.plan} own={care.own} />
        ) : fault ? (
          <NoPlan why={fault} />
        ) : (
          <Pending what="the drugs" />
        )}
      </Panel>
      <Panel id="plan-heading" heading="Plan" settled={care !== null || fault !== null}>
        {care ? <CarePlan plan={care.plan} /> : fault ? <NoPlan why={fault} /> : <Pending what="the plan" />}
      </Panel>
    </>
  );
}

function NoPlan({ why }: { why: string }) {
  return <p class="notice">It could not be worked out: {why}</p>;
}
