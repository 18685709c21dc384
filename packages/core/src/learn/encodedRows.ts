import { applyPreprocessing, type Encoded, widthOf } from "../prepare/applyPreprocessing";
import type { Contract } from "../prepare/contract";
import { encodeTraining } from "../prepare/encodeTraining";
import type { Matrix } from "../prepare/matrix";
import type { Encoding, Preprocessing } from "../prepare/preprocessing";
import { PreprocessingPolicy } from "../prepare/preprocessingPolicy";
import type { TrainingOptions } from "./family";
import type { TrainingRows } from "./trees/trainingRows";

/** Rows as trees learn from them: the values as they are unless a policy says otherwise. */
export type EncodedRows = {
  preprocessing: Preprocessing;
  train: TrainingRows;
  validation: TrainingRows;
  /** Names of the columns that hold codes. */
  categorical: string[];
};

/** Fits the preprocessing of a family of trees and encodes both sets of rows. */
export function encodeRows(
  { train, validation }: { train: Matrix; validation: Matrix },
  contract: Contract,
  { preprocessing: policy, classes = 2 }: TrainingOptions,
): EncodedRows {
  const chosen = policy ?? PreprocessingPolicy.parse({});
  const { preprocessing, encoded } = encodeTraining(train, contract, chosen, { classes });
  const names = preprocessing.encodings.map(columnNames);
  const features = names.flat();
  const rowsOf = ({ values, rows }: Encoded, { target }: Matrix): TrainingRows => ({ features, rows, values, target });
  return {
    preprocessing,
    train: rowsOf(encoded, train),
    validation: rowsOf(applyPreprocessing(preprocessing, validation), validation),
    categorical: contract.features.flatMap(({ name, type }) => (type === "categorical" && features.includes(name) ? [name] : [])),
  };
}

/** The feature's own name where its value stays readable, so that what is said of the feature holds for the column. */
function columnNames(encoding: Encoding): string[] {
  const numbered = Array.from({ length: widthOf(encoding) }, (_, column) => `${encoding.feature} ${column + 1}`);
  return KEEPS_ORDER.has(encoding.kind) ? [encoding.feature, ...numbered.slice(1)] : numbered;
}

const KEEPS_ORDER: ReadonlySet<Encoding["kind"]> = new Set(["passthrough", "impute", "scale"]);
