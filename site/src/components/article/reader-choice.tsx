/** Whose words the page shows: two radio buttons and a style rule, so that it works without a script. */
export function ReaderChoice() {
  return (
    <fieldset class="reader-choice">
      <legend class="visually-hidden">Words for</legend>
      <label>
        <input type="radio" name="reader" value="plain" checked /> Plain words
      </label>
      <label>
        <input type="radio" name="reader" value="clinical" /> For clinicians
      </label>
    </fieldset>
  );
}
