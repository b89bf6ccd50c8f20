/** What no empty page shows: it comes with the first finding, or when its part of the page is opened. */
export { BodyEntry } from "../../components/body-entry/body-entry.tsx";
export { HandOver } from "../../components/hand-over/hand-over.tsx";
export { ReportPaste } from "../../components/report-paste/report-paste.tsx";
export { RootDrawing } from "../../components/root-map/root-drawing.tsx";
export { WhatIf } from "../../components/what-if/what-if.tsx";
export { CarePanels } from "./care-panels.tsx";
