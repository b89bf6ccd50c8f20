import { HtmlValidate } from "html-validate";
import { expect, it } from "vitest";
import { builtPages } from "./built-pages.ts";

/** The HTML standard, and nothing of taste: what a formatter or a search engine would like is judged elsewhere. */
const judge = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // Astro leaves these to the reader's browser; all are allowed by the standard.
    "doctype-style": "off",
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "no-inline-style": "error",
    "attr-quotes": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-raw-characters": "off",
    "long-title": "off",
    // The role tells screen readers of old that the list without marks is one.
    "no-redundant-role": "off",
    "prefer-native-element": "off",
  },
});

it("finds a planted fault", async () => {
  const planted =
    '<!doctype html><html lang="en"><head><title>x</title></head><body><p><div id="a" id="a">x</p></body></html>';
  expect((await judge.validateString(planted)).valid).toBe(false);
});

it("is valid HTML on every page", async () => {
  const faults: string[] = [];
  for (const { address, html } of builtPages()) {
    const report = await judge.validateString(html);
    for (const { messages } of report.results)
      for (const { ruleId, message, line } of messages) faults.push(`${address}:${line} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
}, 300_000);
