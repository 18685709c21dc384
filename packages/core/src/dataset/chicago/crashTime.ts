import { sqlText } from "../sql";

/** The portal's bulk export, spreadsheets made of it, its JSON API, and pandas. */
const FORMATS = [
  "%m/%d/%Y %I:%M:%S %p",
  "%m/%d/%Y %H:%M",
  "%Y-%m-%dT%H:%M:%S.%g",
  "%Y-%m-%d %H:%M:%S",
  "%m/%d/%Y %H:%M:%S",
  "%Y-%m-%dT%H:%M:%S",
  "%Y-%m-%d %H:%M",
];

/** No report is older than the data set; a later century is a mistake. */
const YEARS = "2013 AND 2100";

/**
 * SQL of the wall time in a column, in any of its forms. A number of five digits is a spreadsheet's: days since 30 December 1899, with so few
 * decimals that only rounding to the minute gives the time back.
 */
export function timeSql(column: string): string {
  return `CASE WHEN ${column}_number BETWEEN 10000 AND 99999 THEN TIMESTAMP '1899-12-30' + to_minutes(CAST(round(${column}_number * 1440) AS BIGINT))
  ELSE try_strptime(${column}_text, [${FORMATS.map(sqlText).join(", ")}]) END`;
}

/** SQL of a time (the name of a cell), NULL when its year is impossible. */
export function plausibleTimeSql(time: string): string {
  return `CASE WHEN year(${time}) BETWEEN ${YEARS} THEN ${time} END`;
}
