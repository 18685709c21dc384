/**
 * The one definition of the target: an accident is severe when somebody was killed or hospitalised.
 *
 * SQL over `killed` and `hospitalised`; NULL when they do not decide, that is when one is unknown and the other is not above 0.
 */
export function severeSql(killed: string, hospitalised: string): string {
  return `CAST(${killed} > 0 OR ${hospitalised} > 0 AS UTINYINT)`;
}

/**
 * `killed` and `hospitalised` of an accident from `grav` of its users, as SQL aggregates: 2 killed, 3 hospitalised, 1 unharmed, 4 slightly hurt.
 * Users of unknown severity never decide; both counts are NULL when no user's severity is known.
 */
export function outcomeOfUsersSql(grav: string): string {
  const known = `count(*) FILTER (WHERE ${grav} IN (1, 2, 3, 4)) > 0`;
  return `CASE WHEN ${known} THEN count(*) FILTER (WHERE ${grav} = 2) END AS killed,
  CASE WHEN ${known} THEN count(*) FILTER (WHERE ${grav} = 3) END AS hospitalised`;
}

/** Codes of `grav` from worst to best: killed, hospitalised, slightly hurt, unharmed. The codes themselves are in no order. */
export const SEVERITY_ORDER: readonly number[] = [2, 3, 4, 1];

/** The four classes of severity in their order; a class's number is its place. */
export const SEVERITY_CLASSES = ["unharmed", "killed", "hospitalised", "slightly hurt"] as const;

/** Codes of `grav` by class. */
const CLASS_CODES = [1, 2, 3, 4] as const;

/** The class of a user's `grav`, 0 to 3 in the order of `SEVERITY_CLASSES`, as SQL; NULL when the severity is unknown. */
export function severityClassSql(grav: string): string {
  return `CASE ${grav} ${CLASS_CODES.map((code, index) => `WHEN ${code} THEN ${index}`).join(" ")} END`;
}

/**
 * Severe in Chicago: `crash_type` (code of the dictionary) 2, somebody hurt or a vehicle towed; 1 is not severe. SQL; NULL when the type is unknown.
 */
export function severeCrashSql(crashType: string): string {
  return `CAST(CASE ${crashType} WHEN 2 THEN 1 WHEN 1 THEN 0 END AS UTINYINT)`;
}
