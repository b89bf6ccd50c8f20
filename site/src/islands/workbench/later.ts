/** What no empty page shows: it comes when somebody begins to work, before the first finding is there. */
export { BodyEntry } from "../../components/body-entry/body-entry.tsx";
export { CannotMiss } from "../../components/cannot-miss/cannot-miss.tsx";
export { CauseList } from "../../components/cause-list/cause-list.tsx";
export { HandOver } from "../../components/hand-over/hand-over.tsx";
export { KeysHelp } from "../../components/keys-help/keys-help.tsx";
export { NextSteps } from "../../components/next-steps/next-steps.tsx";
export { ReportPaste } from "../../components/report-paste/report-paste.tsx";
export { RestsOn } from "../../components/rests-on/rests-on.tsx";
export { RootDrawing } from "../../components/root-map/root-drawing.tsx";
export { RootMap } from "../../components/root-map/root-map.tsx";
export { ScanFit } from "../../components/scan-fit/scan-fit.tsx";
export { StillOpen } from "../../components/still-open/still-open.tsx";
export { WhatIf } from "../../components/what-if/what-if.tsx";
export { WouldChange } from "../../components/would-change/would-change.tsx";
export { CarePanels } from "./care-panels.tsx";
export { PatientOfCase } from "./patient-of-case.tsx";
