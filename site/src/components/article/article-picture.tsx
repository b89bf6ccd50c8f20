import type { Picture } from "../../reading/pictures.tsx";

/** A drawing with its line below; beside the text where there is room. */
export function ArticlePicture({ picture }: { picture: Picture }) {
  return (
    <figure class="article-picture">
      {picture.drawn}
      <figcaption>{picture.caption}</figcaption>
    </figure>
  );
}
