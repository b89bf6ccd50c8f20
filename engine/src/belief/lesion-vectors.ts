import { CauseSteps, type PlaceWeights } from "./cause-steps.ts";
import { DirectEffects, type Role } from "./direct-effects.ts";
import type { Evidence, NodeUse } from "./evidence.ts";
import type { Figures } from "./figures.ts";
import type { Place, Row } from "./layout.ts";
import type { Site } from "./network.ts";
import { SiteStructures } from "./site-structures.ts";
import { SiteVectors } from "./site-vectors.ts";
import { StructureEffects } from "./structure-effects.ts";
import type { Masked, Vector } from "./subsets.ts";
import type { VectorChange } from "./vector-change.ts";

/** What may be taken from vectors made before, and what differs from them. */
export interface Reuse {
  readonly from: LesionVectors;
  readonly change: VectorChange;
}

/**
 * What each cause does to the evidence: the chance that it brings about exactly a set of the positive findings, and
 * none that was denied, mixed over its sites.
 *
 * Given the site, structures and latents are drawn for this cause alone, so a vector is made in steps (`CauseSteps`).
 * A change of the evidence that only denies more, or less, is laid over the steps of before.
 */
export class LesionVectors {
  readonly figures: Figures;
  readonly evidence: Evidence;
  readonly reuse: Reuse | null;
  private readonly uses: (NodeUse | undefined)[];
  private readonly structures: SiteStructures;
  /** The same with the factors of the change. */
  private readonly changedStructures: SiteStructures | null;
  private active: Row[][] | null = null;
  private readonly effectsMade: (DirectEffects | undefined)[] = [];
  private readonly stepsMade: (CauseSteps | undefined)[] = [];
  private readonly made: (Masked | undefined)[] = [];

  constructor(figures: Figures, evidence: Evidence, reuse: Reuse | null = null) {
    this.figures = figures;
    this.evidence = evidence;
    this.reuse = reuse;
    if (reuse !== null && reuse.change.overlaid) {
      const { from, change } = reuse;
      this.uses = from.uses;
      if (change.nodes.length > 0) {
        this.uses = from.uses.slice();
        for (const node of change.nodes) this.uses[node] = evidence.uses.get(node);
      }
      this.structures = from.structures;
      this.changedStructures =
        change.states === null ? null : new SiteStructures(figures, from.effects, change.states, from.structures);
      this.effects = from.effects;
      return;
    }
    this.uses = new Array(figures.layout.network.nodes.length);
    for (const [node, use] of evidence.uses) this.uses[node] = use;
    this.effects = new StructureEffects(figures, evidence, this.uses);
    this.structures = new SiteStructures(figures, this.effects, null);
    this.changedStructures = null;
  }

  private readonly effects: StructureEffects;

  /** What a companion does, over its sites. */
  companion(cause: number): Masked {
    return this.of(cause, "companion");
  }

  /** What a principal cause does, over its sites. */
  principal(cause: number): Masked {
    return this.of(cause, "principal");
  }

  /** What a quiet cause shows: images only. */
  images(cause: number): Masked {
    // No image was taken that it might show.
    if (!this.reuse?.change.forbids && !this.imaged(cause)) return ONE;
    return this.of(cause, "images");
  }

  private imaged(cause: number): boolean {
    for (const row of this.activeRows(cause)) if (row.imaging) return true;
    return false;
  }

  /** True when what this cause does in this role is what it did in the vectors that are used again. */
  untouched(cause: number, role: Role): boolean {
    if (this.reuse === null) return false;
    const { change } = this.reuse;
    if (role === "images") return !change.causes.has(cause) || (change.overlaid && !change.touchesImages(cause));
    return !change.causes.has(cause) && (role !== "principal" || this.describedFactor(cause) === 1);
  }

  /** By what the descriptions multiply what the cause did as principal before; null when they are weighed anew. */
  private describedFactor(cause: number): number | null {
    if (this.reuse === null || !this.reuse.change.descriptions) return 1;
    return this.reuse.change.described.get(cause) ?? null;
  }

  /** The same for vectors that are laid over those of before. */
  private factor(cause: number, role: Role): number {
    return role === "principal" && this.overlays(cause, role) ? (this.describedFactor(cause) ?? 1) : 1;
  }

  private of(cause: number, role: Role): Masked {
    const key = cause * 3 + ROLES.indexOf(role);
    const known = this.made[key];
    if (known) return known;
    const made = this.untouched(cause, role)
      ? this.reuse!.from.of(cause, role)
      : this.finished(cause, role, this.steps(cause, role).sum());
    this.made[key] = made;
    return made;
  }

  /** What a cause does at one of its places, before what it shows wherever it sits. */
  atPlace(cause: number, role: Role, place: number): Masked {
    return this.steps(cause, role).atPlace(place);
  }

  /** Adds what the cause shows wherever it sits. */
  finished(cause: number, role: Role, sum: Masked): Masked {
    const made = this.steps(cause, role).finished(sum, this.effectsOf(cause, role));
    const factor = this.factor(cause, role);
    if (factor !== 1) for (let s = 0; s < made.values.length; s++) made.values[s]! *= factor;
    return made;
  }

