/** A page of docs/ as HTML: links that lead elsewhere in the repository become plain words. */
export function withoutInnerLinks(html: string): string {
  return html.replace(/<a href="(?!https?:|#)[^"]*">(.*?)<\/a>/gs, "$1");
}
