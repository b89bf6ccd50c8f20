import { answerChance, type DescriptionRow, descriptionRows, tableAtSet } from "./descriptions.ts";
import { noOutcome, type Outcome, observe } from "./effects.ts";
import type { DescriptionAnswer, Evidence, NodeUse } from "./evidence.ts";
import { type Figures, linkOf, tiedLinkOf } from "./figures.ts";
import type { Place, Row } from "./layout.ts";
import type { Site } from "./network.ts";
import { levelSlot } from "./nodes.ts";
import { type Choice, NO_STAGE, type Stage, stageOf } from "./stage.ts";
import { tied } from "./tied.ts";

/** How a cause is read: as principal (with the descriptions), as companion, or quiet (images only). */
export type Role = "principal" | "companion" | "images";

/** The direct effects of one cause on what was observed, sorted by what they depend on. */
export class DirectEffects {
  readonly always: Stage;
  /** True when nothing that was observed tells anything of the cause itself, in this role. */
  readonly silent: boolean;
  /** True when the descriptions say the same at every site. */
  readonly describedEverywhere: boolean;
  /** Latent groups whose descriptions differ from site to site. */
  readonly siteGroups: readonly number[];
  private readonly figures: Figures;
  private readonly cause: number;
  private readonly uses: readonly (NodeUse | undefined)[];
  /** Rows of what was observed, in no group, by what they depend on. */
  private readonly free: Readonly<Record<Scope, Row[]>> = { always: [], side: [], place: [], site: [] };
  private readonly grouped = new Map<number, Row[]>();
  private readonly described: readonly DescriptionRow[];
  private readonly groupScope = new Map<number, Scope>();
  private readonly sides: (Stage | undefined)[] = [];
  private readonly placed: (Stage | undefined)[] = [];
  /** Descriptions in no group that depend on the structures of the site. */
  private readonly varying: readonly DescriptionAnswer[];
  private readonly scopes = new Set<Scope>();

  /** @param active rows of the cause of which something was observed */
  constructor(
    figures: Figures,
    cause: number,
    role: Role,
    uses: readonly (NodeUse | undefined)[],
    evidence: Evidence,
    active: readonly Row[],
  ) {
    this.figures = figures;
    this.cause = cause;
    this.uses = uses;
    for (const row of active) {
      if (role === "images" && !row.imaging) continue;
      if (row.group < 0) this.free[scopeOf(row)].push(row);
      else {
        const list = this.grouped.get(row.group);
        if (list) list.push(row);
        else this.grouped.set(row.group, [row]);
      }
    }
    const { id } = figures.layout.network.causes[cause]!.entry;
    this.described =
      role === "principal" && evidence.descriptions.length > 0
        ? descriptionRows(figures, id, evidence.descriptions, evidence.risks)
        : [];
    for (const row of this.described)
      if (row.group >= 0 && !this.grouped.has(row.group)) this.grouped.set(row.group, []);
    for (const [group, rows] of this.grouped) {
      let scope: Scope = "always";
      for (const row of rows) scope = wider(scope, scopeOf(row));
      if (this.described.some((row) => row.group === group && row.table === null)) scope = "site";
      this.groupScope.set(group, scope);
    }
    this.siteGroups = [...this.groupScope].filter(([, scope]) => scope === "site").map(([group]) => group);
    const outcome = noOutcome();
    for (const row of this.described)
      if (row.group < 0 && row.table !== null) outcome.factor *= answerChance(row.table, row.answer);
    this.varying = this.described.filter((row) => row.group < 0 && row.table === null).map((row) => row.answer);
    for (const scope of SCOPES) if (this.free[scope].length > 0) this.scopes.add(scope);
    for (const scope of this.groupScope.values()) this.scopes.add(scope);
    this.silent = role === "images" && this.scopes.size === 0;
    this.describedEverywhere =
      this.varying.length === 0 &&
      this.described.every((row) => row.group < 0 || this.groupScope.get(row.group) === "always");
    this.always = this.stage("always", () => true, outcome, null);
  }

  /** What depends on the side alone. */
  bySide(side: Place["side"]): Stage {
    if (!this.scopes.has("side")) return NO_STAGE;
    const key = SIDE_NUMBER[side];
    const made = this.sides[key] ?? this.stage("side", (row) => reaches(row, side), noOutcome(), null);
    this.sides[key] = made;
    return made;
  }

