import { VisibleError } from "../errors";
import { isAdministrator, type Person } from "./person";

/** Names, in lower case, of administrators that nobody can remove, disable or take the password of. */
export type ProtectedAdministrators = readonly string[];

/** Throws VisibleError 403 for an administrator: the group is taken away first, so that nobody deletes one by a slip. */
export function refuseDeletion(person: Person): void {
  if (!isAdministrator(person)) return;
  throw new VisibleError(403, "administrator", `${person.name} is an administrator: remove the group admin first.`);
}

/**
 * Refuses to take the rights of an administrator, be it by the group or by disabling the account. Throws VisibleError 403: `protected` for
 * a protected one, `last-administrator` when no other could administer after that. Whoever asks keeps others from asking meanwhile.
 *
 * @param others every account of the group admin, the person's own included or not
 */
export function refuseLoss(person: Person, others: readonly Person[], guarded: ProtectedAdministrators): void {
  if (!isAdministrator(person)) return;
  refuseProtected(person, guarded);
  if (others.some((other) => other.name !== person.name && other.enabled && isAdministrator(other))) return;
  throw new VisibleError(403, "last-administrator", `${person.name} is the last administrator.`);
}

/** Throws VisibleError 403 for a protected administrator. */
export function refuseProtected(person: Person, guarded: ProtectedAdministrators): void {
  if (isAdministrator(person) && guarded.includes(person.name)) {
    throw new VisibleError(403, "protected", `${person.name} is a protected administrator of this stage.`);
  }
}
