import { DeskBar } from "../components/desk-bar/desk-bar.tsx";
import { HandOver } from "../components/hand-over/hand-over.tsx";
import { KeysHelp } from "../components/keys-help/keys-help.tsx";
import { OrderCard } from "../components/order-card/order-card.tsx";
import { WhatIf } from "../components/what-if/what-if.tsx";
import { checkedOrders } from "./checked-orders.ts";
import type { GalleryGroup } from "./example.ts";
import { finding, LONG, nothing, page } from "./made-up.ts";
import { ABSENT, FOUND, NOW } from "./would-be.ts";

const desk = {
  urgency: page.assessment.urgency,
  stale: false,
  canUndo: true,
  canRedo: false,
  started: true,
  printing: false,
  undo: nothing,
  redo: nothing,
  open: nothing,
  save: nothing,
  print: nothing,
  reset: nothing,
  help: nothing,
};
const supposed = {
  key: "femoral_stretch left",
  finding: finding("femoral_stretch"),
  place: "left",
  values: ["absent", "", "present"],
  value: "",
} as const;
const whatIf = {
  supposed: [supposed],
  now: NOW,
  ask: nothing,
  vocabulary: page.vocabulary,
  telling: page.telling,
  enter: nothing,
};

const handOver = { copy: nothing, copied: null, shown: "a", show: nothing };

export const DESK_PARTS: readonly GalleryGroup[] = [
  {
    id: "desk",
    title: "Workbench",
    examples: [
      { title: "Bar", drawn: <DeskBar {...desk} />, wide: true },
      {
        title: "Bar",
        note: "getting ready",
        drawn: <DeskBar {...desk} urgency={null} canUndo={false} started={false} />,
        wide: true,
      },
      { title: "Bar", note: "answers what stood there before", drawn: <DeskBar {...desk} stale />, wide: true },
      { title: "What if", drawn: <WhatIf {...whatIf} suppositions={{ absent: ABSENT, present: FOUND }} /> },
      { title: "What if", note: "being worked out", drawn: <WhatIf {...whatIf} suppositions={{}} /> },
      { title: "What if", note: "nothing entered", drawn: <WhatIf {...whatIf} supposed={[]} suppositions={{}} /> },
      {
        title: "Take along",
        drawn: (
          <HandOver
            texts={[
              { id: "a", title: "One", ready: true },
              { id: "b", title: "Another", ready: false },
            ]}
            {...handOver}
            written={LONG}
          />
        ),
      },
      {
        title: "Take along",
        note: "being worked out",
        drawn: <HandOver texts={[{ id: "a", title: "One", ready: false }]} {...handOver} written={null} />,
      },
      {
        title: "Keys",
        note: "closed: it opens over the page",
        drawn: <KeysHelp open={false} close={nothing} single setSingle={nothing} />,
      },
    ],
  },
  {
    id: "orders",
    title: "Drug orders",
    examples: checkedOrders().map((order) => ({
      title: order.label,
      note: order.verdict.replaceAll("-", " "),
      drawn: <OrderCard order={order} />,
      wide: true,
    })),
  },
];
