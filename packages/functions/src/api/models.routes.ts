import { AliasName, AuditEntry } from "@vigie/core/registry/alias";
import { Version } from "@vigie/core/registry/version";
import { z } from "zod";
import { ModelName, VersionParameter } from "./names";
import type { Route } from "./route";

/** Which version each alias points at. */
const Aliases = z.partialRecord(AliasName, z.int().positive());

export const ModelSummary = z.strictObject({ name: z.string(), aliases: Aliases, versions: z.int().nonnegative() });
export type ModelSummary = z.infer<typeof ModelSummary>;

export const VersionSummary = Version.pick({
  version: true,
  family: true,
  contract: true,
  metrics: true,
  threshold: true,
  approved: true,
  createdAt: true,
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const modelsRoutes = [
  {
    group: "models",
    method: "GET",
    path: "/v1/models",
    access: "user",
    summary: "Every registered model and where its aliases point",
    status: 200,
    reply: z.strictObject({ models: z.array(ModelSummary) }),
  },
  {
    group: "models",
    method: "GET",
    path: "/v1/models/{name}",
    access: "user",
    summary: "One model with its versions, newest first",
    parameters: z.strictObject({ name: ModelName }),
    status: 200,
    reply: z.strictObject({ name: z.string(), aliases: Aliases, versions: z.array(VersionSummary) }),
  },
  {
    group: "models",
    method: "GET",
    path: "/v1/models/{name}/versions/{version}",
    access: "user",
    summary: "One version: metrics, parameters, gate report, lineage, files, aliases",
    parameters: z.strictObject({ name: ModelName, version: VersionParameter }),
    status: 200,
    reply: Version.extend({ aliases: z.array(AliasName) }),
  },
  {
    group: "models",
    method: "GET",
    path: "/v1/models/{name}/history",
    access: "user",
    summary: "Who moved which alias when, newest first; with `at`, also which version each alias pointed at then",
    parameters: z.strictObject({ name: ModelName }),
    query: z.strictObject({ at: z.iso.datetime({ offset: true }).optional() }),
    status: 200,
    reply: z.strictObject({
      history: z.array(AuditEntry),
      at: z.strictObject({ time: z.iso.datetime(), aliases: Aliases }).optional(),
    }),
  },
] as const satisfies readonly Route[];
