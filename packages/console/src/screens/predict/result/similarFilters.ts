import type { Features } from "../form/requestOf";

/** Filters of `/v1/statistics/accidents`: values by name. */
export type SimilarFilter = { dep?: string; lum?: string; atm?: string; vehicles?: string; pedestrians?: "yes" | "no" };

/** Fewer past accidents than this say little: the next looser filter is asked then. */
export const ENOUGH_SIMILAR = 100;

/** Kinds of vehicles from the one that tells most about an accident to the one in nearly every: the first that is involved is filtered by. */
const TELLING = ["rail", "tractor", "quad", "bus", "truck", "motorcycle", "personal_mobility", "moped", "bicycle", "van", "other", "car"];

/**
 * What past accidents are asked for that resemble a described one, the closest first: each leaves out one thing more. Empty when nothing
 * that past accidents can be chosen by is known.
 */
export function similarFilters(features: Features, department: string | undefined): SimilarFilter[] {
  const counted = (kind: string) => features[kind === "other" ? "n_other_vehicle" : `n_${kind}`] ?? 0;
  // As Chicago calls them: the statistics of both know them by the same names.
  const light = features.lum ?? features.lighting_condition;
  const weather = features.atm ?? features.weather_condition;
  const vehicles = TELLING.find((kind) => counted(kind) > 0);
  const whole: SimilarFilter = {
    ...(vehicles === undefined ? {} : { vehicles }),
    ...(features.n_pedestrians === undefined ? {} : { pedestrians: features.n_pedestrians > 0 ? ("yes" as const) : ("no" as const) }),
    ...(light === undefined ? {} : { lum: String(light) }),
    ...(weather === undefined ? {} : { atm: String(weather) }),
    ...(department === undefined ? {} : { dep: department }),
  };
  const filters = [whole];
  for (const name of ["dep", "atm", "lum"] as const) {
    const { [name]: left, ...others } = filters.at(-1)!;
    if (left !== undefined) filters.push(others);
  }
  return filters.filter((filter) => Object.keys(filter).length > 0);
}
