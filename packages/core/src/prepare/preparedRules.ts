import type { ColumnRule, TableRules } from "../dataset/tableChecks";
import type { Contract } from "./contract";
import { valueSchema } from "./valueSchema";

/** A feature may be missing in this share of the rows: years differ in what they hold, but a model learns nothing from an empty column. */
const MAX_FEATURE_MISSING = 0.95;
/** Only a split by time asks for the month, so that files without dates are a warning at most. */
const MAX_PERIOD_MISSING = 0.5;

/** What the prepared table of a contract must be: one row per accident, every feature within the dictionary, no accident without target. */
export function preparedRules({ features }: Contract): TableRules {
  const columns = features.map(({ name, type, field, unknown }): ColumnRule => {
    const schema = valueSchema(field, unknown);
    const kind = type === "categorical" ? "code" : "number";
    return { name, type: "FLOAT", kind, missing: MAX_FEATURE_MISSING, accepts: (value) => schema.safeParse(Number(value)).success };
  });
  return {
    columns: [
      { name: "accident_id", type: "BIGINT", missing: 0 },
      { name: "period", type: "INTEGER", missing: MAX_PERIOD_MISSING },
      ...columns,
      { name: "target", type: "UTINYINT", missing: 0 },
    ],
    key: ["accident_id"],
  };
}
