import type { Known } from "../conditionalTree";
import { drawDay } from "../drawDay";
import type { DrawnAccident, DrawnUser } from "./drawAccident";

/** Stands in every free text (`adr`, `voie`) of a generated file, so that nobody takes it for a real one. */
export const GENERATED_MARK = "GENERE";

/** The official tables of 2023: columns in their order. */
export const OFFICIAL_COLUMNS = {
  caract: ["Num_Acc", "jour", "mois", "an", "hrmn", "lum", "dep", "com", "agg", "int", "atm", "col", "adr", "lat", "long"],
  lieux: [
    ...["Num_Acc", "catr", "voie", "v1", "v2", "circ", "nbv", "vosp", "prof", "pr", "pr1", "plan", "lartpc", "larrout"],
    ...["surf", "infra", "situ", "vma"],
  ],
  vehicules: ["Num_Acc", "id_vehicule", "num_veh", "senc", "catv", "obs", "obsm", "choc", "manv", "motor", "occutc"],
  usagers: [
    ...["Num_Acc", "id_usager", "id_vehicule", "num_veh", "place", "catu", "grav", "sexe", "an_nais", "trajet"],
    ...["secu1", "secu2", "secu3", "locp", "actp", "etatp"],
  ],
} as const;

export type OfficialTable = keyof typeof OFFICIAL_COLUMNS;

/** What numbers the rows of a year: serials go on from accident to accident. */
export type Serials = { year: number; accidents: number; vehicles: number; users: number };

const MISSING = " -1";
const FIRST_VEHICLE = 155_000_000;
const FIRST_USER = 203_000_000;
const NO_BREAK_SPACE = "\u00a0";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The rows of one accident in the four official tables, each a list of cells. Counts up `serials`. */
export function officialRows(accident: DrawnAccident, serials: Serials, random: () => number): Record<OfficialTable, string[][]> {
  const id = `${serials.year}${String(++serials.accidents).padStart(8, "0")}`;
  const vehicles = accident.vehicles.map((known, n) => ({
    known,
    id: grouped(FIRST_VEHICLE + ++serials.vehicles),
    // A vehicle that fled is numbered from the end of the alphabet.
    number: `${fled(accident, n) ? LETTERS.at(-1 - n) : LETTERS.at(n)}01`,
  }));
  return {
    caract: [characteristics(id, accident, serials.year, random)],
    lieux: accident.roads.map((road) => place(id, road)),
    vehicules: vehicles.map(({ known, id: vehicle, number }) => [
      ...[id, vehicle, number, code(known.senc), zero(known.catv), code(known.obs), code(known.obsm), code(known.choc)],
      ...[code(known.manv), zero(known.motor), known.occutc === -1 ? "" : code(known.occutc)],
    ]),
    usagers: accident.users.map((user) => {
      const { id: vehicle, number } = vehicles[user.vehicle]!;
      return [id, grouped(FIRST_USER + ++serials.users), vehicle, number, ...person(user, serials.year)];
    }),
  };
}

function characteristics(id: string, { place, known }: DrawnAccident, year: number, random: () => number): string[] {
  const day = drawDay(year, known.month!, known.weekday!, random);
  const commune = place.place < 0 ? "" : place.area + String(place.place).padStart(5 - place.area.length, "0");
  return [
    ...[
      id,
      String(day),
      two(known.month!),
      String(year),
      `${two(known.hour!)}:${two(known.minute!)}`,
      code(known.lum),
      place.area,
      commune,
    ],
    ...[code(known.agg), code(known.int), code(known.atm), code(known.col), GENERATED_MARK, degrees(place.lat), degrees(place.long)],
  ];
}

function place(id: string, road: Known): string[] {
  const { pr, pr1, v2, larrout } = road;
  return [
    ...[id, code(road.catr), GENERATED_MARK, code(road.v1), v2 === -1 ? "" : String.fromCharCode(v2!), code(road.circ), code(road.nbv)],
    ...[code(road.vosp), code(road.prof), pr === -1 ? "(1)" : code(pr), pr1 === -1 ? "(1)" : code(pr1), code(road.plan), ""],
    ...[
      larrout! < 0 ? MISSING : String(larrout! / 10).replace(".", ","),
      code(road.surf),
      code(road.infra),
      code(road.situ),
      code(road.vma),
    ],
  ];
}

function person({ known, grav }: DrawnUser, year: number): string[] {
  const born = known.age === -1 ? "" : String(year - known.age!);
  return [
    ...[code(known.place), code(known.catu), code(grav), code(known.sexe), born, code(known.trajet), code(known.secu1), code(known.secu2)],
    ...[MISSING, code(known.locp), ["A", "B"][known.actp! - 10] ?? code(known.actp), code(known.etatp)],
  ];
}

function fled({ users }: DrawnAccident, vehicle: number): boolean {
  return users.some((user) => user.vehicle === vehicle && user.known.catu === 1 && user.known.sexe === -1 && user.known.age === -1);
}

function code(level: number | undefined): string {
  return level === undefined || level === -1 ? MISSING : String(level);
}

/** Vehicle category and motor write 0 where they are not known. */
function zero(level: number | undefined): string {
  return level === undefined || level === -1 ? "0" : String(level);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Degrees with a decimal comma; negative ones begin with a blank, as in the official files. */
function degrees(value: number): string {
  return `${value < 0 ? " " : ""}${value.toFixed(8).replace(".", ",")}`;
}

function grouped(serial: number): string {
  return String(serial).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
}
