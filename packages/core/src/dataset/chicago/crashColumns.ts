import { coded } from "../canonicalTables";
import type { Columns } from "../columns";

/**
 * The canonical table of crashes, NULL = missing. Categories are codes of the dictionary; `weekday` 0 is Monday; `beat` has four digits; times are
 * Chicago's wall time. `record_key` is the publisher's number of the record; where a file has none, place and hour stand in (see `recordKey`).
 */
export const crashColumns: Columns = [
  ["accident_id", "BIGINT"],
  ["record_key", "VARCHAR"],
  ...coded("year", "month", "day", "weekday", "minute_of_day", "crash_hour"),
  ["street_no", "INTEGER"],
  ["street_direction", "VARCHAR"],
  ["street_name", "VARCHAR"],
  ["beat", "VARCHAR"],
  ["lat", "DOUBLE"],
  ["long", "DOUBLE"],
  ...coded("posted_speed_limit", "weather_condition", "lighting_condition", "first_crash_type", "trafficway_type"),
  ...coded("roadway_surface_cond", "prim_contributory_cause", "lanes", "num_units"),
  ["intersection_related", "BOOLEAN"],
  ["not_right_of_way", "BOOLEAN"],
  ["hit_and_run", "BOOLEAN"],
  ["delay_police_minutes", "DOUBLE"],
  ...coded("killed", "hospitalised", "injured"),
  ["target", "UTINYINT"],
  ["split_share", "DOUBLE"],
];
