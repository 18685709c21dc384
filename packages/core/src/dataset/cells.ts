import { METROPOLITAN_FRANCE, OVERSEAS } from "../dictionary/departments";
import { type CodeField, codesOf, type NumberField } from "../dictionary/field";
import type { Cell, SourceColumn } from "./definition";
import { sqlText } from "./sql";

/** What stands for "not filled in" in the official files and in spreadsheets made of them. */
export const MISSING_MARKS = ["", "-1", "-1.0", ".", "#ERREUR", "N/A", "(1)"];

/**
 * SQL functions that the cells are written with.
 *
 * - `whole` drops the `.0` that a whole number gets where a program takes its column for one of fractions
 * - `accident_of` reads no number in scientific notation, whose last digits are lost, and no year that has not begun
 * - `minutes_of` wants the colon from 2019 on: without it `07` may be seven minutes or seven hours
 * - `id_of` drops the no-break spaces, whole or garbled, that ids of 2019 on are grouped with
 */
export const CELL_MACROS = `
CREATE MACRO text_of(t) AS CASE t ${MISSING_MARKS.map((mark) => `WHEN ${sqlText(mark)} THEN NULL`).join(" ")} ELSE t END;
CREATE MACRO number_of(t) AS TRY_CAST(t AS DOUBLE);
CREATE MACRO decimal_of(t) AS TRY_CAST(replace(t, ',', '.') AS DOUBLE);
CREATE MACRO nonzero(t) AS CASE WHEN decimal_of(t) = 0 THEN NULL ELSE t END;
CREATE MACRO whole(t) AS CASE WHEN suffix(t, '.0') THEN left(t, length(t) - 2) ELSE t END;
CREATE MACRO this_year() AS year(current_date);
CREATE MACRO accident_of(t) AS CASE
  WHEN regexp_full_match(whole(t), '[0-9]{12}') AND CAST(left(t, 4) AS INTEGER) BETWEEN 2005 AND this_year() THEN CAST(whole(t) AS BIGINT) END;
CREATE MACRO year_of(accident_id) AS CAST(accident_id // 100000000 AS SMALLINT);
CREATE MACRO department(t) AS CASE WHEN length(whole(t)) = 1 THEN '0' || whole(t) ELSE upper(whole(t)) END;
CREATE MACRO department_up_to_2018(t, n) AS CASE
  WHEN n IN (201, 202) THEN CASE n WHEN 201 THEN '2A' ELSE '2B' END
  WHEN n BETWEEN 971 AND 988 THEN whole(t)
  WHEN n % 10 = 0 THEN lpad(CAST(CAST(n AS INTEGER) // 10 AS VARCHAR), 2, '0') END;
CREATE MACRO minutes_of(t, y) AS CASE
  WHEN regexp_full_match(t, '[0-9]{1,2}:[0-9]{2}') OR y <= 2018 AND regexp_full_match(whole(t), '[0-9]{1,4}')
  THEN lpad(replace(whole(t), ':', ''), 4, '0') END;
CREATE MACRO minute_of_day(hhmm) AS CASE
  WHEN CAST(left(hhmm, 2) AS INTEGER) < 24 AND CAST(right(hhmm, 2) AS INTEGER) < 60
  THEN CAST(left(hhmm, 2) AS SMALLINT) * 60 + CAST(right(hhmm, 2) AS SMALLINT) END;
CREATE MACRO date_of(y, m, d) AS TRY_CAST(printf('%04d-%02d-%02d', CAST(y AS INTEGER), CAST(m AS INTEGER), CAST(d AS INTEGER)) AS DATE);
CREATE MACRO weekday_of(date) AS CAST(isodow(date) - 1 AS SMALLINT);
CREATE MACRO id_of(t) AS CASE
  WHEN NOT regexp_full_match(t, '[0-9.]+[eE][+-]?[0-9]+') THEN nullif(regexp_replace(whole(t), '[^0-9A-Za-z_]', '', 'g'), '') END;
`;

/** The number of the accident; every table has it. Called `Accident_Id` in the characteristics of 2022. */
export const ACCIDENT_KEY: SourceColumn = { name: "num_acc", aliases: ["accident_id"], required: true };

export const accidentId: Cell = { name: "accident_id", sql: "accident_of(num_acc_text)" };

/** Knuth's multiplier: spreads consecutive accident numbers evenly over 32 bits. */
const MULTIPLIER = 2654435761;
const TWO_32 = 2 ** 32;

/**
 * Where an accident stands in the fixed split, from 0 up to 1: (number x 2654435761 mod 2^32) / 2^32. The low 32 bits of the product are those
 * of the factors' low 32 bits, whose product fits 64.
 */
export const splitShare: Cell = {
  name: "split_share",
  sql: `CAST(CAST(accident_id % ${TWO_32} AS UBIGINT) * CAST(${MULTIPLIER} AS UBIGINT) % ${TWO_32} AS DOUBLE) / ${TWO_32}`,
};

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

/** A cell that holds one of a field's codes of text; `text` is the SQL of the code. */
export function textCodeCell(field: CodeField, text: string): Cell {
  return {
    name: field.name,
    from: field.name,
    sql: `CASE WHEN ${text} IN (${codesOf(field).map(String).map(sqlText).join(", ")}) THEN ${text} END`,
  };
}

/** A cell that holds a number with decimals within a field's range. */
export function decimalCell(field: NumberField, number: string): Cell {
  return { name: field.name, from: field.name, sql: `CASE WHEN ${number} BETWEEN ${field.range.join(" AND ")} THEN ${number} END` };
}

/**
 * The INSEE code of the commune, five characters: as it is from 2019 on (a zero lost at its beginning is put back), three digits up to 2018, to be
 * joined with the first two characters of the department (cell `dep`).
 */
export const communeCell: Cell = {
  name: "com",
  from: "com",
  sql: `CASE WHEN regexp_full_match(whole(com_text), '([0-9]{2}|2[ABab])[0-9]{3}') THEN upper(whole(com_text))
  WHEN regexp_full_match(whole(com_text), '[0-9]{4}') THEN '0' || whole(com_text)
  WHEN regexp_full_match(whole(com_text), '[0-9]{1,3}') THEN left(dep, 2) || lpad(whole(com_text), 3, '0') END`,
  late: true,
};

/** Degrees within a field's range, and within those of the department (cell `dep`). */
export function coordinateCell(field: NumberField, degrees: string): Cell {
  const axis = field.name === "lat" ? "lat" : "long";
  const within = ([low, high]: readonly [number, number]) => `${degrees} BETWEEN ${low} AND ${high}`;
  const overseas = Object.entries(OVERSEAS).map(([code, bounds]) => `WHEN dep = ${sqlText(code)} THEN ${within(bounds[axis])}`);
  return {
    name: field.name,
    from: field.name,
    sql: `CASE WHEN CASE WHEN length(dep) = 2 THEN ${within(METROPOLITAN_FRANCE[axis])} ${overseas.join(" ")} ELSE ${within(field.range)} END THEN ${degrees} END`,
    late: true,
  };
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
