import * as z from "zod";
import { DataError } from "../errors";
import { type AccidentFilter, choose } from "./accidentFilter";
import type { AccidentTable } from "./accidentTable";
import { departmentName } from "./departmentName";
import { Figures, figuresOf, total } from "./figures";
import { tally } from "./tally";

export const ByDepartment = z.strictObject({
  groups: z.array(Figures.extend({ dep: z.string(), name: z.string() })),
  /** All departments beyond the number asked for. */
  others: Figures.extend({ departments: z.int().nonnegative() }),
  unknown: Figures,
});
export type ByDepartment = z.infer<typeof ByDepartment>;

/**
 * The departments with most accidents, the others together, and the accidents of an unknown one: they add up to all that the filter
 * chooses. Throws DataError when the dataset has no departments.
 */
export function byDepartment(table: AccidentTable, filter: AccidentFilter, limit: number): ByDepartment {
  const { dep } = table.columns;
  if (!dep) {
    const message = `Dataset ${table.dataset} has no departments.`;
    throw new DataError(message, [{ path: "dataset", message }]);
  }
  const groups = tally(table, ["dep"], { passes: choose(table, filter) });
  const known = groups.filter(({ keys }) => keys[0] !== 0).sort((a, b) => b.accidents - a.accidents);
  return {
    groups: known.slice(0, limit).map((group) => {
      const code = String(dep.levels[group.keys[0]! - 1]);
      return { dep: code, name: departmentName(code) ?? code, ...figuresOf(group) };
    }),
    others: { departments: Math.max(0, known.length - limit), ...figuresOf(total(known.slice(limit))) },
    unknown: figuresOf(total(groups.filter(({ keys }) => keys[0] === 0))),
  };
}
