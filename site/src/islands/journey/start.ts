import { h, render } from "preact";
import { JourneyIsland } from "./journey.tsx";

const place = document.getElementById("journey");
if (place) {
  place.replaceChildren();
  render(h(JourneyIsland, {}), place);
}
