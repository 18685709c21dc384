import type { AddressQuery } from "../../address/addressWith";

/** What accidents are chosen by, in the order of the sentence. */
export const FILTERS = ["years", "months", "weekdays", "hours", "lum", "atm", "vehicles", "pedestrians", "dep"] as const;
export type Filter = (typeof FILTERS)[number];

/** Zones that figures are given by. */
export type ZoneKind = "department" | "cell" | "area";

/** What is drawn: the rate, or observed severe accidents against those that the model expects. */
export type Measure = "rate" | "expected";

/** The state of the screen. */
export type Selection = {
  dataset: string | undefined;
  by: ZoneKind;
  resolution: number;
  measure: Measure;
  filters: Readonly<Record<Filter, readonly string[]>>;
};

/** Sizes of hexagons by dataset: H3 resolutions with the width of a cell in km (H3's table of average edge lengths, doubled). */
export const RESOLUTIONS: Readonly<Record<"france" | "chicago", readonly { resolution: number; km: number }[]>> = {
  france: [
    { resolution: 3, km: 138 },
    { resolution: 4, km: 52 },
    { resolution: 5, km: 20 },
    { resolution: 6, km: 7 },
  ],
  chicago: [
    { resolution: 6, km: 7 },
    { resolution: 7, km: 3 },
    { resolution: 8, km: 1 },
  ],
};

/** Filters that a dataset tells nothing about: the crashes of Chicago have no departments and no vehicles in one table. */
const UNTOLD: Readonly<Record<"france" | "chicago", readonly Filter[]>> = { france: [], chicago: ["vehicles", "dep"] };

export function regionOf(dataset: string | undefined): "france" | "chicago" {
  return dataset === "chicago" ? "chicago" : "france";
}

export function filtersOf(dataset: string | undefined): Filter[] {
  return FILTERS.filter((filter) => !UNTOLD[regionOf(dataset)].includes(filter));
}

/** The dataset that is shown when the address names none: France before other places. */
export function firstDataset(names: readonly string[]): string | undefined {
  return ["baac", "baac-outcome"].find((name) => names.includes(name)) ?? names[0];
}

/** The state that an address describes; what cannot be, such as departments of Chicago, becomes what can. */
export function selectionOf({ dataset: named, ...query }: AddressQuery, otherwise?: string): Selection {
  const dataset = named ?? otherwise;
  const region = regionOf(dataset);
  const kinds: readonly ZoneKind[] = region === "france" ? ["department", "cell"] : ["cell", "area"];
  const sizes = RESOLUTIONS[region];
  const told = filtersOf(dataset);
  const values = (filter: Filter) => (told.includes(filter) ? (query[filter] ?? "").split(",").filter((value) => value !== "") : []);
  return {
    dataset,
    by: kinds.find((kind) => kind === query.by) ?? kinds[0]!,
    resolution: (sizes.find(({ resolution }) => String(resolution) === query.resolution) ?? sizes[1]!).resolution,
    measure: query.measure === "expected" ? "expected" : "rate",
    filters: Object.fromEntries(FILTERS.map((filter) => [filter, values(filter)])) as Record<Filter, string[]>,
  };
}

/** What the statistics are asked with. */
export function statisticsQuery({ dataset, filters }: Selection): Record<string, string> {
  const chosen = FILTERS.flatMap((filter) => (filters[filter].length > 0 ? [[filter, filters[filter].join(",")] as const] : []));
  return { ...(dataset === undefined ? {} : { dataset }), ...Object.fromEntries(chosen) };
}

type ZonesQuery = Record<string, string> & { by: ZoneKind; resolution?: "3" | "4" | "5" | "6" | "7" | "8" };

/** What the zones are asked with. A department chosen narrows the figures, but the map goes on showing them all. */
export function zonesQuery(selection: Selection): ZonesQuery {
  const { by, resolution } = selection;
  const { dep, ...others } = statisticsQuery(selection);
  const narrowed = by === "department" || dep === undefined ? others : { ...others, dep };
  return { ...narrowed, by, ...(by === "cell" ? { resolution: String(resolution) as "3" } : {}) };
}

/** The values with one more, or without it when it was among them. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}
