import { baac } from "../../dictionary/baac";
import {
  ACCIDENT_KEY,
  accidentId,
  codeCell,
  communeCell,
  coordinateCells,
  decimalCells,
  integerCell,
  splitShare,
  textCodeCells,
} from "../cells";
import type { SourceTable } from "../definition";

/** Integers in 1e-5 degrees up to 2018, without the minus of the southern departments; degrees with a decimal comma from 2019. */
const LATITUDE = `CASE WHEN year > 2018 THEN lat_decimal
  WHEN dep = '974' OR dep = '976' THEN -abs(lat_decimal) / 1e5 ELSE lat_decimal / 1e5 END`;
const LONGITUDE = "CASE WHEN year > 2018 THEN long_decimal ELSE long_decimal / 1e5 END";

/** Two digits up to 2018. */
const YEAR = "CASE WHEN an_whole < 100 THEN 2000 + an_whole ELSE an_whole END";

/** Widths are in decimetres up to 2018, in metres with a decimal comma from 2019. */
const metres = (number: string) => `CASE WHEN year_of(accident_id) <= 2018 THEN ${number} / 10 ELSE ${number} END`;

/** `caracteristiques`: when, where, and under which conditions. */
export const characteristics: SourceTable = {
  role: "accidents",
  title: "caracteristiques",
  columns: [
    ACCIDENT_KEY,
    { name: "an" },
    { name: "mois", required: true },
    { name: "jour", required: true },
    { name: "hrmn", required: true, digits: true },
    { name: "dep", required: true },
    { name: "com" },
    { name: "agg", aliases: ["agg_"], required: true },
    { name: "lum", required: true },
    { name: "int" },
    { name: "atm", required: true },
    { name: "col", required: true },
    { name: "lat", required: true, zero: "missing" },
    { name: "long", required: true, zero: { missingWith: "lat" } },
  ],
  cells: [
    accidentId,
    splitShare,
    {
      name: "an_year",
      from: "an",
      sql: `CASE WHEN ${YEAR} BETWEEN 2005 AND this_year() THEN CAST(${YEAR} AS SMALLINT) END`,
      helper: true,
    },
    { name: "year", sql: "coalesce(an_year, year_of(accident_id))" },
    integerCell(baac.month, "mois"),
    { name: "date", sql: "date_of(year, month, jour_number)", helper: true },
    { name: "day", from: "jour", sql: "CASE WHEN date <= current_date OR month IS NULL THEN CAST(jour_number AS SMALLINT) END" },
    { name: "weekday", sql: "CASE WHEN day IS NOT NULL THEN weekday_of(date) END" },
    { name: "hhmm", sql: "minutes_of(hrmn_text, hrmn_digits, year)", helper: true },
    { name: "minute_of_day", from: "hrmn", sql: "minute_of_day(hhmm)" },
    ...textCodeCells(baac.dep, "CASE WHEN year > 2018 THEN department(dep_text) ELSE department_up_to_2018(dep_text, dep_number) END"),
    communeCell,
    codeCell(baac.agg),
    codeCell(baac.lum),
    codeCell(baac.int),
    codeCell(baac.atm),
    codeCell(baac.col),
    ...coordinateCells(baac.lat, LATITUDE),
    ...coordinateCells(baac.long, LONGITUDE),
  ],
};

/** `lieux`: the road. From 2023 on it may hold several rows for one accident. */
export const places: SourceTable = {
  role: "places",
  title: "lieux",
  columns: [
    ACCIDENT_KEY,
    { name: "catr", required: true, zero: "missing up to 2018" },
    { name: "circ", required: true, zero: "missing up to 2018" },
    { name: "nbv", zero: "missing up to 2018" },
    { name: "vosp", required: true },
    { name: "prof", required: true, zero: "missing up to 2018" },
    { name: "plan", required: true, zero: "missing up to 2018" },
    { name: "surf", required: true, zero: "missing up to 2018" },
    { name: "infra", required: true },
    { name: "situ", required: true },
    { name: "vma" },
    { name: "lartpc" },
    { name: "larrout", zero: "missing" },
  ],
  cells: [
    accidentId,
    codeCell(baac.catr),
    codeCell(baac.circ),
    integerCell(baac.nbv),
    codeCell(baac.vosp),
    codeCell(baac.prof),
    codeCell(baac.plan),
    codeCell(baac.surf),
    codeCell(baac.infra),
    codeCell(baac.situ),
    integerCell(baac.vma),
    ...decimalCells(baac.lartpc, metres("lartpc_decimal")),
    ...decimalCells(baac.larrout, metres("larrout_decimal")),
  ],
};
