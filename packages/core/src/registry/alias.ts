import * as z from "zod";

export const AliasName = z.enum(["champion", "challenger"]);
export type AliasName = z.infer<typeof AliasName>;

export const Alias = z.strictObject({ model: z.string(), alias: AliasName, version: z.int().positive(), movedAt: z.iso.datetime() });
export type Alias = z.infer<typeof Alias>;

/** A request to move an alias. `expected` is the version it points at now, null when it does not exist yet; anything else is a conflict. */
export const AliasMove = z.strictObject({
  model: z.string(),
  alias: AliasName,
  expected: z.int().positive().nullable(),
  version: z.int().positive(),
  reason: z.string(),
  by: z.string(),
});
export type AliasMove = z.infer<typeof AliasMove>;

export const AuditEntry = z.strictObject({
  model: z.string(),
  at: z.iso.datetime(),
  id: z.string(),
  alias: AliasName,
  from: z.int().positive().nullable(),
  to: z.int().positive(),
  reason: z.string(),
  by: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
