import { METROPOLITAN_FRANCE } from "../dictionary/departments";
import { type CodeField, codesOf, type NumberField } from "../dictionary/field";
import { sqlText } from "./database";
import type { Cell, SourceColumn } from "./definition";

/** What stands for "not filled in" in the official files and in spreadsheets made of them. */
const MISSING_MARKS = ["", "-1", ".", "#ERREUR", "N/A", "(1)"];

/** SQL functions that the cells are written with. `id_of` drops the no-break spaces, whole or garbled, that ids of 2019 on are grouped with. */
export const CELL_MACROS = `
CREATE MACRO text_of(t) AS CASE t ${MISSING_MARKS.map((mark) => `WHEN ${sqlText(mark)} THEN NULL`).join(" ")} ELSE t END;
CREATE MACRO number_of(t) AS TRY_CAST(t AS DOUBLE);
CREATE MACRO decimal_of(t) AS TRY_CAST(replace(t, ',', '.') AS DOUBLE);
CREATE MACRO nonzero(t) AS CASE WHEN decimal_of(t) = 0 THEN NULL ELSE t END;
CREATE MACRO accident_of(t) AS CASE WHEN regexp_full_match(t, '[0-9]{12}') THEN CAST(t AS BIGINT) END;
CREATE MACRO year_of(accident_id) AS CAST(accident_id // 100000000 AS SMALLINT);
CREATE MACRO department(t) AS CASE WHEN length(t) = 1 THEN '0' || t ELSE upper(t) END;
CREATE MACRO department_up_to_2018(t, n) AS CASE
  WHEN t IN ('201', '202') THEN CASE t WHEN '201' THEN '2A' ELSE '2B' END
  WHEN n BETWEEN 971 AND 988 THEN t
  WHEN n % 10 = 0 THEN lpad(CAST(CAST(n AS INTEGER) // 10 AS VARCHAR), 2, '0') END;
CREATE MACRO minutes_of(t) AS CASE
  WHEN regexp_full_match(t, '[0-9]{1,2}:[0-9]{2}|[0-9]{1,4}') THEN lpad(replace(t, ':', ''), 4, '0') END;
CREATE MACRO minute_of_day(hhmm) AS CASE
  WHEN CAST(left(hhmm, 2) AS INTEGER) < 24 AND CAST(right(hhmm, 2) AS INTEGER) < 60
  THEN CAST(left(hhmm, 2) AS SMALLINT) * 60 + CAST(right(hhmm, 2) AS SMALLINT) END;
CREATE MACRO date_of(y, m, d) AS TRY_CAST(printf('%04d-%02d-%02d', CAST(y AS INTEGER), CAST(m AS INTEGER), CAST(d AS INTEGER)) AS DATE);
CREATE MACRO weekday_of(date) AS CAST(isodow(date) - 1 AS SMALLINT);
CREATE MACRO id_of(t) AS nullif(regexp_replace(t, '[^0-9A-Za-z_]', '', 'g'), '');
`;

/** The number of the accident; every table has it. Called `Accident_Id` in the characteristics of 2022. */
export const ACCIDENT_KEY: SourceColumn = { name: "num_acc", aliases: ["accident_id"], required: true };

export const accidentId: Cell = { name: "accident_id", sql: "accident_of(num_acc_text)" };

/** A cell that holds one of a field's codes, from the source column of the same name. */
export function codeCell(field: CodeField): Cell {
  const number = `${field.name}_number`;
  // Runs instead of one long IN, which DuckDB would turn into a join for every column.
  const accepted = runsOf(codesOf(field).map(Number)).map(([first, last]) => `${number} BETWEEN ${first} AND ${last}`);
  return {
    name: field.name,
    from: field.name,
    sql: `CASE WHEN (${accepted.join(" OR ")}) AND ${number} = floor(${number}) THEN CAST(${number} AS SMALLINT) END`,
  };
}

/** A cell that holds a whole number within a field's range; `number` is any SQL number. */
export function integerCell(field: NumberField, from = field.name, number = `${from}_number`): Cell {
  const within = `${number} BETWEEN ${field.range.join(" AND ")} AND ${number} = floor(${number})`;
  return { name: field.name, from, sql: `CASE WHEN ${within} THEN CAST(${number} AS SMALLINT) END` };
}

/** The department, one of the dictionary's; `text` is the SQL of its code. */
export function departmentCell(field: CodeField, text: string): Cell {
  return {
    name: field.name,
    from: field.name,
    sql: `CASE WHEN ${text} IN (${codesOf(field).map(String).map(sqlText).join(", ")}) THEN ${text} END`,
  };
}

/** Degrees within a field's range; in a metropolitan department (cell `dep`) within metropolitan France. */
export function coordinateCell(field: NumberField, degrees: string): Cell {
  const metropolitan = METROPOLITAN_FRANCE[field.name === "lat" ? "lat" : "long"].join(" AND ");
  const within = `CASE WHEN length(dep) = 2 THEN ${degrees} BETWEEN ${metropolitan} ELSE ${degrees} BETWEEN ${field.range.join(" AND ")} END`;
  return { name: field.name, from: field.name, sql: `CASE WHEN ${within} THEN ${degrees} END`, late: true };
}

/** Runs of consecutive codes, first and last. */
function runsOf(codes: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const code of [...codes].sort((left, right) => left - right)) {
    const run = runs.at(-1);
    if (run && run[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs;
}
