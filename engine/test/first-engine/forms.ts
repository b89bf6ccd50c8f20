import type { Network, Site } from "../../src/belief/network.ts";
import type { Priors } from "../../src/belief/prior.ts";

/** One way in which the principal cause can be present: a cause at a site, or several that come together. */
export interface PrincipalForm {
  readonly index: number;
  /** The causes that it makes present; the first one gives the descriptions. */
  readonly causes: readonly number[];
  readonly sites: readonly Site[];
  /** Chance of this form beforehand, given that its lead causes are principal with `weightOf`. */
  readonly share: number;
  /** Index into priors.principal whose mass it takes a share of; -1 for a joint form with a weight of its own. */
  readonly of: number;
  /** Joint forms: the causes whose principal mass is pooled. */
  readonly pooled: readonly number[];
  readonly quiet: boolean;
}

const formsByNetwork = new WeakMap<Network, readonly PrincipalForm[]>();

/** Every form of every principal cause. */
export function principalForms(network: Network): readonly PrincipalForm[] {
  const known = formsByNetwork.get(network);
  if (known) return known;
  const made = buildForms(network);
  formsByNetwork.set(network, made);
  return made;
}

function buildForms(network: Network): PrincipalForm[] {
  const { joint, thresholds } = network.knowledge;
  const quietShare = thresholds.quiet_share.p;
  const forms: PrincipalForm[] = [];
  const add = (causes: number[], sites: Site[], share: number, of: number, pooled: number[]) => {
    const serious = causes.some((cause) => network.causes[cause]!.serious);
    forms.push({
      index: forms.length,
      causes,
      sites,
      share: serious ? share * (1 - quietShare) : share,
      of,
      pooled,
      quiet: false,
    });
    if (serious) forms.push({ index: forms.length, causes, sites, share: share * quietShare, of, pooled, quiet: true });
  };
  const inJoint = new Set<number>();
  for (const group of joint.groups) {
    const combinations = group.combinations.map((row) => ({
      share: row.share,
      members: row.members.map((id) => network.causeIndex.get(id)!),
    }));
    const pooled = [...new Set(combinations.flatMap((row) => row.members))].sort((a, b) => a - b);
    for (const member of pooled) inJoint.add(member);
    // Scaled so that the expected number of members present is the sum of their priors.
    const expected = combinations.reduce((sum, row) => sum + row.share * row.members.length, 0);
    for (const { share, members } of combinations)
      for (const lead of network.causes[members[0]!]!.sites)
        for (const sites of companionsAt(network, lead, members.slice(1)))
          add(members, sites.sites, (share / expected) * lead.share * sites.share, -1, pooled);
  }
  for (const cause of network.causes) {
    if (inJoint.has(cause.index)) continue;
    for (const site of cause.sites) add([cause.index], [site], site.share, cause.index, []);
  }
  return forms;
}

/** Sites of the further members beside a lead site: at the same level and on the same side. */
function companionsAt(network: Network, lead: Site, others: readonly number[]): { sites: Site[]; share: number }[] {
  let rows = [{ sites: [lead], share: 1 }];
  for (const other of others) {
    const { sites } = network.causes[other]!;
    const near = sites.filter(
      (site) =>
        (site.level === null || site.level === lead.level) && (site.side === lead.side || lead.side === "bilateral"),
    );
    const usable = near.length > 0 ? near : sites;
    const total = usable.reduce((sum, site) => sum + site.share, 0);
    rows = rows.flatMap((row) =>
      usable.map((site) => ({ sites: [...row.sites, site], share: (row.share * site.share) / total })),
    );
  }
  return rows;
}

/** Chance of a form before any finding. */
export function formPrior(form: PrincipalForm, priors: Priors): number {
  if (form.of >= 0) return priors.principal[form.of]! * form.share;
  let pooled = 0;
  for (const cause of form.pooled) pooled += priors.principal[cause]!;
  return pooled * form.share;
}
