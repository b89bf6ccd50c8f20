import { render } from "preact-render-to-string";
import { expect, it } from "vitest";
import { articleProps } from "../../build/article-pages.ts";
import { pageTitles } from "../../build/reading-pages.ts";
import { speaksOfArticle } from "../../reading/article-view.ts";
import { Article } from "./article.tsx";

it("says which article is meant wherever a page speaks of one, and nowhere else", () => {
  for (const title of pageTitles()) {
    const props = articleProps(title);
    const { article } = props.verdicts;
    const page = render(<Article {...props} />);
    expect(speaksOfArticle(page.replaceAll(article, "")), title.id).toBe(page.includes(article));
  }
});
