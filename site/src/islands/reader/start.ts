/** Keeps the choice of words from page to page while the window is open; nothing about the reader's health. */
const KEPT = "reader";
const choices = document.querySelectorAll<HTMLInputElement>('.reader-choice input[name="reader"]');

for (const choice of choices) {
  choice.addEventListener("change", () => {
    try {
      sessionStorage.setItem(KEPT, choice.value);
    } catch {
      // A browser that keeps nothing: the choice holds for this page.
    }
  });
}
try {
  const kept = sessionStorage.getItem(KEPT);
  for (const choice of choices) if (choice.value === kept) choice.checked = true;
} catch {
  // The same.
}
