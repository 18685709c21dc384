import { withDatabase } from "../dataset/database";
import { sqlText } from "../dataset/sql";
import { DataError } from "../errors";
import { classNames, severeLabels } from "../evaluate/classScores";
import type { Contract } from "./contract";
import type { Matrix } from "./matrix";
import { readMatrix, type Side } from "./readMatrix";
import type { SplitPolicy } from "./splitPolicy";
import { splitSql } from "./splitSql";
import { type TrainingTarget, targetColumn } from "./trainingTarget";

export type SplitCounts = Record<Side, { rows: number; severe: number }>;

/**
 * Divides prepared accidents (a Parquet file of `prepare`) into three matrices, each ordered by accident id.
 * Throws DataError when a side would be empty, as with fewer months than a split by time asks for, or would hold only one class.
 */
export async function split(request: {
  prepared: string;
  contract: Contract;
  policy: SplitPolicy;
  target?: TrainingTarget;
}): Promise<Record<Side, Matrix> & { counts: SplitCounts }> {
  const { prepared, contract, policy, target = "severe" } = request;
  const label = targetColumn(target, contract);
  return withDatabase(async (database) => {
    await database.run(`CREATE VIEW prepared AS SELECT * FROM read_parquet(${sqlText(prepared)}) WHERE ${label} IS NOT NULL`);
    await database.run(`CREATE TABLE divided AS ${splitSql(policy)}`);
    const features = contract.features.map(({ name }) => name);
    const train = await readMatrix(database, features, "train", label);
    const validation = await readMatrix(database, features, "validation", label);
    const holdout = await readMatrix(database, features, "holdout", label);
    const counts = { train: count(train), validation: count(validation), holdout: count(holdout) };
    refuseUnusable(policy, counts);
    return { train, validation, holdout, counts };
  });
}

/** A side without accidents, or without both classes, can neither teach nor judge anything. */
function refuseUnusable({ kind }: SplitPolicy, counts: SplitCounts): void {
  const sides = Object.entries(counts);
  const empty = sides.filter(([, { rows }]) => rows === 0).map(([side]) => side);
  if (empty.length > 0) throw new DataError(`Split ${kind} leaves no accident for ${empty.join(" and ")}.`);
  const single = sides.filter(([, { rows, severe }]) => severe === 0 || severe === rows);
  if (single.length === 0) return;
  const told = single.map(([side, { rows, severe }]) => `${side} (${severe} of ${rows} severe)`).join(" and ");
  throw new DataError(`Split ${kind} leaves accidents of one class only for ${told}.`);
}

function count({ rows, target, classes = 2 }: Matrix): SplitCounts[Side] {
  return { rows, severe: severeLabels(target, classNames(classes)).reduce((sum, severe) => sum + severe, 0) };
}
