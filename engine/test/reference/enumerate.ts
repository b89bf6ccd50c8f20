import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { CaseReading } from "../../src/knowledge/reading.ts";
import { questionsOf } from "./answers.ts";
import { leakOf } from "./leaks.ts";
import type { NodeTable } from "./nodes.ts";
import { type Person, peopleOf } from "./people.ts";
import { countLocalWorlds, type LocalWorld, localWorlds, type Part, type Surroundings } from "./presence.ts";
import { type Form, PLAIN_PAIN, priorsOf } from "./priors.ts";
import { type Site, sitesOf } from "./sites.ts";

/** Joint chances with the evidence; divide by `evidence` for the posterior. */
export interface Enumeration {
  evidence: number;
  /** By the cause that leads the form: it gives the site and the descriptions. */
  readonly lead: Map<string, number>;
  /** By every cause of the principal form: joint ones share the place. */
  readonly principal: Map<string, number>;
  readonly present: Map<string, number>;
  /** `cause|level|zone|side|root` of the principal cause. */
  readonly sites: Map<string, number>;
  /** `structure:side`, at least irritated. */
  readonly irritated: Map<string, number>;
  readonly deficit: Map<string, number>;
  /** `member+member` or `member+member (quiet)`. */
  readonly forms: Map<string, number>;
  worlds: number;
}

/** One cause that is there, at one of its sites. */
interface Presence {
  readonly cause: string;
  readonly site: Site;
  readonly part: Part;
  /** False for plain pain as a quiet cause imitates it. */
  readonly counts: boolean;
}

/** Everything the model is asked, by listing every world that has the answers some chance. Refuses above `limit` worlds. */
export function enumerate(
  knowledge: Knowledge,
  reading: CaseReading,
  limit = Number.POSITIVE_INFINITY,
): Enumeration | null {
  const people = peopleOf(knowledge, reading);
  const questions = questionsOf(knowledge, reading.answers);
  const around: Surroundings = {
    knowledge,
    nodes: questions.nodes,
    risks: people[0]!.risks,
    descriptions: questions.descriptions,
    observer: (finding) => {
      const statement = knowledge.blankets.statements.find((one) => one.finding === finding);
      if (statement === undefined) return null;
      const who = statement.observer_by_setting[reading.setting];
      return { irritated: statement.irritated[who], deficit: statement.deficit[who] };
    },
  };
  const families = knowledge.noise.families.filter(({ members }) =>
    questions.nodes.all.some(({ finding }) => members.includes(finding)),
  );
  const sites = new Map(Object.values(knowledge.causes).map((cause) => [cause.id, sitesOf(knowledge, cause)]));
  const local = new Map<string, LocalWorld[]>();
  const keyOf = (one: Presence): string => `${one.cause}#${sites.get(one.cause)!.indexOf(one.site)}#${one.part}`;

  const result: Enumeration = {
    evidence: 0,
    lead: new Map(),
    principal: new Map(),
    present: new Map(),
    sites: new Map(),
    irritated: new Map(),
    deficit: new Map(),
    forms: new Map(),
    worlds: 0,
  };
  for (const { id } of Object.values(knowledge.causes)) {
    for (const table of [result.lead, result.principal, result.present]) table.set(id, 0);
  }

  const everyPerson = people.map((person) => {
    const priors = priorsOf(knowledge, person);
    const casts = priors.forms.flatMap((form) => castsOf(knowledge, sites, form, priors.companion));
    return { person, casts };
  });
  const counted = new Map<string, number>();
  const countOf = (one: Presence): number => {
    const key = keyOf(one);
    let count = counted.get(key);
    if (count === undefined) {
      count = countLocalWorlds(around, knowledge.causes[one.cause]!, one.site, one.part);
      counted.set(key, count);
    }
    return count;
  };
  let work = 0;
  for (const { casts } of everyPerson) {
    for (const { cast } of casts) {
      work += cast.reduce((product, one) => product * countOf(one), 1) * 2 ** families.length;
      if (work * questions.work > limit) return null;
    }
  }

  const worldsOf = (one: Presence): LocalWorld[] => {
    const key = keyOf(one);
    let worlds = local.get(key);
    if (worlds === undefined) {
      worlds = localWorlds(around, knowledge.causes[one.cause]!, one.site, one.part);
      local.set(key, worlds);
    }
    return worlds;
  };

  for (const { person, casts } of everyPerson) {
    const noises = noiseWorlds(knowledge, person, questions.nodes, families);
    for (const { form, cast, chance } of casts) {
      const visit = (place: number, weight: number, misses: Float64Array, drawn: LocalWorld[]): void => {
        if (weight <= 0) return;
        if (place < cast.length) {
          for (const world of worldsOf(cast[place]!)) {
            const combined = misses.map((miss, cell) => miss * world.misses[cell]!);
            visit(place + 1, weight * world.chance * world.described, combined, [...drawn, world]);
          }
          return;
        }
        for (const noise of noises) {
          let world = weight * noise.chance;
          for (const likelihood of questions.likelihoods) world *= likelihood(misses, noise.leaks);
          result.worlds += 1;
          record(result, form, cast, drawn, world);
        }
      };
      visit(0, person.weight * chance, new Float64Array(questions.nodes.width).fill(1), []);
    }
  }
  return result;
}

