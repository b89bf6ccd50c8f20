import { type Fault, faultAt, type Rule } from "./view.ts";

/** A finding leans on its neighbours through one group at most, and belongs to one observer. */
export const oneLatentEach: Rule = {
  name: "one-latent-each",
  *check(view): Generator<Fault> {
    const latents = view.single("model/latents.yaml");
    const inGroup = new Map<string, string>();
    for (const [place, group] of (latents?.entry.groups ?? []).entries()) {
      for (const id of Object.keys(group.members)) {
        const other = inGroup.get(id);
        if (other === undefined) inGroup.set(id, group.id);
        else {
          const message = `"${id}" belongs to "${other}" and to "${group.id}": leave it in one.`;
          yield faultAt(this.name, latents!.file, ["groups", place, "members", id], message);
        }
      }
    }
    const noise = view.single("model/noise.yaml");
    const inFamily = new Map<string, string>();
    for (const [place, family] of (noise?.entry.families ?? []).entries()) {
      for (const [row, id] of family.members.entries()) {
        const other = inFamily.get(id);
        if (other === undefined) inFamily.set(id, family.id);
        else {
          const message = `"${id}" belongs to the families "${other}" and "${family.id}": leave it once in one.`;
          yield faultAt(this.name, noise!.file, ["families", place, "members", row], message);
        }
      }
    }
  },
};
