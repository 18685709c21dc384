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
