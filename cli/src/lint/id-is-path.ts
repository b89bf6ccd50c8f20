import { type Fault, faultAt, type Rule } from "./view.ts";

/** A file is named for its id and lies where the layout has a place for it, so that any id can be opened as a file. */
export const idIsPath: Rule = {
  name: "id-is-path",
  *check({ all, files }): Generator<Fault> {
    for (const file of all) {
      if (file.place === null) {
        const message = "Nothing is expected at this place. docs/knowledge-guide.md says where each kind of file lies.";
        yield faultAt(this.name, file, [], message);
      }
    }
    for (const file of files) {
      if (file.place === null || !("id" in file.place)) continue;
      const { id } = file.contents as { id: string };
      if (id !== file.place.id) {
        yield faultAt(this.name, file, ["id"], `The id is "${id}" but the file is named "${file.place.id}".`);
      } else if (!/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/.test(id)) {
        yield faultAt(
          this.name,
          file,
          ["id"],
          `"${id}" is not snake_case: letters and digits, joined by single underscores.`,
        );
      }
    }
  },
};
