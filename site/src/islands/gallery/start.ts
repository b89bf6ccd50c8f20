import type { BodyAreas } from "@foramen/engine";
import { h, hydrate, render } from "preact";
import { Unavailable } from "../../drawings/unavailable/unavailable.tsx";
import { LiveChart } from "./live-chart.tsx";

/** The switch of the gallery sets what the device would otherwise decide. */
for (const field of document.querySelectorAll<HTMLInputElement>("[data-switch]")) {
  const follow = () => {
    if (!field.checked) return;
    if (field.value === "") delete document.documentElement.dataset[field.name];
    else document.documentElement.dataset[field.name] = field.value;
  };
  field.addEventListener("change", follow);
  follow();
}

document.getElementById("print")?.addEventListener("click", () => print());

const place = document.getElementById("live-chart");
if (place) {
  fetch("/anatomy.json")
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`status ${response.status}`))))
    .then(({ areas }: BodyAreas) => {
      hydrate(h(LiveChart, { areas }), place);
      place.dataset.ready = "true";
    })
    .catch(() => {
      place.textContent = "";
      render(h(Unavailable, { what: "The body chart", instead: "Load the page again." }), place);
    });
}
