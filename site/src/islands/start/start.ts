import words from "../../../../content/en/journey/start.json" with { type: "json" };
import { openedFile } from "../../journey/opened-file.ts";
import { keep, kept } from "../../journey/store.ts";
import { workOffline } from "../../service-worker/register.ts";

/** The start page: the numbers of the country, and the way back to answers that are still on the device. */
const choice = document.querySelector<HTMLSelectElement>("#country");
const line = document.querySelector<HTMLElement>("#emergency-line > span:last-child");

function showNumbers(): void {
  const chosen = choice?.selectedOptions[0];
  if (!line || !chosen?.dataset.heading) return;
  line.textContent = chosen.dataset.heading;
}

function remembered(): string | null {
  try {
    return localStorage.getItem("country");
  } catch {
    return null;
  }
}

if (choice) {
  const here = navigator.languages.map((language) => /-([A-Z]{2})\b/.exec(language)?.[1]);
  const country = [remembered(), ...here].find((code) => code && choice.querySelector(`option[value="${code}"]`));
  if (country) choice.value = country;
  showNumbers();
  choice.addEventListener("change", () => {
    showNumbers();
    try {
      localStorage.setItem("country", choice.value);
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  });
}

kept("journey").then((before) => {
  const go = document.querySelector<HTMLAnchorElement>("#start-link");
  const note = document.querySelector<HTMLElement>("#go-on-note");
  const said = (before as { answers?: object } | undefined)?.answers;
  if (!go || !note || !said || Object.keys(said).length === 0) return;
  go.textContent = words.goOn;
  note.hidden = false;
});

document.querySelector<HTMLInputElement>("#open-file")?.addEventListener("change", async ({ currentTarget }) => {
  const field = currentTarget as HTMLInputElement;
  const said = document.querySelector<HTMLElement>("#open-said");
  const [chosen] = field.files ?? [];
  if (chosen === undefined || said === null) return;
  const opened = openedFile(await chosen.text().catch(() => ""));
  field.value = "";
  if (opened === null) said.textContent = words.openWrong;
  else if (await keep("journey", opened)) location.assign("/check");
  else said.textContent = words.openUnkept;
});

workOffline();
