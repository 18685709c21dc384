import type { Contract, Derivation, Where } from "./contract";

type Table = "vehicles" | "users";

/**
 * The SELECT that makes one row per accident from the canonical tables `accidents`, `vehicles` and `users`:
 * `accident_id`, `period` (year x 12 + month, what a split by time goes by), every feature of the contract as FLOAT,
 * NULL where it is missing, and `target`. Counts of an accident without such rows are 0.
 */
export function deriveSql(contract: Contract): string {
  return `WITH ${grouped(contract, "vehicles")},
${grouped(contract, "users")}
SELECT
  a.accident_id,
  CAST(a.year * 12 + a.month AS INTEGER) AS period,
${contract.features.map(({ name, derivation }) => `  CAST(${selected(name, derivation)} AS FLOAT) AS "${name}"`).join(",\n")},
  a.target
FROM accidents a
LEFT JOIN vehicles_by_accident USING (accident_id)
LEFT JOIN users_by_accident USING (accident_id)
ORDER BY a.accident_id`;
}

function grouped(contract: Contract, table: Table): string {
  const aggregates = contract.features.flatMap(({ name, derivation }) =>
    derivation.kind !== "field" && derivation.table === table ? [`,\n    ${aggregate(derivation)} AS "${name}"`] : [],
  );
  return `${table}_by_accident AS (
  SELECT accident_id${aggregates.join("")}
  FROM ${table}
  GROUP BY accident_id
)`;
}

function aggregate(derivation: Exclude<Derivation, { kind: "field" }>): string {
  switch (derivation.kind) {
    case "count":
      return derivation.where ? `count(*) FILTER (WHERE ${condition(derivation.where)})` : "count(*)";
    case "first":
      return `arg_min("${derivation.column}", "row") FILTER (WHERE "${derivation.column}" > 0)`;
    case "mean":
      return `avg("${derivation.column}")`;
    default:
      return `${derivation.kind}("${derivation.column}")`;
  }
}

function condition(where: Where): string {
  if ("in" in where) return `"${where.column}" IN (${where.in.join(", ")})`;
  return `"${where.column}" IS NULL OR "${where.column}" NOT IN (${where.notIn.join(", ")})`;
}

function selected(name: string, derivation: Derivation): string {
  switch (derivation.kind) {
    case "field":
      if (derivation.column === "dep") return "CASE a.dep WHEN '2A' THEN 201 WHEN '2B' THEN 202 ELSE TRY_CAST(a.dep AS INTEGER) END";
      return `a."${derivation.column}"`;
    case "count":
    case "first":
      return `coalesce(${derivation.table}_by_accident."${name}", 0)`;
    default:
      return `${derivation.table}_by_accident."${name}"`;
  }
}
