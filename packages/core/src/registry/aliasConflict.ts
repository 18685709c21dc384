import { ConflictError } from "../errors";
import type { AliasMove } from "./alias";

/** The alias is not where the mover expected it. */
export function aliasConflict({ model, alias, expected }: AliasMove, current: number | null): ConflictError {
  const place = (version: number | null) => (version === null ? "nowhere" : `at version ${version}`);
  return new ConflictError(`The ${alias} of ${model} was expected ${place(expected)} and is ${place(current)}.`, [
    { path: "expected", message: `is ${current}`, ...(current === null ? {} : { accepted: [current] }) },
  ]);
}