function record(result: Enumeration, form: Form, cast: Presence[], drawn: LocalWorld[], chance: number): void {
  if (chance === 0) return;
  const add = (to: Map<string, number>, key: string): void => {
    to.set(key, (to.get(key) ?? 0) + chance);
  };
  result.evidence += chance;
  add(result.lead, form.members[0]!);
  for (const member of form.members) add(result.principal, member);
  add(result.forms, form.members.join("+") + (form.quiet ? " (quiet)" : ""));
  const { level, zone, side, root } = cast[0]!.site;
  add(result.sites, [form.members[0], level ?? "", zone ?? "", side, root ?? ""].join("|"));
  for (const cause of new Set(cast.filter(({ counts }) => counts).map((one) => one.cause))) add(result.present, cause);

  const irritated = new Set<string>();
  const deficit = new Set<string>();
  cast.forEach((one, place) => {
    drawn[place]!.states.forEach((state, i) => {
      if (state === "intact") return;
      const reach = one.site.reaches[i]!;
      irritated.add(`${reach.structure}:${reach.side}`);
      if (state === "deficit") deficit.add(`${reach.structure}:${reach.side}`);
    });
  });
  for (const structure of irritated) add(result.irritated, structure);
  for (const structure of deficit) add(result.deficit, structure);
}

/** Every way in which a form and its companions can be placed; the principal cause (or lead) stands first. */
function castsOf(
  knowledge: Knowledge,
  sites: ReadonlyMap<string, Site[]>,
  form: Form,
  companion: (cause: string, principal: string) => number,
): { form: Form; cast: Presence[]; chance: number }[] {
  const lead = form.members[0]!;
  let casts: { cast: Presence[]; chance: number }[] = sites.get(lead)!.map((site) => ({
    cast: [{ cause: lead, site, part: form.quiet ? "imaging" : "principal", counts: true }],
    chance: form.mass * site.share,
  }));
  const extend = (options: (cast: Presence[]) => { add: Presence[]; chance: number }[]): void => {
    casts = casts.flatMap(({ cast, chance }) =>
      options(cast)
        .filter((option) => option.chance > 0)
        .map((option) => ({ cast: [...cast, ...option.add], chance: chance * option.chance })),
    );
  };
  for (const member of form.members.slice(1)) {
    extend((cast) =>
      besideLead(sites.get(member)!, cast[0]!.site).map(({ site, chance }) => ({
        add: [{ cause: member, site, part: form.quiet ? "imaging" : "companion", counts: true }],
        chance,
      })),
    );
  }
  if (form.quiet) {
    extend(() =>
      sites.get(PLAIN_PAIN)!.map((site) => ({
        add: [{ cause: PLAIN_PAIN, site, part: "principal", counts: false }],
        chance: site.share,
      })),
    );
  }
  for (const cause of Object.keys(knowledge.causes)) {
    const chance = companion(cause, lead);
    if (!(chance > 0)) continue;
    extend(() => [
      { add: [], chance: 1 - chance },
      ...sites.get(cause)!.map((site) => ({
        add: [{ cause, site, part: "companion" as const, counts: true }],
        chance: chance * site.share,
      })),
    ]);
  }
  return casts.map((cast) => ({ form, ...cast }));
}

/** The sites that go with the lead's: the same level or none, the lead's side; all of them when there is no such site. */
function besideLead(sites: readonly Site[], lead: Site): { site: Site; chance: number }[] {
  const matching = sites.filter(
    (site) =>
      (site.level === null || site.level === lead.level) && (lead.side === "bilateral" || site.side === lead.side),
  );
  const chosen = matching.length > 0 ? matching : sites;
  const all = chosen.reduce((sum, { share }) => sum + share, 0);
  return chosen.map((site) => ({ site, chance: site.share / all }));
}

function noiseWorlds(
  knowledge: Knowledge,
  person: Person,
  nodes: NodeTable,
  families: Knowledge["noise"]["families"],
): { chance: number; leaks: Float64Array }[] {
  const flat = new Float64Array(nodes.width);
  for (const node of nodes.all) flat.set(leakOf(knowledge, person, node.finding, node.level), node.at);
  let worlds = [{ chance: 1, leaks: flat }];
  for (const { members, share, on, off } of families) {
    const mean = share * on + (1 - share) * off;
    const noisy = (leak: number): number => Math.min((leak * on) / mean, Math.max(leak, Math.min(leak / share, 0.95)));
    worlds = worlds.flatMap(({ chance, leaks }) =>
      [true, false].map((isOn) => {
        const changed = leaks.slice();
        for (const node of nodes.all) {
          if (!members.includes(node.finding)) continue;
          for (let cell = node.at; cell < node.at + node.steps; cell += 1) {
            const leak = flat[cell]!;
            changed[cell] = isOn ? noisy(leak) : (leak - share * noisy(leak)) / (1 - share);
          }
        }
        return { chance: chance * (isOn ? share : 1 - share), leaks: changed };
      }),
    );
  }
  return worlds;
}
