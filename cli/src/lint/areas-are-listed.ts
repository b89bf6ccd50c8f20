import { type Fault, faultAt, nearest, type Rule } from "./view.ts";

/** Dermatomes and findings speak of areas of the controlled list, with one and the same laterality. */
export const areasAreListed: Rule = {
  name: "areas-are-listed",
  *check(view): Generator<Fault> {
    const areas = view.single("anatomy/body-areas.yaml")?.entry.areas;
    const skin = view.single("anatomy/dermatomes.yaml");
    if (areas === undefined) return;
    for (const [root, { core, shared }] of Object.entries(skin?.entry.dermatomes ?? {})) {
      for (const [field, ids] of Object.entries({ core, shared })) {
        for (const [place, id] of ids.entries()) {
          if (Object.hasOwn(areas, id)) continue;
          const message = `The skin of ${root} names the area "${id}", which is not in anatomy/body-areas.yaml.${nearest(id, Object.keys(areas))}`;
          yield faultAt(this.name, skin!.file, ["dermatomes", root, field, place], message);
        }
      }
    }
    for (const { file, entry } of view.findings) {
      const area = entry.area === undefined ? undefined : areas[entry.area];
      if (area === undefined || area.laterality === entry.laterality) continue;
      const message = `${entry.id} is ${entry.laterality}, but its area ${entry.area} is ${area.laterality}.`;
      yield faultAt(this.name, file, ["laterality"], message);
    }
  },
};
