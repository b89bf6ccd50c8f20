import type { Knowledge } from "../knowledge/knowledge.ts";
import type { PatientMix } from "../knowledge/model-entries.ts";
import type { Provenance } from "../knowledge/sourced.ts";
import { LEVELS } from "../vocabulary/anatomy.ts";
import { SETTINGS } from "../vocabulary/case.ts";
import { causeRows } from "./cause-rows.ts";
import { listRow, type ParameterRow, rateRow, rateRows, row, sharedOut, sorted } from "./row.ts";

/**
 * The numbers of the knowledge in their order: causes, structures, leaks, then what the model shares, each by id.
 * A number's name is also where its random numbers begin: renaming it changes its draws, adding others does not.
 * Left out, because they are choices or whole steps: thresholds but `quiet_share`, decades, signs of latent groups.
 */
export function parameterRows(knowledge: Knowledge): ParameterRow[] {
  return [
    ...sorted(knowledge.causes).flatMap(([, entry]) => causeRows(entry, knowledge.mix)),
    ...sorted(knowledge.structures).flatMap(([id, { findings }]) => [
      ...rateRows(`structures/${id} findings.irritated`, findings.irritated),
      ...rateRows(`structures/${id} findings.deficit`, findings.deficit),
    ]),
    ...rateRows("leaks", knowledge.leaks, " "),
    ...leaksByAgeRows(knowledge),
    ...knowledge.leaksByRisk.rules.map((rule) =>
      row("probability", rule, `model/leaks-by-risk ${rule.finding}.${rule.risk}.${rule.when}`, rule, ["p"]),
    ),
    ...mixRows(knowledge.mix),
    ...anatomyRows(knowledge),
    ...imagingRows(knowledge),
    ...rateRows("model/descriptions defaults", knowledge.descriptions.defaults),
    ...knowledge.latents.groups.map((group) =>
      row("probability", group, `model/latents ${group.id}`, group, ["strength"]),
    ),
    ...knowledge.noise.families.flatMap((family) => [
      // Noise that is on never shows less than noise that is off.
      row("ladder", family, `model/noise ${family.id}`, family, ["on", "off"]),
      row("probability", family, `model/noise ${family.id}`, family, ["share"]),
    ]),
    ...rateRows("model/tension classes", knowledge.tension.classes),
    ...knowledge.blankets.statements.flatMap((statement) =>
      (["irritated", "deficit", "leak"] as const).map((part) =>
        row("probability", statement, `model/blankets ${statement.finding}.${part}`, statement[part], [
          "generalist",
          "specialist",
        ]),
      ),
    ),
    ...knowledge.joint.groups.flatMap((group) => jointRows(group.id, group.combinations)),
    ...knowledge.companions.groups.map((group) =>
      row("ratio", group, `model/companions ${group.id}`, group, ["odds_ratio"]),
    ),
    ...rateRow("model/thresholds quiet_share", knowledge.thresholds.quiet_share),
  ];
}

function jointRows(group: string, combinations: readonly ({ members: string[]; share: number } & Provenance)[]) {
  const name = (members: readonly string[]) => `model/joint-causes ${group}.${members.join("+")}`;
  return combinations.length === 0 ? [] : [sharedOut(combinations, ({ members }) => name(members))];
}

function leaksByAgeRows({ leaksByAge, mix }: Knowledge): ParameterRow[] {
  return sorted(leaksByAge.by_age).flatMap(([finding, entry]) =>
    (["any", "female", "male"] as const).flatMap((who) => {
      const list = entry[who];
      if (!list) return [];
      const name = `model/leaks-by-age ${finding}.${who}`;
      // A study that found too much found it at every age.
      return list.map((_, i) => ({
        kind: "probability" as const,
        origin: entry,
        numbers: [{ name: `${name}.${mix.age_bands[i] ?? i}`, place: { holder: list, key: i, scale: 1 } }],
        stream: name,
      }));
    }),
  );
}

function mixRows(mix: PatientMix): ParameterRow[] {
  const name = "model/setting";
  return [
    ...SETTINGS.map((setting) => {
      const { [setting]: share } = mix.age_share;
      return listRow("share", share, `${name} age_share.${setting}`, share.p, mix.age_bands);
    }),
    ...SETTINGS.flatMap((setting) => rateRow(`${name} female_share.${setting}`, mix.female_share[setting])),
    ...sorted(mix.risk_prevalence).map(([risk, entry]) =>
      row("probability", entry, `${name} risk_prevalence.${risk}`, entry, SETTINGS),
    ),
    ...sorted(mix.prevalence_by_age).map(([risk, entry]) =>
      listRow("ratio", entry, `${name} prevalence_by_age.${risk}`, entry.ratio, mix.age_bands),
    ),
  ];
}

function anatomyRows({ anatomy }: Knowledge): ParameterRow[] {
  return [
    ...LEVELS.flatMap((level) => rateRow(`model/anatomy conus_at_level.${level}`, anatomy.conus_at_level[level])),
    ...sorted(anatomy.back_pain_weights).map(([finding, entry]) =>
      row("probability", entry, `model/anatomy back_pain_weights.${finding}`, entry.weight, LEVELS),
    ),
  ];
}

function imagingRows({ imaging }: Knowledge): ParameterRow[] {
  const { decades, background, level_shares } = imaging;
  return [
    ...sorted(background).flatMap(([finding, entry]) => {
      const name = `model/imaging-background ${finding}`;
      const { worse } = entry;
      return entry.p.map((_, at) => ({
        kind: "ladder" as const,
        origin: entry,
        numbers: [
          { name: `${name}.${decades[at]}.1`, place: { holder: entry.p, key: at, scale: 1 } },
          ...(worse?.p ?? []).map((list, band) => ({
            name: `${name}.${decades[at]}.${band + 2}`,
            place: { holder: list, key: at, scale: 1 },
            origin: worse!,
          })),
        ],
        // A study that saw too much saw it in every decade.
        stream: name,
      }));
    }),
    // A share of the level is how often it is seen there, not a part of a whole: several levels show it in one person.
    ...sorted(level_shares).flatMap(([id, entry]) => {
      const name = `model/imaging-background level_shares.${id}`;
      const rows = [row("probability", entry, name, entry.share, LEVELS)];
      if (entry.reference_p !== undefined) rows.push(row("probability", entry, name, entry, ["reference_p"]));
      return rows;
    }),
  ];
}
