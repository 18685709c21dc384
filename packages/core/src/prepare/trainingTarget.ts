import * as z from "zod";
import { DataError } from "../errors";
import type { Contract } from "./contract";
import type { TargetColumn } from "./readMatrix";

/** What a model tells: whether an accident is severe, or which of the four classes of severity its worst-hurt user has. */
export const TrainingTarget = z.enum(["severe", "severity"]);
export type TrainingTarget = z.infer<typeof TrainingTarget>;

/** The column of prepared rows that a target is read from. Throws DataError when rows of the contract do not hold it. */
export function targetColumn(target: TrainingTarget, { name, unit }: Contract): TargetColumn {
  if (target === "severe") return "target";
  if (unit === "worst-hurt user") return "severity";
  const message = "its rows tell whether the accident is severe, not how badly somebody is hurt";
  throw new DataError(`Contract ${name} has no four classes of severity: ${message}.`, [{ path: "target", message, accepted: ["severe"] }]);
}
