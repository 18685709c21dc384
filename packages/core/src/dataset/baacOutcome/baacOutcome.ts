import { baac } from "../../dictionary/baac";
import { numberField } from "../../dictionary/field";
import { places } from "../baac/accidentTables";
import { BAAC_BREAKS } from "../baac/breaks";
import { usersWithoutSeverity } from "../baac/userTable";
import { vehicles } from "../baac/vehicleTable";
import { codeCell, communeCell, coordinateCells, integerCell, splitShare, textCodeCells } from "../cells";
import type { Dataset, SourceTable } from "../definition";
import { severeSql } from "../severity";

const killed = numberField("killed", "Tués", "Killed", [0, 1000]);
const hospitalised = numberField("hospitalised", "Hospitalisés", "Hospitalised", [0, 1000]);

const TIME_FORMATS = "['%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S', '%Y-%m-%d %H:%M', '%Y-%m-%dT%H:%M']";

/** Accidents with their road and outcome in one row. */
const accidents: SourceTable = {
  role: "accidents",
  title: "accidents",
  columns: [
    { name: "accident_datetime", required: true },
    { name: "dep", required: true },
    { name: "com" },
    { name: "lat", required: true, zero: "missing" },
    { name: "long", required: true, zero: { missingWith: "lat" } },
    { name: "agg", required: true },
    { name: "lum", required: true },
    { name: "int" },
    { name: "atm", required: true },
    { name: "col", required: true },
    ...places.columns,
    { name: "killed", required: true },
    { name: "hospitalised", required: true },
  ],
  cells: [
    ...places.cells,
    splitShare,
    { name: "moment", from: "accident_datetime", sql: `try_strptime(accident_datetime_text, ${TIME_FORMATS})`, helper: true },
    { name: "year", sql: "coalesce(year(moment), year_of(accident_id))" },
    { name: "month", sql: "month(moment)" },
    { name: "day", sql: "day(moment)" },
    { name: "weekday", sql: "weekday_of(moment)" },
    { name: "minute_of_day", sql: "hour(moment) * 60 + minute(moment)" },
    ...textCodeCells(baac.dep, "department(dep_text)"),
    communeCell,
    codeCell(baac.agg),
    codeCell(baac.lum),
    codeCell(baac.int),
    codeCell(baac.atm),
    codeCell(baac.col),
    ...coordinateCells(baac.lat, "lat_decimal"),
    ...coordinateCells(baac.long, "long_decimal"),
    integerCell(killed),
    integerCell(hospitalised),
  ],
};

/** Accidents, vehicles and users of 2024 on, where severity is known per accident: how many were killed and hospitalised. */
export const baacOutcomeDataset: Dataset = {
  name: "baac-outcome",
  tables: [accidents, vehicles, usersWithoutSeverity],
  outcomes: "SELECT accident_id, killed, hospitalised FROM first_accidents",
  breaks: BAAC_BREAKS,
  severe: severeSql("killed", "hospitalised"),
};
