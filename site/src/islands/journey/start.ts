import { h, render } from "preact";
import { workOffline } from "../../service-worker/register.ts";
import { JourneyIsland } from "./journey.tsx";

const place = document.getElementById("journey");
if (place) {
  place.replaceChildren();
  render(h(JourneyIsland, {}), place);
}

workOffline();
