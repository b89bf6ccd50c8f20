import { h, render } from "preact";
import { workOffline } from "../../service-worker/register.ts";
import { DiaryIsland } from "./diary.tsx";

const place = document.getElementById("diary");
if (place) {
  place.replaceChildren();
  render(h(DiaryIsland, {}), place);
}

workOffline();
