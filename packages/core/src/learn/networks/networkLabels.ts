import { DataError, VisibleError } from "../../errors";
import type { ClassWeight } from "./networkParameters";

/** Weight of each class: given, 1, or `balanced`: rows / (classes x rows of the class), as scikit-learn has it; a class without rows has 0. */
export function classWeightsOf(target: Uint8Array, classes: number, given: ClassWeight): Float64Array {
  const counts = new Float64Array(classes);
  for (const [row, label] of target.entries()) {
    if (label >= classes) throw new DataError(`Row ${row} is of class ${label}; there are ${classes} classes, from 0.`);
    counts[label]!++;
  }
  if (target.length === 0) throw new DataError("There are no training rows.");
  if (counts.filter((count) => count > 0).length < 2)
    throw new DataError(`All ${target.length} training rows are of one class: there is nothing to tell apart.`);
  if (given === null) return counts.fill(1);
  if (given === "balanced") return counts.map((count) => (count > 0 ? target.length / (classes * count) : 0));
  if (given.length === classes) return Float64Array.from(given);
  const message = `classWeight has ${given.length} weights for ${classes} classes.`;
  throw new VisibleError(422, "bad-parameters", message, [{ path: "parameters.classWeight", message }]);
}
