import { type FoundNumber, findNumbers, type LedgerFile } from "../../search/ledger-file.ts";

/** More rows than these are counted, not shown. */
const MOST = 60;

const whole = document.querySelector<HTMLElement>("#ledger-search")!;
const input = document.querySelector<HTMLInputElement>("#ledger-query")!;
const count = whole.querySelector<HTMLElement>(".found-count")!;
const list = document.querySelector<HTMLElement>("#ledger-found")!;
let file: Promise<LedgerFile> | undefined;

async function show(): Promise<void> {
  const query = input.value.trim();
  file ??= fetch("/evidence.json").then((answer) => answer.json());
  try {
    const found = findNumbers(await file, query);
    if (query !== input.value.trim()) return;
    count.textContent = query === "" ? "" : told(found.length);
    list.replaceChildren(...found.slice(0, MOST).map(row));
  } catch {
    file = undefined;
    count.textContent = "The numbers could not be loaded. They stand on the pages below.";
  }
}

function told(found: number): string {
  return found > MOST ? `${found} lines, the first ${MOST} of them:` : `${found} ${found === 1 ? "line" : "lines"}`;
}

function row({ address, title, what, value, status, sources }: FoundNumber): HTMLLIElement {
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: address, textContent: title });
  item.append(
    link,
    ` ${what}: `,
    Object.assign(document.createElement("b"), { textContent: value }),
    ` (${status}; ${sources})`,
  );
  return item;
}

whole.hidden = false;
input.addEventListener("input", show);
