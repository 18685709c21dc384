import type { DatasetName } from "../dataset/datasetName";
import { baac } from "../dictionary/baac";
import { chicago } from "../dictionary/chicago";
import { type CodeField, codesOf } from "../dictionary/field";
import type { ErrorDetail } from "../errors";
import type { AccidentTable, ColumnName, Level } from "./accidentTable";
import { vehicleGroups } from "./vehicleGroups";

/** What accidents may be chosen by, and the column that decides. An accident that is unknown there is not chosen. */
const COLUMN_OF = {
  years: "year",
  months: "month",
  weekdays: "weekday",
  hours: "hour",
  lum: "lum",
  atm: "atm",
  dep: "dep",
  vehicles: "vehicles",
  pedestrians: "pedestrians",
} as const satisfies Record<string, ColumnName>;

export type FilterName = keyof typeof COLUMN_OF;
export const FILTER_NAMES = Object.keys(COLUMN_OF) as FilterName[];

/**
 * Values by name. Names go together by "and", values of a name by "or"; `weekdays` 0 is Monday, `vehicles` are groups of which at least one
 * vehicle is involved, `pedestrians` is `yes` or `no`.
 */
export type AccidentFilter = Partial<Record<FilterName, readonly Level[]>>;

/** The fields of light and weather. Their codes are those of the dataset's own dictionary. */
export function conditionFields(dataset: DatasetName): { lum: CodeField; atm: CodeField } {
  return dataset === "chicago"
    ? { lum: chicago.lighting_condition, atm: chicago.weather_condition }
    : { lum: baac.lum as CodeField, atm: baac.atm as CodeField };
}

/** The values that a filter takes in this table; none when the dataset does not tell. Years are those that the table holds. */
export function acceptedValues({ dataset, columns }: AccidentTable, name: FilterName): readonly Level[] {
  if (!columns[COLUMN_OF[name]]) return [];
  switch (name) {
    case "years":
      return columns.year?.levels ?? [];
    case "months":
      return numbers(1, 12);
    case "weekdays":
      return numbers(0, 6);
    case "hours":
      return numbers(0, 23);
    case "lum":
    case "atm":
      return codesOf(conditionFields(dataset)[name]);
    case "dep":
      return codesOf(baac.dep);
    case "vehicles":
      return vehicleGroups.map(({ id }) => id);
    case "pedestrians":
      return ["yes", "no"];
  }
}

/** Reads lists of values separated by commas, and complains about every one that the table's dictionary does not have. */
export function readFilter(
  table: AccidentTable,
  texts: Readonly<Partial<Record<FilterName, string | undefined>>>,
): { filter: AccidentFilter; complaints: ErrorDetail[] } {
  const filter: AccidentFilter = {};
  const complaints: ErrorDetail[] = [];
  for (const name of FILTER_NAMES) {
    const text = texts[name];
    if (text === undefined) continue;
    const accepted = acceptedValues(table, name);
    const byText = new Map(accepted.map((value) => [String(value), value]));
    const parts = [...new Set(text.split(",").map((part) => part.trim()))];
    const unknown = parts.filter((part) => !byText.has(part));
    if (accepted.length === 0) {
      complaints.push({ path: name, message: `Dataset ${table.dataset} does not tell ${name}.` });
    } else if (unknown.length > 0) {
      complaints.push({ path: name, message: `Not accepted: ${unknown.map((part) => JSON.stringify(part)).join(", ")}.`, accepted });
    } else {
      filter[name] = accepted.filter((value) => parts.includes(String(value)));
    }
  }
  return { filter, complaints };
}

/** 1 for every row that a filter chooses; undefined when it chooses all. */
export function choose(table: AccidentTable, filter: AccidentFilter): Uint8Array | undefined {
  const names = FILTER_NAMES.filter((name) => filter[name] !== undefined);
  if (names.length === 0) return undefined;
  const chosen = new Uint8Array(table.rows).fill(1);
  for (const name of names) {
    const column = table.columns[COLUMN_OF[name]];
    if (!column) return chosen.fill(0);
    const { codes } = column;
    const takes = Uint8Array.from([0, ...column.levels.map((level) => Number(accepts(name, filter[name] ?? [], level)))]);
    for (let row = 0; row < chosen.length; row++) chosen[row]! &= takes[codes[row]!]!;
  }
  return chosen;
}

function accepts(name: FilterName, values: readonly Level[], level: Level): boolean {
  if (name === "pedestrians") return values.includes(level === 0 ? "no" : "yes");
  if (name !== "vehicles") return values.includes(level);
  return vehicleGroups.some(({ id }, bit) => values.includes(id) && (Number(level) & (1 << bit)) !== 0);
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
