import type { Field } from "../dictionary/field";
import type { Columns } from "./columns";
import type { DatasetName } from "./datasetName";
import type { SeriesBreak } from "./seriesBreaks";

/** What a source table tells about. `places` is the road at the place of an accident. */
export type Role = "accidents" | "places" | "vehicles" | "users";

/**
 * One column of a source table, found by its name or an alias, whatever its case or place. In the SQL of the cells its cleaned text is
 * `<name>_text`, its number `<name>_number`, its whole number `<name>_whole`, its number with a point or a comma `<name>_decimal`, and any number that
 * was written, also one that stands for a missing value, `<name>_cast`. `zero` says that 0 means "not filled in": always, up to 2018, or where another
 * column is 0 or blank as well. `digits` adds `<name>_digits`, the number of a cell that is written with up to twelve digits and nothing else; where
 * all cells of a file are such numbers, the text is NULL.
 */
export type SourceColumn = {
  name: string;
  aliases?: readonly string[];
  required?: boolean;
  zero?: "missing" | "missing up to 2018" | { missingWith: string };
  digits?: true;
};

/**
 * One column of what a source table becomes. `sql` reads texts, numbers and the cells before it; a `helper` is there for the cells after it
 * only. A row whose text `from` is filled while the cell is NULL counts as cleared: an unknown code, not a number, out of range.
 */
export type Cell = { name: string; from?: string; sql: string; helper?: true };

export type SourceTable = {
  role: Role;
  /** The publisher's name of the table. */
  title: string;
  columns: readonly SourceColumn[];
  /** At least one column of each group must be there. */
  oneOf?: readonly (readonly string[])[];
  cells: readonly Cell[];
  /**
   * What the cells are told of other rows. `cells` read texts and numbers only; then all rows of all files are `written`, with `file`, the index, and
   * `line`, the line in the source; `joins` joins what is asked of them, of which `added` are further columns.
   */
  acrossRows?: { cells: readonly Cell[]; joins: string; added: readonly string[] };
};

/** How the files of a dataset become canonical tables. */
export type Dataset = {
  name: DatasetName;
  tables: readonly SourceTable[];
  /** SELECT of `accident_id`, `killed`, `hospitalised`, one row per accident, from the cells of all tables (`accidents_in`, `users_in`...); `first_accidents` has every accident once. */
  outcomes: string;
  /** SQL over the columns of `outcomes`: 1 is severe, 0 is not, NULL is undecidable. One of the definitions in `severity.ts`. */
  severe: string;
  /** Columns of the canonical table `accidents`, where they are not those of BAAC. */
  accidents?: Columns;
  /** The dictionary of the canonical columns by name, where it is not BAAC's. */
  fields?: Readonly<Record<string, Field>>;
  /** Where figures of one year cannot be compared with those of the years before. */
  breaks?: readonly SeriesBreak[];
  /** How much of a column of `accidents` may be missing, as documented, where that is not as in BAAC. */
  missing?: Readonly<Record<string, number>>;
  /** The column that says what is severe, where files of another label exist that must not be pooled with it. */
  label?: { column: string; others: Readonly<Record<string, string>> };
  /**
   * The cell that tells whether a further row with the number of a row before it is the same record, where that is more than a duplicate:
   * `repeated-record` is what pooling brings about, it is counted, but not held against the files; the others are `accident-id-collision`.
   */
  identity?: string;
};
