import { AliasName, AuditEntry } from "@vigie/core/registry/alias";
import * as z from "zod";
import type { Route } from "../route";
import { VersionSummary } from "./models.routes";
import { ModelName, VersionNumber, VersionParameter } from "./names";

/** Why somebody does what cannot be taken back silently: it is kept in the audit. */
const Reason = z.string().trim().min(3).max(500);

const OfVersion = z.strictObject({ name: ModelName, version: VersionParameter });
const WithReason = z.strictObject({ reason: Reason });
const Decision = {
  group: "registry",
  method: "POST",
  parameters: OfVersion,
  body: WithReason,
  status: 200,
  reply: VersionSummary,
} as const;

const Moved = z.strictObject({
  model: z.string(),
  alias: AliasName,
  version: z.int().positive(),
  previous: z.int().positive().nullable(),
  audit: AuditEntry,
  /** Its line in a change log. */
  line: z.string(),
});

export const registryRoutes = [
  {
    group: "registry",
    method: "PUT",
    path: "/v1/models/{name}/aliases/{alias}",
    access: "admin",
    summary: "Moves champion or challenger to an approved version; instances follow within 60 s. Sent again as it was, it is the same move",
    parameters: z.strictObject({ name: ModelName, alias: AliasName }),
    body: z.strictObject({
      version: VersionNumber,
      expected: VersionNumber.nullable().describe("Where it points now; null when it points nowhere yet."),
      reason: Reason,
    }),
    status: 200,
    reply: Moved,
    refusals: { 409: "The alias is not where it was expected, or the version is not approved." },
  },
  {
    group: "registry",
    method: "POST",
    path: "/v1/models/{name}/rollback",
    access: "admin",
    summary: "The champion goes back to the version that it came from. Sent again as it was, it is the same rollback",
    parameters: z.strictObject({ name: ModelName }),
    body: z.strictObject({ expected: VersionNumber.describe("The champion that is to be left."), reason: Reason }),
    status: 200,
    reply: Moved,
    refusals: { 409: "Another version serves, none came before, or the one before is not approved any more." },
  },
  {
    ...Decision,
    path: "/v1/models/{name}/versions/{version}/approve",
    access: "operator",
    summary: "Approves a version, so that an alias may point at it",
    refusals: { 409: "The version is deleted." },
  },
  {
    ...Decision,
    path: "/v1/models/{name}/versions/{version}/reject",
    access: "operator",
    summary: "Rejects a version: no alias may point at it, and nobody is answered by it",
    refusals: { 409: "An alias points at the version, or it is deleted." },
  },
  {
    ...Decision,
    path: "/v1/models/{name}/versions/{version}/restore",
    access: "admin",
    summary: "Brings a deleted version back as it was",
  },
  {
    group: "registry",
    method: "DELETE",
    path: "/v1/models/{name}/versions/{version}",
    access: "admin",
    summary: "Hides a version that no alias points at or ever did; it can be restored",
    parameters: OfVersion,
    query: WithReason,
    status: 200,
    reply: VersionSummary,
    refusals: { 409: "An alias points at the version, or the audit refers to it." },
  },
] as const satisfies readonly Route[];
