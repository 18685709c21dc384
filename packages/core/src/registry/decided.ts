import { ConflictError } from "../errors";
import type { Alias, AuditEntry } from "./alias";
import type { Version } from "./version";
import type { DecisionRequest } from "./versionDecision";

/** What a decision depends on beside the version: where the model's aliases point, and every move that they made. */
export type DecisionFacts = { aliases: readonly Alias[]; audit: readonly AuditEntry[] };

/**
 * The version as a decision leaves it; the very same object when that is how it stands already, so that a request sent twice is one
 * decision. Throws ConflictError: a version that an alias points at is neither rejected nor deleted, one that an alias ever pointed at is
 * not deleted, and a deleted one is restored before anything else.
 */
export function decided(version: Version, { kind, by, reason }: DecisionRequest, facts: DecisionFacts, at: Date): Version {
  const decision = { by, at: at.toISOString(), reason };
  const { deleted: wasDeleted, ...standing } = version;
  switch (kind) {
    case "restore":
      return wasDeleted ? standing : version;
    case "delete":
      if (wasDeleted) return version;
      refuseServing(version, facts.aliases, "deleted");
      refuseAudited(version, facts.audit);
      return { ...version, deleted: decision };
    case "approve":
    case "reject": {
      if (wasDeleted) throw new ConflictError(`${nameOf(version)} is deleted; restore it first.`);
      const approved = kind === "approve";
      if (!approved) refuseServing(version, facts.aliases, "rejected");
      const { approval } = version;
      const same = version.approved === approved && approval?.by === by && approval.reason === reason;
      return same ? version : { ...version, approved, approval: decision };
    }
  }
}

function refuseServing(version: Version, aliases: readonly Alias[], what: string): void {
  const pointing = aliases.filter((alias) => alias.version === version.version).map(({ alias }) => alias);
  if (pointing.length === 0) return;
  throw new ConflictError(`${nameOf(version)} is the ${pointing.join(" and the ")}: it cannot be ${what} before the alias moves.`, [
    { path: "version", message: "an alias points at it" },
  ]);
}

function refuseAudited(version: Version, audit: readonly AuditEntry[]): void {
  const entry = audit.find(({ from, to }) => from === version.version || to === version.version);
  if (!entry) return;
  throw new ConflictError(`${nameOf(version)} was the ${entry.alias}: the audit of ${entry.at} refers to it, so it stays.`, [
    { path: "version", message: "the audit refers to it" },
  ]);
}

function nameOf({ model, version }: Version): string {
  return `Version ${version} of ${model}`;
}
