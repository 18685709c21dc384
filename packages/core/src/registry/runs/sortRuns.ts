import { VisibleError } from "../../errors";
import type { Run } from "../run";
import { RUN_FIELDS, runValue } from "./runValue";

/**
 * Sorts runs by one name of the filter grammar, `metrics.f1 desc` or `startedAt`; ascending unless told. Runs that lack it come last
 * either way, equal ones keep their order. Throws VisibleError 422 `bad-order`.
 */
export function sortRuns(runs: readonly Run[], order: string): Run[] {
  const [, name, direction = "asc"] = /^\s*([^\s]+)(?:\s+(asc|desc))?\s*$/i.exec(order) ?? [];
  if (name === undefined || !(/^(?:metrics|params|tags)\../.test(name) || RUN_FIELDS.includes(name))) {
    const message = `${order} is no order: metrics.<name>, params.<name>, tags.<name> or ${RUN_FIELDS.join(", ")}, then asc or desc`;
    throw new VisibleError(422, "bad-order", message, [{ path: "order", message }]);
  }
  const sign = direction.toLowerCase() === "desc" ? -1 : 1;
  return runs.toSorted((a, b) => compare(runValue(a, name), runValue(b, name), sign));
}

function compare(a: unknown, b: unknown, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  const [left, right] = [String(a), String(b)];
  return sign * (left < right ? -1 : left > right ? 1 : 0);
}
