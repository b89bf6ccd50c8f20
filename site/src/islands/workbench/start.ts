import { h, hydrate } from "preact";
import { Workbench } from "./workbench.tsx";

const place = document.getElementById("workbench");
if (place) hydrate(h(Workbench, {}), place);
