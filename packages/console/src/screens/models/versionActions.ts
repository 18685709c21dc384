import type { ModelReply, VersionSummary } from "./replies";

/** What may be done about a version. `promote` moves the champion to it, `challenge` the challenger. */
export const VERSION_ACTIONS = ["promote", "challenge", "approve", "reject", "rollback", "delete", "restore"] as const;
export type VersionAction = (typeof VERSION_ACTIONS)[number];

/** The role that the server asks for. */
export const ROLE_OF: Readonly<Record<VersionAction, "operator" | "admin">> = {
  promote: "admin",
  challenge: "admin",
  rollback: "admin",
  delete: "admin",
  restore: "admin",
  approve: "operator",
  reject: "operator",
};

/**
 * What makes sense for a version where the aliases are now: an alias only moves to an approved version, a version that an alias points at
 * is neither rejected nor deleted, and only the champion can be rolled back from, when another came before it.
 */
export function versionActions(
  { version, approved, deleted }: Pick<VersionSummary, "version" | "approved"> & { deleted?: VersionSummary["deleted"] },
  { champion, challenger }: ModelReply["aliases"],
  { hasPrevious }: { hasPrevious: boolean },
): VersionAction[] {
  if (deleted) return ["restore"];
  const pointed = version === champion || version === challenger;
  const sensible: Readonly<Record<VersionAction, boolean>> = {
    promote: approved && version !== champion,
    challenge: approved && !pointed,
    approve: !approved,
    reject: approved && !pointed,
    rollback: version === champion && hasPrevious,
    delete: !pointed,
    restore: false,
  };
  return VERSION_ACTIONS.filter((action) => sensible[action]);
}
