import { METROPOLITAN_FRANCE, OVERSEAS } from "../dictionary/departments";
import { type CodeField, codesOf, type NumberField } from "../dictionary/field";
import type { Cell, SourceColumn } from "./definition";
import { sqlIsOneOf, sqlText } from "./sql";

/** What stands for "not filled in" in the official files and in spreadsheets made of them. */
export const MISSING_MARKS = ["", "-1", "-1.0", ".", "#ERREUR", "N/A", "(1)"];

const DIGIT = "[0-9]";

/** Branches of a CASE for the marks of one kind. Digits and letters come behind "/", nearly all marks do not: few texts are compared with many. */
const nullOf = (isOf: (mark: string) => boolean) =>
  MISSING_MARKS.filter(isOf)
    .map((mark) => `WHEN t = ${sqlText(mark)} THEN NULL`)
    .join(" ");

/**
 * SQL functions that the cells are written with. What is written as the publisher does takes the first branch, which costs little; the others are for the rest.
 *
 * - `whole` drops the `.0` that a whole number gets where a program takes its column for one of fractions
 * - `whole_of` is NULL for a number with decimals; `digits_of` for all but up to twelve digits: also for scientific notation, whose last digits are lost
 * - `accident_of` reads no year that has not begun
 * - `minutes_of` reads hours and minutes as a number, `715`; it wants the colon from 2019 on: without it `07` may be seven minutes or seven hours
 * - `id_of` drops the no-break spaces, whole or garbled, that ids of 2019 on are grouped with
 */
export const CELL_MACROS = `
CREATE MACRO text_of(t) AS CASE WHEN t > '/' THEN CASE ${nullOf((mark) => mark > "/")} ELSE t END ${nullOf((mark) => mark <= "/")} ELSE t END;
CREATE MACRO number_of(t) AS TRY_CAST(t AS DOUBLE);
CREATE MACRO decimal_of(t) AS TRY_CAST(replace(t, ',', '.') AS DOUBLE);
CREATE MACRO nonzero(t) AS CASE WHEN decimal_of(t) = 0 THEN NULL ELSE t END;
CREATE MACRO whole(t) AS CASE WHEN suffix(t, '.0') THEN left(t, length(t) - 2) ELSE t END;
CREATE MACRO this_year() AS year(current_date);
CREATE MACRO whole_of(n) AS CASE WHEN n BETWEEN -999999999 AND 999999999 AND n = floor(n) THEN CAST(n AS INTEGER) END;
CREATE MACRO digits_of(t) AS CASE WHEN regexp_full_match(t, '[0-9]{1,12}([.]0)?') THEN CAST(whole(t) AS BIGINT) END;
CREATE MACRO accident_of(d) AS CASE WHEN d BETWEEN 200500000000 AND this_year() * 100000000 + 99999999 THEN d END;
CREATE MACRO year_of(accident_id) AS CAST(accident_id // 100000000 AS SMALLINT);
CREATE MACRO department(t) AS CASE WHEN length(whole(t)) = 1 THEN '0' || whole(t) ELSE upper(whole(t)) END;
CREATE MACRO department_up_to_2018(t, n) AS CASE
  WHEN t GLOB '[0-9][0-9]0' THEN left(t, 2)
  WHEN n = 201 THEN '2A'
  WHEN n = 202 THEN '2B'
  WHEN n BETWEEN 971 AND 988 THEN whole(t)
  WHEN n % 10 = 0 THEN lpad(CAST(CAST(n AS INTEGER) // 10 AS VARCHAR), 2, '0') END;
CREATE MACRO minutes_of(t, d, y) AS CASE
  WHEN y <= 2018 AND d BETWEEN 0 AND 9999 THEN CAST(d AS SMALLINT)
  WHEN regexp_full_match(t, '[0-9]{1,2}:[0-9]{2}') THEN CAST(replace(t, ':', '') AS SMALLINT) END;
CREATE MACRO minute_of_day(hhmm) AS CASE WHEN hhmm < 2400 AND hhmm % 100 < 60 THEN CAST(hhmm // 100 * 60 + hhmm % 100 AS SMALLINT) END;
CREATE MACRO date_of(y, m, d) AS TRY(make_date(CAST(y AS BIGINT), CAST(m AS BIGINT), CAST(d AS BIGINT)));
CREATE MACRO weekday_of(date) AS CAST(isodow(date) - 1 AS SMALLINT);
CREATE MACRO word_of(t) AS CASE
  WHEN NOT regexp_full_match(t, '[0-9.]+[eE][+-]?[0-9]+') THEN nullif(regexp_replace(whole(t), '[^0-9A-Za-z_]', '', 'g'), '') END;
CREATE MACRO id_of(t) AS CASE
  WHEN t GLOB '[A-Z][0-9][0-9]' THEN t
  WHEN regexp_full_match(t, '[0-9 \u00a0]+') THEN nullif(replace(replace(t, ' ', ''), '\u00a0', ''), '')
  ELSE word_of(t) END;
`;

