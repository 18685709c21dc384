import { parseHeader } from "../dataset/source/header";
import { openSource } from "../dataset/source/openSource";
import type { SourceFile } from "../dataset/source/sourceFile";
import { DataError } from "../errors";
import type { Contract } from "./contract";
import { contractNamed, contractNames } from "./contracts";
import { isId, isNameless } from "./readyMadeTable";
import type { ReadyMadeFiles } from "./readyMadeTarget";

/** Ready-made tables of one contract: what trains, what only judges, and the column that says 1 or 0. */
export type ReadyMadeRoles = { contract: Contract; target: string; train: ReadyMadeFiles; holdout?: ReadyMadeFiles };

/** A header longer than this is no header. */
const MAX_HEADER_BYTES = 64 * 1024;

/** What people call the table that only judges: X_test.csv, holdout.csv.gz. */
const HOLDOUT = /(^|[^a-z])(test|hold-?out)([^a-z]|$)/i;

type Described = { file: SourceFile; holdout: boolean; contract?: Contract; target?: string };

/**
 * Tells by the headers whether files are ready-made tables: one with every feature of a contract to train on, perhaps another that only judges and
 * is called test or holdout, each with its target as one further column or as a file of that column alone. Undefined when no file
 * has the features of a contract.
 *
 * Throws DataError when there are such tables and it is not plain which of them does what.
 */
export async function readyMadeRoles(files: readonly SourceFile[]): Promise<ReadyMadeRoles | undefined> {
  const described: Described[] = [];
  for (const file of files) described.push(describe(file, await columnsOf(file)));
  const tables = described.filter(({ contract }) => contract !== undefined);
  const contract = tables[0]?.contract;
  if (!contract) return undefined;
  const [train, ...others] = tables.filter(({ holdout }) => !holdout || tables.length === 1);
  const judging = tables.filter((table) => table !== train && table.holdout);
  if (!train || others.length > 0 || judging.length > 1 || tables.some((table) => table.contract !== contract)) {
    throw unclear(tables, "one table trains, and at most one, called test or holdout, only judges, both of one contract");
  }
  const targets = described.filter((each) => each.contract === undefined);
  const [holdout] = judging;
  const [ofTrain, ofHoldout] = [withTarget(train, targets, holdout === undefined), holdout && withTarget(holdout, targets, false)];
  if (ofHoldout && ofHoldout.target.toLowerCase() !== ofTrain.target.toLowerCase()) {
    throw unclear([train, holdout!], `their targets are called ${ofTrain.target} and ${ofHoldout.target}`);
  }
  const used = [ofTrain, ofHoldout].flatMap((each) => (each?.files.target ? [each.files.target] : []));
  const spare = targets.filter(({ file }) => !used.includes(file));
  if (spare.length > 0) throw unclear(spare, "belongs to none of the tables");
  return { contract, target: ofTrain.target, train: ofTrain.files, ...(ofHoldout && { holdout: ofHoldout.files }) };
}

function describe(file: SourceFile, columns: readonly string[]): Described {
  const holdout = HOLDOUT.test(file.name.replace(/_/g, " "));
  const names = new Set(columns.map((name) => name.toLowerCase()));
  for (const contract of contractNames.map(contractNamed)) {
    const features = new Set(contract.features.map(({ name }) => name.toLowerCase()));
    const further = columns.filter((name) => !features.has(name.toLowerCase()) && !isId(name));
    if (further.length > 1 || ![...features].every((name) => names.has(name))) continue;
    return { file, holdout, contract, ...(further[0] !== undefined && { target: further[0] }) };
  }
  return { file, holdout, ...(columns.length === 1 && { target: columns[0]! }) };
}

/** The target is a column of the table itself or a file beside it: the only one, or the one that plays the same part. */
function withTarget({ file, holdout, target }: Described, targets: readonly Described[], alone: boolean) {
  if (target !== undefined) return { target, files: { features: file } };
  const [found, ...more] = targets.filter((each) => each.target !== undefined && (alone || each.holdout === holdout));
  if (found?.target !== undefined && more.length === 0) return { target: found.target, files: { features: file, target: found.file } };
  const message = "its target is needed: one further column of 0 and 1, or a file of that column alone with as many rows";
  throw new DataError(`${file.name}: ${message}.`, [{ path: `${file.name}:1`, message }]);
}

function unclear(files: readonly Described[], message: string): DataError {
  const details = files.map(({ file }) => ({ path: file.name, message }));
  return new DataError(`${details.map(({ path }) => path).join(", ")}: ${message}.`, details);
}

async function columnsOf(file: SourceFile): Promise<string[]> {
  let start: Buffer = Buffer.alloc(0);
  for await (const chunk of openSource(file)) {
    start = Buffer.concat([start, chunk]);
    if (start.includes("\n") || start.length > MAX_HEADER_BYTES) break;
  }
  return parseHeader(file.name, start, { singleColumn: true }).columns.filter((name) => !isNameless(name));
}
