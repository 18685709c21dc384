import { severityClassSql } from "../dataset/severity";
import type { Aggregate, Contract, Derivation, Feature, Grouping, Where } from "./contract";
import { WORST_HURT_FIRST } from "./worstHurt";

type Table = "vehicles" | "users";

const AGGREGATES: readonly string[] = ["count", "first", "min", "max", "mean"] satisfies Aggregate["kind"][];

/**
 * The SELECT that makes one row per accident from the canonical tables `accidents`, `vehicles` and `users`:
 * `accident_id`, `period` (year x 12 + month, what a split by time goes by), `split_share` (what the fixed split goes by), every feature of the contract as FLOAT,
 * NULL where it is missing, and `target`. Counts of an accident without such rows are 0. A contract of the worst-hurt user
 * has a column `severity` besides, that user's class of `SEVERITY_CLASSES`.
 */
export function deriveSql(contract: Contract): string {
  const ofWorstHurt = contract.unit === "worst-hurt user";
  return `WITH ${grouped(contract, "vehicles")},
${grouped(contract, "users")}${ofWorstHurt ? `,\n${worstHurt(contract)}` : ""}
SELECT
  a.accident_id,
  CAST(a.year * 12 + a.month AS INTEGER) AS period,
  a.split_share,
${contract.features.map((feature) => `  CAST(${selected(feature)} AS FLOAT) AS "${feature.name}"`).join(",\n")},
  a.target${ofWorstHurt ? `,\n  CAST(${severityClassSql("w.grav")} AS UTINYINT) AS severity` : ""}
FROM accidents a
LEFT JOIN vehicles_by_accident USING (accident_id)
LEFT JOIN users_by_accident USING (accident_id)
${ofWorstHurt ? "LEFT JOIN worst_hurt w USING (accident_id)\n" : ""}ORDER BY a.accident_id`;
}

function grouped(contract: Contract, table: Table): string {
  const aggregates = contract.features.flatMap(({ name, derivation }) =>
    isAggregate(derivation) && derivation.table === table ? [`,\n    ${aggregate(derivation)} AS "${name}"`] : [],
  );
  return `${table}_by_accident AS (
  SELECT accident_id${aggregates.join("")}
  FROM ${table}
  GROUP BY accident_id
)`;
}

function isAggregate(derivation: Derivation): derivation is Aggregate {
  return AGGREGATES.includes(derivation.kind);
}

function worstHurt({ features }: Contract): string {
  const cells = features.flatMap(({ name, derivation }) => {
    if (derivation.kind === "birth year") return [`, u.age AS "${name}"`];
    if (derivation.kind !== "worst hurt") return [];
    return [`, ${derivation.table === "users" ? "u" : "v"}."${derivation.column}" AS "${name}"`];
  });
  return `worst_hurt AS (
  SELECT u.accident_id, u.grav${cells.join("")}
  FROM (FROM users QUALIFY row_number() OVER (PARTITION BY accident_id ORDER BY ${WORST_HURT_FIRST}) = 1) u
  LEFT JOIN vehicles v USING (accident_id, vehicle_id)
)`;
}

function aggregate(derivation: Aggregate): string {
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

function selected({ name, derivation, grouping }: Feature): string {
  const derived = derivedSql(name, derivation);
  return grouping ? groupedCode(derived, grouping) : derived;
}

function derivedSql(name: string, derivation: Derivation): string {
  switch (derivation.kind) {
    case "field":
      if (!["dep", "com"].includes(derivation.column)) return `a."${derivation.column}"`;
      return `TRY_CAST(regexp_replace(regexp_replace(a."${derivation.column}", '^2A', '201'), '^2B', '202') AS INTEGER)`;
    case "hour":
      return "a.minute_of_day // 60";
    case "birth year":
      return `a.year - w."${name}"`;
    case "worst hurt":
      return `w."${name}"`;
    case "count":
    case "first":
      return `coalesce(${derivation.table}_by_accident."${name}", 0)`;
    default:
      return `${derivation.table}_by_accident."${name}"`;
  }
}

function groupedCode(code: string, { groups, others, missing }: Grouping): string {
  const branches = groups.map(({ group, codes }) => `WHEN ${code} IN (${codes.join(", ")}) THEN ${group}`);
  return `CASE WHEN ${code} IS NULL THEN ${missing ?? "NULL"} ${branches.join(" ")} ELSE ${others ?? "NULL"} END`;
}
