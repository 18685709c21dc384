import { DatasetName } from "@vigie/core/dataset/datasetName";
import { VisibleError } from "@vigie/core/errors";
import { type AccidentFilter, FILTER_NAMES, type FilterName, readFilter } from "@vigie/core/risk/accidentFilter";
import { type AccidentTable, CELL_RESOLUTIONS } from "@vigie/core/risk/accidentTable";
import { accidentTotals } from "@vigie/core/risk/accidentTotals";
import { byDepartment } from "@vigie/core/risk/byDepartment";
import { byHour } from "@vigie/core/risk/byHour";
import { byLight } from "@vigie/core/risk/byLight";
import { byMonth } from "@vigie/core/risk/byMonth";
import { filterSentence } from "@vigie/core/risk/filterSentence";
import { type ZoneKind, zonesOf } from "@vigie/core/risk/zones";
import type { HandlersOf } from "../apiRequest";
import type { RouteOf } from "../routes";
import { invalid } from "../validate";
import type { OpenAccidents, RiskTables } from "./riskTables";

type Query = { dataset?: string | undefined } & Partial<Record<FilterName, string | undefined>>;

/** Risk by zone and statistics of accidents, counted from the accident table of a dataset version. */
export function riskHandlers(tables: Pick<RiskTables, "open">): HandlersOf<RouteOf<"risk">> {
  const select = async (query: Query) => {
    const open = await tables.open(query.dataset);
    const { filter, complaints } = readFilter(open.table, query);
    if (complaints.length > 0) throw inQuery(complaints);
    return { ...open, filter };
  };
  return {
    "GET /v1/risk/zones": async ({ query }) => {
      const { version, table, expected, filter } = await select(query);
      const kind = zoneKind(table, query);
      const zones = naming(() => zonesOf(table, kind, { filter, probability: expected?.probability, limit: query.limit }));
      return {
        body: {
          ...counted({ version, table, filter }),
          by: kind.by,
          resolution: kind.by === "cell" ? kind.resolution : null,
          model: expected ? { name: expected.model, version: expected.version, accidents: expected.accidents } : null,
          ...zones,
        },
      };
    },
    "GET /v1/statistics/accidents": async ({ query }) => {
      const selected = await select(query);
      return { body: { ...counted(selected), ...accidentTotals(selected.table, selected.filter) } };
    },
    "GET /v1/statistics/by-light": async ({ query }) => {
      const selected = await select(query);
      return { body: { ...counted(selected), ...byLight(selected.table, selected.filter) } };
    },
    "GET /v1/statistics/by-department": async ({ query }) => {
      const selected = await select(query);
      return { body: { ...counted(selected), ...naming(() => byDepartment(selected.table, selected.filter, query.limit)) } };
    },
    "GET /v1/statistics/by-month": async ({ query }) => {
      const selected = await select(query);
      return { body: { ...counted(selected), ...byMonth(selected.table, selected.filter) } };
    },
    "GET /v1/statistics/by-hour": async ({ query }) => {
      const selected = await select(query);
      return { body: { ...counted(selected), ...byHour(selected.table, selected.filter) } };
    },
  };
}

/** Departments, or cells where the dataset has none. */
function zoneKind(
  { dataset, columns }: AccidentTable,
  query: { by?: ZoneKind["by"] | undefined; resolution?: number | undefined },
): ZoneKind {
  const by = query.by ?? (query.resolution !== undefined || !columns.dep ? "cell" : "department");
  if (by === "cell") return { by, resolution: query.resolution ?? CELL_RESOLUTIONS[dataset][1] ?? 4 };
  if (query.resolution !== undefined)
    throw inQuery([{ path: "resolution", message: "Only cells have a resolution; leave it out, or ask by=cell." }]);
  return { by };
}

/** Where the numbers of a reply come from. */
function counted({ version, table, filter }: Pick<OpenAccidents, "version" | "table"> & { filter: AccidentFilter }) {
  const { id, dataset, years, createdAt } = version;
  const values = FILTER_NAMES.flatMap((name) => (filter[name] ? [[name, [...filter[name]]] as const] : []));
  return {
    dataset: { id, name: DatasetName.parse(dataset), years, createdAt },
    filter: Object.fromEntries(values),
    selection: filterSentence(table, filter),
  };
}

/** What the table does not tell is a fault of the query that asked for it. */
function naming<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof VisibleError && error.details.length > 0) throw inQuery(error.details);
    throw error;
  }
}

function inQuery(details: Parameters<typeof invalid>[0]): VisibleError {
  return invalid(details.map((detail) => ({ ...detail, path: `query.${detail.path}` })));
}
