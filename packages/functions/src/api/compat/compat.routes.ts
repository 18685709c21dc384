import { contractNamed } from "@vigie/core/prepare/contracts";
import { featuresSchema } from "@vigie/core/prepare/features";
import * as z from "zod";
import { ModelName } from "../registry/names";
import type { Route } from "../route";

const Severe = z.union([z.literal(0), z.literal(1)]);

/** Routes of the reference systems, for their clients: thin adapters over those below /v1. Features that were not sent are named in `x-imputed`. */
export const compatRoutes = [
  {
    group: "compat",
    method: "GET",
    path: "/status",
    access: "open",
    summary: "Whether the service answers",
    status: 200,
    reply: z.strictObject({ status: z.enum(["ok", "degraded", "no-model"]), model: z.string(), version: z.int().positive().nullable() }),
  },
  {
    group: "compat",
    method: "POST",
    path: "/predict",
    access: "user",
    summary: "Features of chi9: 1 when the crash is severe",
    body: featuresSchema(contractNamed("chi9")),
    creates: true,
    status: 200,
    reply: z.strictObject({ prediction: Severe }),
  },
  {
    group: "compat",
    method: "POST",
    path: "/prediction",
    access: "user",
    summary: "Features of fr28: 1 when the accident is severe",
    body: featuresSchema(contractNamed("fr28")),
    creates: true,
    status: 200,
    reply: z.strictObject({ prediction: Severe }),
  },
  {
    group: "compat",
    method: "POST",
    path: "/protected/predict",
    access: "user",
    summary: "Features of fr13: 1 when the accident is severe, and how probable the answer is",
    body: featuresSchema(contractNamed("fr13")),
    creates: true,
    status: 200,
    reply: z.strictObject({ user: z.string(), prediction: z.tuple([Severe]), confidence: z.number().min(0).max(1) }),
  },
  {
    group: "compat",
    method: "POST",
    path: "/protected/predict_csv",
    access: "user",
    summary: "A CSV with features of fr13 as its columns, of up to 1,000 rows, as the body or as the file of a form",
    body: z.string().min(1),
    accepts: "text/csv",
    formFile: "file",
    creates: true,
    status: 200,
    reply: z.strictObject({ user: z.string(), predictions: z.array(Severe), confidences: z.array(z.number().min(0).max(1)) }),
  },
  {
    group: "compat",
    method: "POST",
    path: "/api/v1/predict/{model}",
    access: "user",
    credential: "key",
    summary:
      "Features of fr35, with a machine key. A model of four classes answers 0 unharmed, 1 killed, 2 hospitalised, 3 light; one of two classes 1 for severe, 0 for not",
    parameters: z.strictObject({ model: ModelName }),
    body: featuresSchema(contractNamed("fr35")),
    creates: true,
    status: 200,
    reply: z.strictObject({ model: z.string(), prediction: z.int().min(0).max(3), version: z.int().positive() }),
  },
  {
    group: "compat",
    method: "GET",
    path: "/drift_score",
    access: "open",
    summary: "Score of the last drift check, in the text format of Prometheus; no sample before the first check",
    status: 200,
    reply: z.string(),
    answers: "text/plain",
  },
  {
    group: "compat",
    method: "GET",
    path: "/drift_report",
    access: "user",
    summary: "The last drift check",
    status: 200,
    reply: z.strictObject({
      drift_share: z.number(),
      total_columns: z.int().nonnegative(),
      drifted_columns: z.int().nonnegative(),
      drifted_feature_list: z.array(z.string()),
      status: z.enum(["ok", "drift", "not-enough-data"]),
    }),
    refusals: { 404: "No drift check has been made yet." },
  },
] as const satisfies readonly Route[];
