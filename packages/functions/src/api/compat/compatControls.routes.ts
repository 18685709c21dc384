import * as z from "zod";
import { ModelName, VersionParameter } from "../registry/names";
import type { Route } from "../route";

/** What administrators steer by the routes of the reference systems. In a function of its own: what predicts may not write the registry. */
export const compatControlsRoutes = [
  {
    group: "controls",
    method: "GET",
    path: "/protected/reload",
    access: "admin",
    summary: "The champion of fr13, which every instance serves within 30 s after it was promoted, by itself",
    status: 200,
    reply: z.strictObject({ message: z.string(), model: z.string(), version: z.int().positive() }),
    refusals: { 404: "The model has no champion." },
  },
  {
    group: "controls",
    method: "POST",
    path: "/api/v1/reload_model/{model}",
    access: "admin",
    summary: "With a version, makes it the champion that every instance serves within 30 s; without, tells which one is",
    parameters: z.strictObject({ model: ModelName }),
    query: z.strictObject({ version: VersionParameter.optional() }),
    status: 200,
    reply: z.strictObject({ message: z.string(), model: z.string(), version: z.int().positive() }),
    refusals: { 409: "The version is not approved, or the champion moved meanwhile." },
  },
  {
    group: "controls",
    method: "POST",
    path: "/config/noise",
    access: "admin",
    summary: "Simulates drift in the current window by this much noise; `{}` ends it",
    body: z.strictObject({ noise: z.number().min(0).max(1).optional() }),
    status: 200,
    reply: z.strictObject({ message: z.string(), noise: z.number().min(0).max(1) }),
  },
] as const satisfies readonly Route[];
