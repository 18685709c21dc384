import type { Variables } from "../compileVariables";
import type { Known } from "../conditionalTree";
import { knownPlace, type Place } from "../placeCells";

/** One road user; `vehicle` is the position of the vehicle, -1 in a variable = not filled in. `grav` is decided later. */
export type DrawnUser = { vehicle: number; known: Known; grav: number };

/** An accident before its outcome is known. `roads` are its rows of `lieux`, the first being the one that counts. */
export type DrawnAccident = { place: Place; known: Known; roads: Known[]; vehicles: Known[]; users: DrawnUser[] };

const SCENE = ["month", "weekday", "hour", "minute", "agg", "lum", "atm", "surf"];
const ROAD = ["catr", "vma", "circ", "vosp", "prof", "plan", "infra"];
const COLLISION = ["n_vehicles", "n_pedestrians", "col", "situ", "lieux", "int"];
const ACCIDENT = [...SCENE, ...ROAD, ...COLLISION];
const ROAD_OF_ROW = [...ROAD, "surf", "situ"];
const OTHER_ROAD = [...ROAD, "situ"];
const ROAD_DETAILS = ["nbv", "v1", "v2", "pr", "pr1", "larrout"];
const WHOLE_ROAD = [...ROAD_OF_ROW, ...ROAD_DETAILS];
const VEHICLE = ["catv", "obs", "obsm", "choc", "manv", "motor", "senc", "occutc", "n_passengers"];
const USER = ["sexe", "trajet", "secu1", "secu2", "place", "locp", "actp", "etatp"];

const WHOLE_USER = ["catu", "age", ...USER];

/** What the variables of a vehicle find about the one before it; -2 = there is none. */
const PREVIOUS = ["catv", "obs", "obsm", "choc", "manv"];
const NONE = -2;

const PEDESTRIAN_HIT = 1;

/** Draws when, where, on what road and between whom an accident happens, each variable given those before it. */
export function drawAccident(variables: Variables, place: Place, random: () => number): DrawnAccident {
  const known = knownPlace(place);
  variables.extend(ACCIDENT, known, random);
  // From here on one object is extended and overwritten, vehicle by vehicle and user by user: copies would take most of the time.
  const scratch = { ...known };
  const roads = drawRoads(variables, scratch, random);
  const vehicles: Known[] = [];
  const users: DrawnUser[] = [];
  let pedestrians = known.n_pedestrians!;
  for (let vehicle = 0; vehicle < known.n_vehicles!; vehicle++) {
    const drawn = drawVehicle(variables, scratch, vehicle, vehicles.at(-1), random);
    vehicles.push(drawn);
    const last = vehicle === known.n_vehicles! - 1;
    const hit = drawn.obsm === PEDESTRIAN_HIT || last ? pedestrians : 0;
    pedestrians -= hit;
    users.push(...drawUsers(variables, scratch, hit, random).map((own) => ({ vehicle, known: own, grav: -1 })));
  }
  return { place, known, roads, vehicles, users };
}

function drawRoads(variables: Variables, known: Known, random: () => number): Known[] {
  const first = pick(known, ROAD_OF_ROW);
  const roads = Array.from({ length: known.lieux! }, (_, row) => {
    // At a junction the other rows describe the other roads.
    if (row > 0) variables.extend(OTHER_ROAD, known, random);
    variables.extend(ROAD_DETAILS, known, random);
    return pick(known, WHOLE_ROAD);
  });
  Object.assign(known, first);
  return roads;
}

function drawVehicle(variables: Variables, known: Known, vehicle: number, before: Known | undefined, random: () => number): Known {
  for (const name of PREVIOUS) known[`previous_${name}`] = before ? before[name]! : NONE;
  known.vehicle = vehicle;
  variables.extend(VEHICLE, known, random);
  return pick(known, VEHICLE);
}

/** The driver, the passengers and the pedestrians that the vehicle hit, in the order of the official file. */
function drawUsers(variables: Variables, known: Known, pedestrians: number, random: () => number): Known[] {
  const draw = (catu: number, passenger: number, driver?: Known): Known => {
    known.catu = catu;
    known.passenger = passenger;
    known.driver_age = driver ? driver.age! : NONE;
    known.driver_sexe = driver ? driver.sexe! : NONE;
    known.age = exactAge(variables.draw("age", known, random), random);
    variables.extend(USER, known, random);
    return pick(known, WHOLE_USER);
  };
  const driver = draw(1, 0);
  const passengers = Array.from({ length: known.n_passengers! }, (_, n) => draw(2, n, driver));
  return [driver, ...passengers, ...Array.from({ length: pedestrians }, (_, n) => draw(3, n, driver))];
}

/** Ages are drawn in steps of two years. */
function exactAge(age: number, random: () => number): number {
  return age < 0 ? age : age + (random() < 0.5 ? 0 : 1);
}

function pick(known: Known, names: readonly string[]): Known {
  const picked: Known = {};
  for (const name of names) picked[name] = known[name]!;
  return picked;
}
