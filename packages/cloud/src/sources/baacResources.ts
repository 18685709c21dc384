import { unescape as unescaped } from "node:querystring";
import { DataError, type ErrorDetail } from "@vigie/core/errors";
import type { Resource } from "./baacCatalogue";

/** The official tables of a year, under their French names. */
export const BAAC_TABLES = ["caracteristiques", "lieux", "vehicules", "usagers"] as const;
export type BaacTable = (typeof BAAC_TABLES)[number];

export type ChosenResource = { year: number; table: BaacTable; resource: Resource };

/** `caracteristiques`, `carcteristiques` (2021, 2022), `caract` (2023, 2024), `ccaracteristiques`, singular forms. */
const TABLE_WORDS: readonly (readonly [RegExp, BaacTable])[] = [
  [/^c?cara?ct/, "caracteristiques"],
  [/^lieux?$/, "lieux"],
  [/^vehicules?$/, "vehicules"],
  [/^usagers?$/, "usagers"],
];

/** Words of other files beside the tables: registered vehicles, documentation, aggregates over several years. */
const OTHER_WORDS = /^(immatricul|baac|descript|document|notice|diction|codif|metadonn|variable|agrege)/;

const NOT_CSV = /\.(pdf|xlsx?|ods|zip|7z|docx?|json|html?)$/i;

/**
 * For each year and table the newest resource that is one. Its title says which it is, or else the name of its file: one official
 * file is called `2024.csv`, another `usagers.csv`.
 *
 * Throws DataError naming what is missing, and the years that the catalogue has whole.
 */
export function chooseResources(resources: readonly Resource[], years: readonly number[]): ChosenResource[] {
  const newest = newestTables(resources);
  const available = [...newest].filter(([, tables]) => tables.size === BAAC_TABLES.length).map(([year]) => year);
  available.sort((left, right) => left - right);
  const problems = years.flatMap((year) => missingOf(year, newest.get(year), available));
  if (problems.length > 0) {
    const told = problems.map(({ message }) => message).join("; ");
    throw new DataError(`The catalogue is not complete: ${told}. Years with all four tables: ${available.join(", ") || "none"}.`, problems);
  }
  return years.flatMap((year) => BAAC_TABLES.map((table) => ({ year, table, resource: newest.get(year)!.get(table)! })));
}

/** The table and year that a resource is, by its names alone; undefined when it is another thing. */
export function tableOf({ title, url, format }: Resource): { table: BaacTable; year: number } | undefined {
  const file = fileNameOf(url);
  if (NOT_CSV.test(file) || (format?.toLowerCase() !== "csv" && !/\.csv(\.gz)?$/i.test(file))) return undefined;
  const names = [wordsOf(title), wordsOf(file)];
  if (names.flat().some((word) => OTHER_WORDS.test(word))) return undefined;
  const table = names.map(tableIn).find((found) => found !== undefined);
  const year = names.map(yearIn).find((found) => found !== undefined);
  return table === undefined || year === undefined ? undefined : { table, year };
}

function newestTables(resources: readonly Resource[]): Map<number, Map<BaacTable, Resource>> {
  const years = new Map<number, Map<BaacTable, Resource>>();
  for (const resource of resources) {
    const found = tableOf(resource);
    if (!found) continue;
    const tables = years.get(found.year) ?? new Map<BaacTable, Resource>();
    const rival = tables.get(found.table);
    if (!rival || dateOf(resource) > dateOf(rival)) tables.set(found.table, resource);
    years.set(found.year, tables);
  }
  return years;
}

/** Milliseconds; the folder of the file has its date too, `/20231009-140337/`, but a catalogue may move it. */
function dateOf({ last_modified, created_at }: Resource): number {
  const date = Date.parse(last_modified ?? created_at ?? "");
  return Number.isNaN(date) ? 0 : date;
}

function missingOf(year: number, tables: ReadonlyMap<BaacTable, Resource> | undefined, accepted: readonly number[]): ErrorDetail[] {
  if (!tables) return [{ path: `${year}`, message: `there is no year ${year}`, accepted }];
  return BAAC_TABLES.filter((table) => !tables.has(table)).map((table) => ({
    path: `${year}:${table}`,
    message: `${year} has no table ${table}`,
    accepted,
  }));
}

/** Only the last part of the path: the folders before it speak of the years 2005 to 2024. */
function fileNameOf(url: string): string {
  return URL.canParse(url) ? unescaped(new URL(url).pathname.split("/").at(-1) ?? "") : "";
}

/** Runs of letters and of digits, without accents: `Caractéristiques_2023.csv` is caracteristiques, 2023, csv. */
function wordsOf(name: string): string[] {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[a-z]+|\d+/g) ?? [];
}

function tableIn(words: readonly string[]): BaacTable | undefined {
  return TABLE_WORDS.find(([pattern]) => pattern.test(words[0] ?? ""))?.[1];
}

/** A name with several years is of none of them. */
function yearIn(words: readonly string[]): number | undefined {
  const years = new Set(words.filter((word) => /^20\d\d$/.test(word)));
  return years.size === 1 ? Number([...years][0]) : undefined;
}