  /** What depends on the level. */
  byPlace(place: Place): Stage {
    if (!this.scopes.has("place")) return NO_STAGE;
    const key = place.level * 3 + SIDE_NUMBER[place.side];
    const made =
      this.placed[key] ?? this.stage("place", (row) => atPlace(row, place.level, place.side), noOutcome(), null);
    this.placed[key] = made;
    return made;
  }

  /** What depends on the structures that the very site reaches: some descriptions of the pain. */
  bySite(site: Site): Stage {
    const known = this.sited.get(site.index);
    if (known) return known;
    const level = levelSlot(site.level);
    const set = this.figures.layout.setOf[site.index]!;
    const made = this.stage("site", (row) => atPlace(row, level, site.side), noOutcome(), set);
    this.sited.set(site.index, made);
    return made;
  }

  private readonly sited = new Map<number, Stage>();

  /** True when a description in no group depends on the structures of the site. */
  get varies(): boolean {
    return this.varying.length > 0;
  }

  descriptionFactor(site: Site): number {
    let factor = 1;
    for (const answer of this.varying)
      factor *= answerChance(
        tableAtSet(this.figures, this.figures.layout.setOf[site.index]!, answer.finding.id),
        answer,
      );
    return factor;
  }

  /** How many of what was observed belong to a latent group, for this cause. */
  inGroup(group: number): number {
    const rows = this.grouped.get(group)?.length ?? 0;
    return rows + this.described.filter((row) => row.group === group).length;
  }

  private stage(scope: Scope, counts: (row: Row) => boolean, outcome: Outcome, set: number | null): Stage {
    if (!this.scopes.has(scope)) return outcome.factor === 1 ? NO_STAGE : stageOf(outcome, []);
    for (const row of this.free[scope])
      if (counts(row)) observe(outcome, this.uses[row.node]!, linkOf(this.figures, row));
    const choices: Choice[] = [];
    for (const [group, ofGroup] of this.groupScope) {
      if (ofGroup !== scope) continue;
      const members = this.grouped.get(group)!.filter(counts);
      const rows = this.described.filter((row) => row.group === group);
      if (members.length + rows.length === 0) continue;
      // One member alone shows its own rate whatever the latent does.
      if (members.length + rows.length === 1) this.show(outcome, group, members, rows, null, set);
      else {
        const on = noOutcome();
        const off = noOutcome();
        this.show(on, group, members, rows, true, set);
        this.show(off, group, members, rows, false, set);
        choices.push({ chance: this.figures.latentOn[this.cause]![group]!, on, off });
      }
    }
    return outcome.factor === 1 && outcome.hits.length === 0 && choices.length === 0
      ? NO_STAGE
      : stageOf(outcome, choices);
  }

  /** Findings of one latent group with the latent on or off, each keeping its own rate as the mean; null: no latent. */
  private show(
    outcome: Outcome,
    group: number,
    members: readonly Row[],
    rows: readonly DescriptionRow[],
    latent: boolean | null,
    set: number | null,
  ): void {
    const { strength } = this.figures.knowledge.latents.groups[group]!;
    const on = this.figures.latentOn[this.cause]![group]!;
    for (const row of members) {
      const link = latent === null ? linkOf(this.figures, row) : tiedLinkOf(this.figures, row, latent);
      observe(outcome, this.uses[row.node]!, link);
    }
    for (const { table, answer, sign } of rows) {
      const rates = table ?? tableAtSet(this.figures, set!, answer.finding.id);
      outcome.factor *= answerChance(latent === null ? rates : tied(rates, on, strength, latent, sign), answer);
    }
  }
}

/** On what an effect depends. */
export type Scope = "always" | "side" | "place" | "site";

const SCOPES: readonly Scope[] = ["always", "side", "place", "site"];
const WIDTH: Readonly<Record<Scope, number>> = { always: 0, side: 1, place: 2, site: 3 };
export const SIDE_NUMBER = { left: 0, right: 1, bilateral: 2 } as const;

function wider(a: Scope, b: Scope): Scope {
  return WIDTH[a] >= WIDTH[b] ? a : b;
}

export function scopeOf(row: Row): Scope {
  return row.level >= 0 ? "place" : row.side !== null ? "side" : "always";
}

/** True when a lesion on that side shows it. */
export function reaches(row: Row, side: Place["side"]): boolean {
  return row.side === null || side === "bilateral" || row.side === side;
}

/** True when a lesion at that place shows it. */
export function atPlace(row: Row, level: number, side: Place["side"]): boolean {
  return (row.level < 0 || row.level === level) && reaches(row, side);
}