  /** The transpose of `finished` on values over all bits, in place. */
  finishBack(cause: number, role: Role, value: Vector): void {
    this.steps(cause, role).finishBack(value, this.effectsOf(cause, role));
    const factor = this.factor(cause, role);
    if (factor !== 1) for (let s = 0; s < value.length; s++) value[s]! *= factor;
  }

  /** See `CauseSteps.bySite`. */
  bySite(
    cause: number,
    role: Role,
    weights: PlaceWeights,
    value: Vector,
    add: (site: Site, part: number) => void,
  ): void {
    this.steps(cause, role).bySite(weights, value, add);
  }

  /** See `CauseSteps.byPlace`. */
  byPlace(
    cause: number,
    role: Role,
    weights: PlaceWeights,
    value: Vector,
    add: (place: Place, part: number) => void,
  ): void {
    const { places } = this.figures.layout.causes[cause]!;
    this.steps(cause, role).byPlace(weights, value, (p, part) => add(places[p]!, part));
  }

  /** How many findings of a latent group were observed of a principal cause. */
  inGroup(cause: number, group: number): number {
    return this.effectsOf(cause, "principal").inGroup(group);
  }

  private steps(cause: number, role: Role): CauseSteps {
    // A principal cause whose descriptions depend on no site is as a companion up to there.
    const like =
      role === "principal" && this.effectsOf(cause, role).describedEverywhere ? ("companion" as const) : role;
    const key = cause * 3 + ROLES.indexOf(like);
    const known = this.stepsMade[key];
    if (known) return known;
    const made = this.makeSteps(cause, like);
    this.stepsMade[key] = made;
    return made;
  }

  private makeSteps(cause: number, role: Role): CauseSteps {
    if (this.untouched(cause, role)) return this.reuse!.from.steps(cause, role);
    const sites = role === "images" ? null : this.sitesOf(cause);
    if (this.overlays(cause, role)) {
      const { from, change } = this.reuse!;
      const direct = (role === "images" ? change.imageFactors : change.directFactors).get(cause) ?? null;
      const touched = sites === null ? null : sites.touched;
      return from.steps(cause, role).changed(direct, sites?.vectors ?? null, touched, change.forbids);
    }
    return CauseSteps.of(this.figures, cause, role, this.effectsOf(cause, role), sites?.vectors ?? null);
  }

  /** What the structures of its sites do, and the places where that differs from the vectors that are used again. */
  private sitesOf(cause: number): { readonly vectors: SiteVectors; readonly touched: Uint8Array | null } {
    const known = this.sitesMade[cause];
    if (known) return known;
    const made = this.makeSites(cause);
    this.sitesMade[cause] = made;
    return made;
  }

  private readonly sitesMade: ({ readonly vectors: SiteVectors; readonly touched: Uint8Array | null } | undefined)[] =
    [];

  private makeSites(cause: number): { readonly vectors: SiteVectors; readonly touched: Uint8Array | null } {
    if (this.reuse === null || (!this.reuse.change.overlaid && this.reuse.change.sites.has(cause)))
      return { vectors: SiteVectors.of(this.figures, cause, this.structures), touched: null };
    const { vectors } = this.reuse.from.sitesOf(cause);
    if (this.changedStructures === null || !this.reuse.change.sites.has(cause)) return { vectors, touched: null };
    return vectors.changed(this.figures.layout.causes[cause]!, this.changedStructures) ?? { vectors, touched: null };
  }

  /** True when the change is laid over the steps of before. */
  private overlays(cause: number, role: Role): boolean {
    if (this.reuse === null || !this.reuse.change.overlaid) return false;
    const { change } = this.reuse;
    if (change.rebuilt.has(cause)) return false;
    return role !== "principal" || this.describedFactor(cause) !== null;
  }

  private effectsOf(cause: number, role: Role): DirectEffects {
    const key = cause * 3 + ROLES.indexOf(role);
    const known = this.effectsMade[key];
    if (known) return known;
    const made =
      this.overlays(cause, role) || this.untouched(cause, role)
        ? this.reuse!.from.effectsOf(cause, role)
        : new DirectEffects(this.figures, cause, role, this.uses, this.evidence, this.activeRows(cause));
    this.effectsMade[key] = made;
    return made;
  }

  /** Rows of a cause of which something was observed. */
  private activeRows(cause: number): readonly Row[] {
    if (this.active === null && this.reuse?.change.overlaid && this.reuse.change.nodes.length === 0)
      return this.reuse.from.activeRows(cause);
    if (this.active === null) {
      const { layout } = this.figures;
      const active: Row[][] = layout.causes.map(() => []);
      this.uses.forEach((use, node) => {
        if (use === undefined) return;
        for (const { cause: by, row } of layout.rowsAt[node]!.direct) active[by]!.push(row);
      });
      this.active = active;
    }
    return this.active[cause]!;
  }
}

const ONE: Masked = { mask: 0, values: Float64Array.of(1) };

const ROLES: readonly Role[] = ["principal", "companion", "images"];
