import { h, hydrate } from "preact";
import { ReportDesk } from "./report-desk.tsx";

const place = document.getElementById("report");
if (place) hydrate(h(ReportDesk, {}), place);
