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
 * - `field`: a column of the accident itself (`dep` and `com` as numbers: 2A is 201, 2B is 202)
 * - `hour`: full hours of `minute_of_day`
 * - `count`: rows of a table, of those that meet `where`
 * - `first`: the first row in file order whose column is above 0, else 0
 * - `min`, `max`, `mean`: of a column of the users, missing cells left out
 * - `worst hurt`: of the worst-hurt user, or of the vehicle that this user belongs to (see `worstHurtFirst`)
 * - `birth year`: year of the accident minus the age of the worst-hurt user
 */
export type Derivation =
  | { kind: "field"; column: string }
  | { kind: "hour" }
  | Aggregate
  | { kind: "worst hurt"; table: "vehicles" | "users"; column: string }
  | { kind: "birth year" };

/** What no single vehicle or user of an accident tells, but all of them together. */
export type Aggregate =
  | { kind: "count"; table: "vehicles" | "users"; where?: Where }
  | { kind: "first"; table: "vehicles"; column: string }
  | { kind: "min" | "max" | "mean"; table: "users"; column: string };

/** Codes put together: a code of the first list that holds it becomes that group's number, any other code `others` (missing when left out), a missing one `missing`. */
export type Grouping = { groups: readonly { group: number; codes: readonly number[] }[]; others?: number; missing?: number };

/** One feature of a contract. `group` says at which stage of the call it becomes known. */
export type Feature = {
  name: string;
  type: "categorical" | "numeric";
  group: "place and time" | "conditions and road" | "vehicles" | "people";
  label: Text;
  derivation: Derivation;
  /** What becomes of the derived code; without it the code itself is the feature. */
  grouping?: Grouping;
  /** The dictionary entry that says which values are accepted. */
  field: Field;
  /** Numbers that a caller may send as well for "not known" in a field of codes: they are missing. */
  unknown?: readonly number[];
  /** What becomes of it where a policy says nothing else: numbers that are mere names, too many for a column each, are told by their target. */
  encoding?: "target";
};

/**
 * A named, ordered list of features that a model is trained with and that a caller sends. A row is always one accident, and its target is
 * whether the accident is severe; `unit` says who the features of a row tell about.
 *
 * - `accident`: the accident as a whole
 * - `worst-hurt user`: the accident through its worst-hurt user, so that the target is this user's own severity. Such a
 *   row can be made for training only where the severity of every user is known.
 */
export type Contract = { name: string; unit: "accident" | "worst-hurt user"; features: readonly Feature[] };
