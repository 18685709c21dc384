import { SEVERITY_ORDER } from "../dataset/severity";
import type { CanonicalRow } from "./canonicalAccident";

/** Code of a driver in `catu`. */
const DRIVER = 1;

/**
 * ORDER BY that puts the worst-hurt user of an accident first: killed, hospitalised, slightly hurt, unharmed, unknown; among equals
 * the driver, then the lowest `num_veh`, then file order.
 */
export const WORST_HURT_FIRST = `list_position([${SEVERITY_ORDER.join(", ")}], grav) NULLS LAST, catu IS DISTINCT FROM ${DRIVER}, num_veh NULLS LAST, "row"`;

/** The worst-hurt of users in file order, by the same order. Undefined when there is none, or several without a word of severity. */
export function worstHurtOf(users: readonly CanonicalRow[]): CanonicalRow | undefined {
  if (users.length > 1 && users.every(({ grav }) => grav === undefined)) return undefined;
  return users.toSorted((left, right) => compare(keyOf(left), keyOf(right)))[0];
}

function keyOf({ grav, catu, num_veh }: CanonicalRow): [severity: number, driver: number, vehicle: string] {
  const rank = SEVERITY_ORDER.indexOf(Number(grav));
  return [rank < 0 ? SEVERITY_ORDER.length : rank, catu === DRIVER ? 0 : 1, num_veh == null ? "\uffff" : String(num_veh)];
}

function compare(left: readonly (number | string)[], right: readonly (number | string)[]): number {
  const at = left.findIndex((part, index) => part !== right[index]);
  if (at < 0) return 0;
  return left[at]! < right[at]! ? -1 : 1;
}
