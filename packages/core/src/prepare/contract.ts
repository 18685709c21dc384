import type { Field, Text } from "../dictionary/field";

/**
 * A condition on one column of a vehicle or user: its code is among some codes, or is none of them.
 * A missing code is in no list: `in` leaves such a row out, `notIn` counts it, so that groups add up to all rows.
 */
export type Where = { column: string; in: readonly number[] } | { column: string; notIn: readonly number[] };

/**
 * How a feature follows from the canonical tables of an accident. One declaration serves both ways in:
 * `deriveSql` turns it into SQL for training, `deriveRow` evaluates it for one described accident.
 *
 * - `field`: a column of the accident itself (`dep` as a number: 2A is 201, 2B is 202)
 * - `count`: rows of a table, of those that meet `where`
 * - `first`: the first row in file order whose column is above 0, else 0
 * - `min`, `max`, `mean`: of a column of the users, missing cells left out
 */
export type Derivation =
  | { kind: "field"; column: string }
  | { kind: "count"; table: "vehicles" | "users"; where?: Where }
  | { kind: "first"; table: "vehicles"; column: string }
  | { kind: "min" | "max" | "mean"; table: "users"; column: string };

/** One feature of a contract. `group` says at which stage of the call it becomes known. */
export type Feature = {
  name: string;
  type: "categorical" | "numeric";
  group: "place and time" | "conditions and road" | "vehicles" | "people";
  label: Text;
  derivation: Derivation;
  /** The dictionary entry that says which values are accepted. */
  field: Field;
};

/** A named, ordered list of features that a model is trained with and that a caller sends. */
export type Contract = { name: string; features: readonly Feature[] };
