import { basename } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { type ReadyMade, readReadyMade } from "@vigie/core/prepare/readyMade";
import type { ReadyMadeFiles } from "@vigie/core/prepare/readyMadeTarget";
import { readColumnTypes } from "./columnTypesFile";

/** Which ready-made tables are read, and how: options of the command line. */
export type TableFiles = {
  train: string;
  target: string;
  targetFile?: string;
  holdout?: string;
  holdoutTargetFile?: string;
  types?: string;
  seed: number;
};

/** Reads ready-made tables and divides them. Throws VisibleError 422 `usage` for a target without its table. */
export async function readTables(options: TableFiles, scratch: string): Promise<ReadyMade> {
  const { train, targetFile, holdout, holdoutTargetFile, target, types, seed } = options;
  if (holdoutTargetFile !== undefined && holdout === undefined) {
    throw new VisibleError(422, "usage", "--holdout-target-file needs --holdout.");
  }
  return readReadyMade({
    train: files(train, targetFile),
    ...(holdout !== undefined && { holdout: files(holdout, holdoutTargetFile) }),
    ...(types !== undefined && { types: await readColumnTypes(types) }),
    target,
    seed,
    scratch,
  });
}

function files(features: string, target: string | undefined): ReadyMadeFiles {
  const file = (path: string) => ({ name: basename(path), path });
  return { features: file(features), ...(target !== undefined && { target: file(target) }) };
}
