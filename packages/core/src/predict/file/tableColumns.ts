import { DataError } from "../../errors";
import type { Contract, Feature } from "../../prepare/contract";
import { valueSchema } from "../../prepare/valueSchema";
import { splitCells } from "./csvCells";

/** What a table's columns are to a model. */
export type TableColumns = {
  delimiter: string;
  width: number;
  /** Each with its place in the row of features. */
  features: { column: number; feature: number; read: CellReader }[];
  /** Columns that are handed on. */
  others: { column: number; name: string }[];
  label: number | undefined;
  /** Features that no column has. */
  absent: string[];
};

/** A cell as the feature's number, NaN = missing; what is wrong with it otherwise. */
export type CellReader = (cell: string) => number | string;

/** Values of one column that are remembered: codes are few, coordinates are many. */
const MOST_REMEMBERED = 20_000;

/** Reads the line that names the columns. Throws DataError when none is a feature of the contract, and when two have one name. */
export function readColumns(header: string, contract: Pick<Contract, "name" | "features">, label: string): TableColumns {
  const clean = header.replace(/^\ufeff/, "").replace(/\r$/, "");
  const delimiter = clean.includes(";") && !clean.includes(",") ? ";" : ",";
  const names = splitCells(clean, delimiter)?.map((name) => name.trim());
  if (!names) throw new DataError("The first line, which names the columns, has a quote without its end.");
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new DataError(`Two columns are named ${JSON.stringify(twice)}.`);
  const places = new Map(contract.features.map(({ name }, feature) => [name, feature]));
  const features = names.flatMap((name, column) => {
    const feature = places.get(name);
    return feature === undefined ? [] : [{ column, feature, read: cellReader(contract.features[feature]!) }];
  });
  if (features.length === 0) {
    throw new DataError(`No column is a feature of contract ${contract.name}.`, [
      { path: "1", message: "unknown columns", accepted: contract.features.map(({ name }) => name) },
    ]);
  }
  const labelled = names.indexOf(label);
  return {
    delimiter,
    width: names.length,
    features,
    others: names.flatMap((name, column) => (places.has(name) || column === labelled ? [] : [{ column, name }])),
    label: labelled < 0 ? undefined : labelled,
    absent: contract.features.map(({ name }) => name).filter((name) => !names.includes(name)),
  };
}

/** The very schema that a single prediction is held against; its answers are remembered, since a column says few things often. */
function cellReader({ name, field, unknown }: Feature): CellReader {
  const schema = valueSchema(field, unknown).nullable();
  const remembered = new Map<string, number | string>();
  return (cell) => {
    const known = remembered.get(cell);
    if (known !== undefined) return known;
    const text = cell.trim();
    const number = Number(text);
    const parsed = schema.safeParse(text === "" ? null : Number.isFinite(number) ? number : text);
    const value = parsed.success
      ? parsed.data === null || unknown?.includes(parsed.data)
        ? Number.NaN
        : parsed.data
      : complaint(name, text);
    if (remembered.size < MOST_REMEMBERED) remembered.set(cell, value);
    return value;
  };
}

function complaint(name: string, cell: string): string {
  return `${name}: ${JSON.stringify(cell.slice(0, 40))} is not accepted`;
}
