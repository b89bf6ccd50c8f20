import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { GateRule, ReadKind, SourceEntry, Within } from "@foramen/engine";
import { parse } from "yaml";
import { type SourceLink, sourceLinks } from "../reading/source-links.ts";
import { REPOSITORY } from "./repository.ts";
import { siteWords } from "./site-words.ts";

/** content/en/site/red-flags.yaml */
export interface RedFlagWords {
  readonly title: string;
  readonly lead: string;
  readonly emergency: { readonly title: string; readonly signs: readonly string[] };
  /** By the topic of the gate's files. `section` is where the rules belong that stand alone. */
  readonly topics: Readonly<
    Record<string, { section: string; title: string; plain: string; related: readonly `${ReadKind}/${string}`[] }>
  >;
}

export interface RedFlagRule {
  readonly id: string;
  /** What it is and why it is taken seriously, told to a person. */
  readonly plain: string;
  readonly sign: string;
  readonly within: Within;
  readonly action: string;
  readonly status: GateRule["status"];
  readonly sources: readonly {
    readonly id: string;
    readonly citation: string;
    readonly links: readonly SourceLink[];
  }[];
}

export interface RedFlagTopic {
  readonly id: string;
  readonly title: string;
  readonly plain: string;
  readonly related: readonly { readonly kind: ReadKind; readonly id: string }[];
  /** The most urgent first. */
  readonly rules: readonly RedFlagRule[];
}

const GATE = path.join(REPOSITORY, "knowledge", "gate");
const PLAIN = path.join(REPOSITORY, "content", "en", "gate");
const ORDER: readonly Within[] = ["now", "hours", "next-day", "two-weeks", "routine"];

export const redFlagWords = (): RedFlagWords => siteWords("red-flags");

let topics: readonly RedFlagTopic[] | undefined;

/** Every rule of the gate, once, under the topic that it belongs to. */
export function redFlagTopics(): readonly RedFlagTopic[] {
  topics ??= readTopics();
  return topics;
}

function readTopics(): RedFlagTopic[] {
  const words = redFlagWords().topics;
  const rules = readdirSync(GATE).flatMap((file) => {
    const { topic, rules: written } = parse(readFileSync(path.join(GATE, file), "utf8"));
    return topic === undefined ? [] : (written as GateRule[]).map((rule) => ({ topic: topicOf(topic, rule), rule }));
  });
  const told = Object.assign({}, ...readdirSync(PLAIN).map((file) => plainIn(path.join(PLAIN, file))));
  const homeless = rules.find(({ topic }) => words[topic] === undefined);
  if (homeless) throw new Error(`No topic in content/en/site/red-flags.yaml for the rule ${homeless.rule.id}.`);
  return Object.entries(words).map(([id, { title, plain, related }]) => ({
    id,
    title,
    plain,
    related: related.map((name) => {
      const [kind, own] = name.split("/") as [ReadKind, string];
      return { kind, id: own };
    }),
    rules: rules
      .filter(({ topic }) => topic === id)
      .map(({ rule }) => shown(rule, told[rule.id]))
      .sort((a, b) => ORDER.indexOf(a.within) - ORDER.indexOf(b.within)),
  }));
}

function plainIn(file: string): Record<string, string> {
  return parse(readFileSync(file, "utf8")).plain;
}

function topicOf(topic: string, { section }: GateRule): string {
  const words = redFlagWords().topics;
  if (words[topic] !== undefined) return topic;
  return Object.keys(words).find((id) => words[id]!.section === section) ?? topic;
}

function shown({ id, because, within, action, status, sources }: GateRule, plain: string): RedFlagRule {
  return {
    id,
    plain,
    sign: because,
    within,
    action,
    status,
    sources: sources.map((source) => {
      const { ref, doi, pmid } = parse(
        readFileSync(path.join(REPOSITORY, "knowledge", "sources", `${source}.yaml`), "utf8"),
      ) as SourceEntry;
      const known = { ...(doi && { doi }), ...(pmid && { pmid }) };
      return { id: source, citation: ref, links: sourceLinks({ citation: ref, ...known }) };
    }),
  };
}
