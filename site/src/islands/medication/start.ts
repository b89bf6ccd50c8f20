import { h, hydrate } from "preact";
import { MedicationDesk } from "./medication-desk.tsx";

const place = document.getElementById("medication");
if (place) hydrate(h(MedicationDesk, {}), place);
