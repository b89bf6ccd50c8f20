/** The field of the search and the place of what it finds; the script of the page brings both to life. */
export function SearchBox() {
  return (
    <div class="search-box" id="search-box">
      <label for="query">What are you looking for?</label>
      <input
        id="query"
        type="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby="query-help"
      />
      <p class="aside" id="query-help">
        A word such as “numb thigh”, “ibuprofen” or “MRI”. Small slips of spelling are forgiven. What you type stays on
        your device.
      </p>
      <p class="found-count" role="status" />
      <ol class="found" />
    </div>
  );
}
