import { DatasetName } from "@vigie/core/dataset/datasetName";
import { FILTER_NAMES } from "@vigie/core/risk/accidentFilter";
import { AccidentTotals } from "@vigie/core/risk/accidentTotals";
import { ByDepartment } from "@vigie/core/risk/byDepartment";
import { ByHour } from "@vigie/core/risk/byHour";
import { ByLight } from "@vigie/core/risk/byLight";
import { ByMonth } from "@vigie/core/risk/byMonth";
import { Zones } from "@vigie/core/risk/zones";
import * as z from "zod";
import type { Route } from "../route";

/** Longest list of values in a query: every department. */
const MAX_LIST = 500;

/** Values separated by commas. Which ones a dataset has is looked up when its table is there, and the refusal names them. */
const List = z.string().max(MAX_LIST).optional();

const Filters = Object.fromEntries(FILTER_NAMES.map((name) => [name, List])) as Record<(typeof FILTER_NAMES)[number], typeof List>;

/** The id of a dataset version, or the name of a dataset for its newest version; without it the newest version of all. */
const Dataset = z
  .union([DatasetName, z.string().regex(/^[0-9a-f]{64}$/, "the id of a dataset version: 64 hexadecimal digits, or the name of a dataset")])
  .optional();

const Selected = z.strictObject({ dataset: Dataset, ...Filters });

/** What every reply tells about where its numbers come from; `selection` says in words what was counted. */
const Counted = z.strictObject({
  dataset: z.strictObject({ id: z.string(), name: DatasetName, years: z.array(z.int()), createdAt: z.iso.datetime() }),
  filter: z.partialRecord(z.enum(FILTER_NAMES), z.array(z.union([z.string(), z.number()]))),
  selection: z.strictObject({ fr: z.string(), en: z.string() }),
});

const limit = (most: number, otherwise: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,4}$/, `how many, 1 to ${most}`)
    .transform(Number)
    .refine((value) => value <= most, `how many, 1 to ${most}`)
    .default(otherwise);

/** What every one of them answers before data were read. */
const NOTHING_READ = { 404: "No such dataset has been read, or none yet." } as const;

export const riskRoutes = [
  {
    group: "risk",
    method: "GET",
    path: "/v1/risk/zones",
    access: "user",
    summary: "Share of severe accidents by department, hexagonal cell or area: counts, interval, shrunk rate, observed against expected",
    query: Selected.extend({
      by: z.enum(["department", "cell", "area"]).optional(),
      resolution: z.enum(["3", "4", "5", "6", "7", "8"]).transform(Number).optional(),
      limit: limit(10_000, 10_000),
    }),
    status: 200,
    reply: Counted.extend({
      by: z.enum(["department", "cell", "area"]),
      /** H3 resolution of the cells; null for other zones. */
      resolution: z.int().nullable(),
      /** Whose probabilities `expected` adds up, of hold-out accidents alone; null when no model judged any. */
      model: z.strictObject({ name: z.string(), version: z.int(), accidents: z.int() }).nullable(),
      ...Zones.shape,
    }),
    refusals: NOTHING_READ,
  },
  {
    group: "risk",
    method: "GET",
    path: "/v1/statistics/accidents",
    access: "user",
    summary: "Distinct accidents, severe share, killed and hospitalised, in all and by year",
    query: Selected,
    status: 200,
    reply: Counted.extend(AccidentTotals.shape),
    refusals: NOTHING_READ,
  },
  {
    group: "risk",
    method: "GET",
    path: "/v1/statistics/by-light",
    access: "user",
    summary: "Distinct accidents and severe share by light",
    query: Selected,
    status: 200,
    reply: Counted.extend(ByLight.shape),
    refusals: NOTHING_READ,
  },
  {
    group: "risk",
    method: "GET",
    path: "/v1/statistics/by-department",
    access: "user",
    summary: "Distinct accidents and severe share of the departments with most accidents, the others together",
    query: Selected.extend({ limit: limit(200, 10) }),
    status: 200,
    reply: Counted.extend(ByDepartment.shape),
    refusals: NOTHING_READ,
  },
  {
    group: "risk",
    method: "GET",
    path: "/v1/statistics/by-month",
    access: "user",
    summary: "Distinct accidents and severe share by year and month, with the breaks in series between them",
    query: Selected,
    status: 200,
    reply: Counted.extend(ByMonth.shape),
    refusals: NOTHING_READ,
  },
  {
    group: "risk",
    method: "GET",
    path: "/v1/statistics/by-hour",
    access: "user",
    summary: "Distinct accidents and severe share by weekday and hour",
    query: Selected,
    status: 200,
    reply: Counted.extend(ByHour.shape),
    refusals: NOTHING_READ,
  },
] as const satisfies readonly Route[];
