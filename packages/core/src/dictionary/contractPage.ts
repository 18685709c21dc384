import { type DatasetName, DatasetName as DatasetNames } from "../dataset/datasetName";
import { DataError } from "../errors";
import type { Contract, Derivation, Feature, Grouping, Where } from "../prepare/contract";
import { contractFor } from "../prepare/contracts";
import { acceptedText } from "./fieldPage";
import { markdownTable } from "./markdownPage";

/** A contract as a section of a page: which datasets train it, then every feature in its order, and how codes are put together. */
export function contractSection(contract: Contract): string {
  const { name, unit, features } = contract;
  const datasets = DatasetNames.options.filter((dataset) => trains(dataset, name)).map((dataset) => `\`${dataset}\``);
  const of = unit === "accident" ? "the accident as a whole" : "the accident through its worst-hurt user";
  const rows = features.map((feature, index) => [
    index + 1,
    `\`${feature.name}\``,
    feature.label.fr,
    feature.label.en,
    feature.type,
    feature.group,
    acceptedText(feature.field),
    (feature.unknown ?? []).join(", "),
    derivationText(feature.derivation),
  ]);
  return [
    `## \`${name}\``,
    `${features.length} features of ${of}. Trained on ${datasets.join(", ")}.`,
    markdownTable(["", "feature", "français", "English", "type", "known with", "accepts", "also accepted as not known", "from"], rows),
    ...features.flatMap((feature) => (feature.grouping ? [groupingText(feature, feature.grouping)] : [])),
  ].join("\n\n");
}

function trains(dataset: DatasetName, contract: string): boolean {
  try {
    contractFor(dataset, contract);
    return true;
  } catch (error) {
    if (error instanceof DataError) return false;
    throw error;
  }
}

function derivationText(derivation: Derivation): string {
  switch (derivation.kind) {
    case "field":
      return `\`${derivation.column}\` of the accident`;
    case "hour":
      return "full hours of `minute_of_day`";
    case "count":
      return `number of ${derivation.table}${derivation.where ? ` with ${whereText(derivation.where)}` : ""}`;
    case "first":
      return `\`${derivation.column}\` of the first of the ${derivation.table} that has one above 0, else 0`;
    case "worst hurt":
      return derivation.table === "users"
        ? `\`${derivation.column}\` of the worst-hurt user`
        : `\`${derivation.column}\` of the vehicle of the worst-hurt user`;
    case "birth year":
      return "year of the accident minus `age` of the worst-hurt user";
    default:
      return `${derivation.kind} of \`${derivation.column}\` of the ${derivation.table}, missing cells left out`;
  }
}

function whereText(where: Where): string {
  return "in" in where ? `\`${where.column}\` ${where.in.join(", ")}` : `\`${where.column}\` missing or none of ${where.notIn.join(", ")}`;
}

function groupingText({ name, field }: Feature, { groups, others, missing }: Grouping): string {
  const codes = new Map<number, string[]>(others === undefined ? [] : [[others, ["any other code"]]]);
  for (const { group, codes: members } of groups) codes.set(group, [members.join(", "), ...(codes.get(group) ?? [])]);
  if (missing !== undefined) codes.set(missing, [...(codes.get(missing) ?? []), "missing"]);
  const labels = new Map(field.kind === "code" ? field.codes.map(({ code, fr, en }) => [Number(code), { fr, en }]) : []);
  const rows = [...codes]
    .sort(([left], [right]) => left - right)
    .map(([group, members]) => [group, members.join("; "), labels.get(group)?.fr ?? "", labels.get(group)?.en ?? ""]);
  const unlisted = others === undefined ? " Any other code is missing." : "";
  return `Groups of \`${name}\`.${unlisted}\n\n${markdownTable(["group", "codes of the files", "français", "English"], rows)}`;
}
