/** Where the head and the foot of every page lead. */
export interface NavLink {
  readonly href: string;
  readonly name: string;
}

export const HEAD_LINKS: readonly NavLink[] = [
  { href: "/nerve-root-compression", name: "Condition" },
  { href: "/red-flags", name: "Warning signs" },
  { href: "/topics", name: "Topics" },
  { href: "/how-foramen-thinks", name: "How it thinks" },
];

export const FOOT_LINKS: readonly NavLink[] = [
  { href: "/", name: "Check your pain" },
  { href: "/report", name: "What your scan report means" },
  { href: "/workbench", name: "The workbench (for practitioners)" },
  { href: "/medication", name: "Check a medicine (for practitioners)" },
  { href: "/how-foramen-thinks", name: "How Foramen thinks" },
  { href: "/glossary", name: "Words explained" },
  { href: "/evidence", name: "Every number and its source" },
  { href: "/sources", name: "Sources" },
  { href: "/clinical-safety", name: "Intended use and limits" },
];
