/** One variable of the model: its tree is fitted on a table of the fit, given variables that are drawn before it. */
export type Variable = { name: string; table: FitTable; given: readonly string[]; leaves: number };

/**
 * The tables that variables are fitted on: accidents, vehicles and users of 2024; places, junctions, directions and seats of the years
 * that have these columns; outcomes of the severe accidents of 2024; severity of each user of 2016.
 */
export type FitTable =
  | "accidents"
  | "rows"
  | "roads"
  | "junctions"
  | "vehicles"
  | "directions"
  | "users"
  | "seats"
  | "outcomes"
  | "severity";

const TIME = ["month", "weekday", "hour"];
const PLACE = ["lat", "long", "density"];
const ROAD = ["catr", "agg", "vma"];

/** Every variable in the order in which it is drawn. */
export const BAAC_VARIABLES: readonly Variable[] = [
  of("accidents", "month", PLACE, 16),
  of("accidents", "weekday", ["month", ...PLACE], 12),
  of("accidents", "hour", ["month", "weekday", ...PLACE], 32),
  of("accidents", "minute", [], 1),
  of("accidents", "agg", [...PLACE, "hour"], 64),
  of("accidents", "lum", ["month", "hour", "minute", "agg", ...PLACE], 64),
  of("accidents", "atm", ["month", "hour", "lat", "long", "lum"], 40),
  of("accidents", "surf", ["atm", "month", "agg", "hour", "lat", "long"], 32),
  of("accidents", "catr", ["agg", ...PLACE, "hour"], 80),
  of("accidents", "vma", ["catr", "agg", ...PLACE], 80),
  of("accidents", "circ", [...ROAD, ...PLACE], 48),
  of("accidents", "vosp", [...ROAD, "circ", ...PLACE], 24),
  of("accidents", "prof", [...ROAD, ...PLACE], 32),
  of("accidents", "plan", [...ROAD, "prof", ...PLACE, "circ"], 32),
  of("accidents", "infra", [...ROAD, "circ", "plan", ...PLACE], 40),
  of("accidents", "n_vehicles", [...ROAD, "circ", "plan", "surf", "lum", "infra", "hour", "weekday", ...PLACE], 48),
  of("accidents", "n_pedestrians", ["n_vehicles", ...ROAD, "circ", "infra", "plan", "lum", "hour", "weekday", ...PLACE], 48),
  of("accidents", "col", ["n_vehicles", "n_pedestrians", ...ROAD, "circ", "plan", "infra", ...PLACE], 64),
  of("accidents", "situ", ["col", "n_vehicles", "n_pedestrians", ...ROAD, "plan", "vosp", "circ", ...PLACE], 40),
  of("rows", "lieux", ["catr", "agg", "infra"], 12),
  of("roads", "nbv", ["catr", "circ", "vma", "vosp"], 32),
  of("roads", "v1", ["catr"], 4),
  of("roads", "v2", ["catr"], 6),
  of("roads", "pr", ["catr"], 5),
  of("roads", "pr1", ["pr"], 3),
  of("roads", "larrout", ["catr", "nbv"], 6),
  of("junctions", "int", ["agg", "lum", "atm", "col", "hour"], 24),
  of(
    "vehicles",
    "catv",
    ["vehicle", "previous_catv", "n_vehicles", "n_pedestrians", "col", ...ROAD, "situ", "plan", "circ", "vosp", "surf", ...TIME, ...PLACE],
    160,
  ),
  of(
    "vehicles",
    "obs",
    ["catv", "vehicle", "previous_obs", "n_vehicles", "n_pedestrians", "col", "situ", "plan", ...ROAD, "surf", "lum", "hour"],
    80,
  ),
  of("vehicles", "obsm", ["catv", "obs", "vehicle", "n_pedestrians", "n_vehicles", "col", "previous_obsm"], 40),
  of("vehicles", "choc", ["catv", "obs", "obsm", "vehicle", "previous_choc", "n_vehicles", "col", "plan", "agg"], 80),
  of("vehicles", "manv", ["catv", "col", "choc", "obs", "vehicle", "previous_manv", "n_vehicles", "plan", "agg"], 72),
  of("vehicles", "motor", ["catv", "density"], 24),
  of("directions", "senc", ["catv", "manv"], 10),
  of("directions", "occutc", ["catv"], 6),
  of("vehicles", "n_passengers", ["catv", "n_vehicles", "n_pedestrians", "col", "obs", "agg", "vma", ...TIME, ...PLACE], 48),
  of("users", "age", ["catu", "catv", "passenger", "driver_age", ...TIME, "agg", "vma", "col", "obs", "n_vehicles", ...PLACE], 72),
  of("users", "sexe", ["catu", "catv", "age", "driver_sexe", "driver_age", "hour", "col", "obs", "n_vehicles", "vma"], 48),
  of("users", "trajet", ["catu", "catv", "age", "hour", "weekday", "sexe", ...PLACE], 64),
  of("users", "secu1", ["catu", "catv", "age", "sexe", "obs", "agg", "vma", "hour", "n_vehicles", ...PLACE], 72),
  of("users", "secu2", ["secu1", "catu", "catv", "age", ...PLACE], 48),
  of("seats", "place", ["catu", "catv"], 6),
  of("seats", "locp", ["catu", "agg"], 5),
  of("seats", "actp", ["catu", "locp"], 6),
  of("seats", "etatp", ["catu", "actp"], 5),
  of("outcomes", "killed", [...ROAD, "col", "lum", "hour", "n_users", "n_pedestrians", "n_vehicles", "oldest", "n_truck", "n_light"], 24),
  of("outcomes", "hospitalised", ["killed", "n_users", "n_vehicles", "n_pedestrians", ...ROAD, "col"], 32),
  of("severity", "grav", ["severe", "catu", "catv", "age", "sexe", "n_users", "n_vehicles", "agg", "col", "choc", "obs"], 64),
];

function of(table: FitTable, name: string, given: readonly string[], leaves: number): Variable {
  return { name, table, given, leaves };
}