/** The number of the accident; every table has it. Called `Accident_Id` in the characteristics of 2022. */
export const ACCIDENT_KEY: SourceColumn = { name: "num_acc", aliases: ["accident_id"], required: true, digits: true };

/** Accidents from 2019 on have numbers from here on. */
export const NUMBER_OF_2019 = 201900000000;

export const accidentId: Cell = { name: "accident_id", sql: "accident_of(num_acc_digits)" };

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
  const codes = codesOf(field).map(Number);
  const number = `${field.name}_whole`;
  // Runs are fewer comparisons than codes.
  const accepted = runsOf(codes).map(([first, last]) =>
    first === last ? `${number} = ${first}` : `${number} BETWEEN ${first} AND ${last}`,
  );
  return {
    name: field.name,
    from: field.name,
    sql: `CASE WHEN ${accepted.join(" OR ")} THEN CAST(${number} AS SMALLINT) END`,
  };
}

/** A cell that holds a whole number within a field's range; `number` is any whole SQL number. */
export function integerCell(field: NumberField, from = field.name, number = `${from}_whole`): Cell {
  return { name: field.name, from, sql: `CASE WHEN ${number} BETWEEN ${field.range.join(" AND ")} THEN CAST(${number} AS SMALLINT) END` };
}

/** A cell that holds one of a field's codes of text, after the one that it is told from; `text` is the SQL of the code. */
export function textCodeCells(field: CodeField, text: string): [Cell, Cell] {
  const written = `${field.name}_written`;
  return [
    { name: written, sql: text, helper: true },
    { name: field.name, from: field.name, sql: `CASE WHEN ${isOneOf(codesOf(field).map(String), written)} THEN ${written} END` },
  ];
}

/** A cell that holds a number with decimals within a field's range, after the one that it is told from. */
export function decimalCells(field: NumberField, number: string): [Cell, Cell] {
  const converted = `${field.name}_converted`;
  return [
    { name: converted, sql: number, helper: true },
    { name: field.name, from: field.name, sql: `CASE WHEN ${converted} BETWEEN ${field.range.join(" AND ")} THEN ${converted} END` },
  ];
}

/**
 * The INSEE code of the commune, five characters: as it is from 2019 on (a zero lost at its beginning is put back), three digits up to 2018, to be
 * joined with the first two characters of the department (cell `dep`).
 */
export const communeCell: Cell = {
  name: "com",
  from: "com",
  sql: `CASE WHEN com_text GLOB '[0-9][0-9][0-9]' THEN CASE WHEN strlen(dep) = 2 THEN dep ELSE left(dep, 2) END || com_text
  WHEN regexp_full_match(whole(com_text), '([0-9]{2}|2[ABab])[0-9]{3}') THEN upper(whole(com_text))
  WHEN regexp_full_match(whole(com_text), '[0-9]{4}') THEN '0' || whole(com_text)
  WHEN regexp_full_match(whole(com_text), '[0-9]{1,3}') THEN left(dep, 2) || lpad(whole(com_text), 3, '0') END`,
};

/** Degrees within a field's range, and within those of the department (cell `dep`), after the cell that they are told from. */
export function coordinateCells(field: NumberField, degrees: string): [Cell, Cell] {
  const axis = field.name === "lat" ? "lat" : "long";
  const converted = `${field.name}_converted`;
  const within = ([low, high]: readonly [number, number]) => `${converted} BETWEEN ${low} AND ${high}`;
  const overseas = Object.entries(OVERSEAS).map(([code, bounds]) => `WHEN dep = ${sqlText(code)} THEN ${within(bounds[axis])}`);
  const isThere = `CASE WHEN strlen(dep) = 2 THEN ${within(METROPOLITAN_FRANCE[axis])} ${overseas.join(" ")} ELSE ${within(field.range)} END`;
  return [
    { name: converted, sql: degrees, helper: true },
    { name: field.name, from: field.name, sql: `CASE WHEN ${isThere} THEN ${converted} END` },
  ];
}

/** Codes of two digits as runs, and the others one by one. */
function isOneOf(codes: readonly string[], text: string): string {
  const numbers = codes.filter((code) => /^\d\d$/.test(code)).map(Number);
  const twoDigits = (code: number) => sqlText(String(code).padStart(2, "0"));
  const runs = runsOf(numbers).map(([first, last]) => `${text} BETWEEN ${twoDigits(first)} AND ${twoDigits(last)}`);
  const others = sqlIsOneOf(
    text,
    codes.filter((code) => !/^\d\d$/.test(code)),
  );
  return runs.length === 0 ? others : `CASE WHEN ${text} GLOB '${DIGIT.repeat(2)}' THEN ${runs.join(" OR ")} ELSE ${others} END`;
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
