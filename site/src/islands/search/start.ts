import { type FoundPage, findPages, type PageIndex, readIndex } from "../../search/page-index.ts";

/** The query stands behind the # of the address: that part is never sent to anybody. */
const BEFORE = "#q=";

const input = document.querySelector<HTMLInputElement>("#query")!;
const count = document.querySelector<HTMLElement>(".found-count")!;
const list = document.querySelector<HTMLElement>(".found")!;
let index: Promise<PageIndex> | undefined;

function load(): Promise<PageIndex> {
  index ??= fetch("/search-index.json")
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
    .then(readIndex)
    .catch((fault) => {
      index = undefined;
      throw fault;
    });
  return index;
}

async function show(): Promise<void> {
  const query = input.value.trim();
  history.replaceState(null, "", query === "" ? location.pathname : `${BEFORE}${encodeURIComponent(query)}`);
  if (query === "") return tell("", []);
  try {
    const loaded = await load();
    if (query !== input.value.trim()) return;
    const found = findPages(loaded, query);
    tell(found.length === 0 ? `Nothing found for “${query}”.` : `${found.length} best matches`, found);
  } catch {
    tell("The search could not be loaded. Look in the list of all topics.", []);
  }
}

function tell(words: string, found: readonly FoundPage[]): void {
  count.textContent = words;
  list.replaceChildren(...found.map(row));
}

function row({ id, title, about, kind }: FoundPage): HTMLLIElement {
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: id, textContent: title });
  const what = Object.assign(document.createElement("span"), { className: "found-kind", textContent: kind });
  const told = Object.assign(document.createElement("p"), { textContent: about === title ? "" : about });
  item.append(link, what, told);
  return item;
}

const asked = (): string =>
  location.hash.startsWith(BEFORE) ? decodeURIComponent(location.hash.slice(BEFORE.length)) : "";

input.addEventListener("input", show);
input.addEventListener("focus", () => void load().catch(() => {}), { once: true });
addEventListener("hashchange", () => {
  input.value = asked();
  void show();
});
input.value = asked() || input.value;
if (input.value !== "") void show();
