import { baacDataset } from "../dataset/baac/baac";
import { MISSING_MARKS } from "../dataset/cells";
import { chicagoDataset } from "../dataset/chicago/chicago";
import type { SourceTable } from "../dataset/definition";
import { contractNamed, contractNames } from "../prepare/contracts";
import { accidentFields } from "./accident";
import { chicago } from "./chicago";
import { contractSection } from "./contractPage";
import type { Field } from "./field";
import { fieldSection } from "./fieldPage";
import { markdownPage, markdownTable } from "./markdownPage";
import { personFields } from "./person";
import { roadFields } from "./road";
import { vehicleFields } from "./vehicle";

/** A page of the documentation: its place below `docs/data`, and its text. */
export type DataPage = { name: string; text: string };

const GENERATED = "<!-- Generated from the dictionary by `npm run docs`; a test fails when it is out of date. -->";

const BAAC_TABLES: readonly (readonly [string, Readonly<Record<string, Field>>])[] = [
  ["Accidents: when, where, under which conditions (`caracteristiques`)", accidentFields],
  ["Road (`lieux`)", roadFields],
  ["Vehicles (`vehicules`)", vehicleFields],
  ["People (`usagers`)", personFields],
];

/** The pages on data that are written from the dictionary, the datasets and the contracts; the same text every time. */
export function dataPages(): DataPage[] {
  return [
    { name: "baac.md", text: baacPage() },
    { name: "chicago.md", text: chicagoPage() },
    { name: "contracts.md", text: contractsPage() },
  ];
}

function baacPage(): string {
  const { tables, breaks = [] } = baacDataset;
  const sections = BAAC_TABLES.flatMap(([title, fields]) => [`## ${title}`, ...sectionsOf(fields, tables)]);
  return markdownPage(
    GENERATED,
    "# French accidents (BAAC)",
    "The fields of the canonical tables that the four official tables of a year become, 2005 to today. Labels are those of the publisher (ONISR).",
    missingText(),
    "## Breaks in series",
    "Figures of one year cannot be compared with those of the years before:",
    markdownTable(
      ["from", "break"],
      breaks.map(({ from, message }) => [from, message]),
    ),
    ...sections,
  );
}

function chicagoPage(): string {
  const { tables, label } = chicagoDataset;
  const others = Object.entries(label?.others ?? {}).map(([column, meaning]) => `\`${column}\` says ${meaning}.`);
  return markdownPage(
    GENERATED,
    "# Crashes of the City of Chicago",
    "The fields of the canonical table that the exports of data set 85ca-t3if become. The files hold categories as text; the codes are ours.",
    missingText(),
    others.length > 0 ? `Files of another label are not pooled with these: ${others.join(" ")}` : "",
    "## Fields",
    ...sectionsOf(chicago, tables),
  );
}

function contractsPage(): string {
  return markdownPage(
    GENERATED,
    "# Contracts",
    "A contract is the ordered list of features that a model is trained with and that a caller sends. A row is always one accident. Codes and ranges are in [baac.md](baac.md) and [chicago.md](chicago.md).",
    ...contractNames.map((name) => contractSection(contractNamed(name))),
  );
}

function sectionsOf(fields: Readonly<Record<string, Field>>, tables: readonly SourceTable[]): string[] {
  return Object.values(fields).map((field) => fieldSection(field, tables));
}

function missingText(): string {
  const marks = MISSING_MARKS.map((mark) => (mark === "" ? "blank" : `\`${mark}\``));
  return `Everywhere missing: ${marks.join(", ")}, with blanks around it or not. A code that is not listed here becomes missing too, and is counted.`;
}
