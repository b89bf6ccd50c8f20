import { expect, it } from "vitest";
import { toldOf } from "../../test/reports/told.ts";

it.each([
  [
    "No canal stenosis from T12-L1 to L3-L4 except at L2-L3, where it is severe with cauda equina compression.",
    [
      "T12-L1 canal stenosis denied",
      "L1-L2 canal stenosis denied",
      "L3-L4 canal stenosis denied",
      "L2-L3 canal stenosis severe",
      "L2-L3 root compression",
    ],
  ],
  [
    "No foraminal narrowing at any level except on the left at L4-5, where it is moderate.",
    ["spine foramen stenosis denied", "L4-L5 foramen stenosis left moderate"],
  ],
  [
    "The foramina are patent at all levels except L2-3 on the right.",
    ["spine foramen stenosis denied", "L2-L3 foramen stenosis right"],
  ],
  [
    "There is no disc herniation except for a small protrusion at L2-3.",
    ["spine disc herniation denied", "L2-L3 disc protrusion mild"],
  ],
  [
    "No nerve root compression at L1-2 to L3-4, except at L2-3 where the left L3 root is compressed.",
    ["L1-L2 root compression denied", "L3-L4 root compression denied", "L2-L3 root compression L3 left"],
  ],
  ["Fracture: none except L2.", ["L2 vertebra fracture"]],
  ["Fracture: none except possibly L2.", ["L2 vertebra fracture perhaps"]],
])("what is excepted from a denial is there: %s", (text, told) => expect(toldOf(`MRI lumbar. ${text}`)).toEqual(told));
