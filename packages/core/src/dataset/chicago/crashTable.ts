import { chicago } from "../../dictionary/chicago";
import type { CodeField, NumberField } from "../../dictionary/field";
import { integerCell } from "../cells";
import type { Cell, SourceColumn, SourceTable } from "../definition";
import { sqlText } from "../sql";
import { plausibleTimeSql, timeSql } from "./crashTime";
import { accidentIdOfRecord, acrossRecords, identity, recordKey, splitShareOfRecord } from "./recordKey";

const COLUMNS: readonly SourceColumn[] = [
  { name: "rd_no" },
  { name: "crash_record_id" },
  { name: "crash_date" },
  { name: "date_police_notified" },
  { name: "crash_hour", required: true },
  { name: "crash_day_of_week", required: true },
  { name: "crash_month", required: true },
  { name: "street_no" },
  { name: "street_direction" },
  { name: "street_name" },
  { name: "beat_of_occurrence" },
  { name: "latitude", zero: "missing" },
  { name: "longitude", zero: { missingWith: "latitude" } },
  { name: "posted_speed_limit", required: true },
  { name: "weather_condition", required: true },
  { name: "lighting_condition", required: true },
  { name: "first_crash_type", required: true },
  { name: "trafficway_type", required: true },
  { name: "roadway_surface_cond", required: true },
  { name: "prim_contributory_cause", required: true },
  { name: "sec_contributory_cause" },
  { name: "lane_cnt" },
  { name: "num_units" },
  { name: "intersection_related_i" },
  { name: "not_right_of_way_i", aliases: ["private_property_i"] },
  { name: "hit_and_run_i" },
  { name: "injuries_fatal" },
  { name: "injuries_total" },
  { name: "crash_type", required: true },
];

/** Minutes from the crash to the notice to the police. */
const DELAY = "(date_diff('second', crash_time, notice_time) / 60)";

/** Known only afterwards, or not needed: read to tell two rows apart where a file has no record numbers. */
const OTHER_COLUMNS = [
  "traffic_control_device",
  "device_condition",
  "alignment",
  "road_defect",
  "report_type",
  "damage",
  "most_severe_injury",
  "injuries_incapacitating",
  "injuries_non_incapacitating",
  "injuries_reported_not_evident",
  "injuries_no_indication",
];

/** One row per crash. Of what is known only afterwards nothing but the killed and injured is kept, as outcomes. */
export const crashes: SourceTable = {
  role: "accidents",
  title: "crashes",
  columns: [...COLUMNS, ...OTHER_COLUMNS.map((name) => ({ name }))],
  oneOf: [["crash_record_id", "rd_no", "street_name"]],
  acrossRows: acrossRecords([...COLUMNS.map(({ name }) => name), ...OTHER_COLUMNS]),
  cells: [
    recordKey,
    identity,
    accidentIdOfRecord,
    splitShareOfRecord,
    { name: "crash_time", sql: timeSql("crash_date"), helper: true },
    { name: "notice_time", sql: timeSql("date_police_notified"), helper: true },
    { name: "moment", from: "crash_date", sql: plausibleTimeSql("crash_time"), helper: true },
    // A notice before the crash is a mistake in one of the two.
    {
      name: "notified",
      from: "date_police_notified",
      sql: `CASE WHEN ${DELAY} NOT BETWEEN ${chicago.delay_police_minutes.range.join(" AND ")} THEN NULL ELSE ${plausibleTimeSql("notice_time")} END`,
      helper: true,
    },
    { name: "delay_police_minutes", sql: `CASE WHEN moment IS NOT NULL AND notified IS NOT NULL THEN ${DELAY} END` },
    { name: "year", sql: "year(moment)" },
    { name: "day", sql: "day(moment)" },
    { name: "minute_of_day", sql: "hour(moment) * 60 + minute(moment)" },
    integerCell(chicago.month, "crash_month"),
    integerCell(chicago.crash_hour),
    {
      // The publisher's week begins with Sunday, 1.
      name: "weekday",
      from: "crash_day_of_week",
      sql: "CASE WHEN crash_day_of_week_whole BETWEEN 1 AND 7 THEN (crash_day_of_week_whole + 5) % 7 END",
    },
    { name: "street_no", from: "street_no", sql: numberSql(chicago.street_no, "street_no_whole") },
    {
      name: "street_direction",
      from: "street_direction",
      sql: "CASE WHEN upper(street_direction_text) IN ('N', 'E', 'S', 'W') THEN upper(street_direction_text) END",
    },
    { name: "street_name", sql: "street_name_text" },
    {
      // Spreadsheets and the portal itself drop the zero of 0832.
      name: "beat",
      from: "beat_of_occurrence",
      sql: `printf('%04d', ${numberSql(chicago.beat, "beat_of_occurrence_whole")})`,
    },
    { name: "lat", from: "latitude", sql: degreesSql(chicago.lat, "latitude_number") },
    { name: "long", from: "longitude", sql: degreesSql(chicago.long, "longitude_number") },
    integerCell(chicago.posted_speed_limit),
    categoryCell(chicago.weather_condition),
    categoryCell(chicago.lighting_condition),
    categoryCell(chicago.first_crash_type),
    categoryCell(chicago.trafficway_type),
    categoryCell(chicago.roadway_surface_cond),
    categoryCell(chicago.prim_contributory_cause),
    categoryCell(chicago.crash_type),
    integerCell(chicago.lanes, "lane_cnt"),
    integerCell(chicago.num_units),
    flagCell("intersection_related", "intersection_related_i"),
    flagCell("not_right_of_way", "not_right_of_way_i"),
    flagCell("hit_and_run", "hit_and_run_i"),
    integerCell(chicago.killed, "injuries_fatal"),
    integerCell(chicago.injured, "injuries_total"),
  ],
};

/** The code of a category, which files hold as text in either case. */
function categoryCell(field: CodeField): Cell {
  const branches = field.codes.map(({ code, text }) => `WHEN ${sqlText(String(text))} THEN ${code}`);
  return { name: field.name, from: field.name, sql: `CASE upper(${field.name}_text) ${branches.join(" ")} END` };
}

/** Yes or no. Blank is neither: the form is left open where nothing applies. */
function flagCell(name: string, column: string): Cell {
  return { name, from: column, sql: `CASE upper(${column}_text) WHEN 'Y' THEN true WHEN 'N' THEN false END` };
}

function numberSql({ range }: NumberField, number: string): string {
  return `CASE WHEN ${number} BETWEEN ${range.join(" AND ")} THEN ${number} END`;
}

function degreesSql({ range }: NumberField, degrees: string): string {
  return `CASE WHEN ${degrees} BETWEEN ${range.join(" AND ")} THEN ${degrees} END`;
}
