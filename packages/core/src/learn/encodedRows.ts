import { applyPreprocessing, type Encoded } from "../prepare/applyPreprocessing";
import type { Contract } from "../prepare/contract";
import { encodeTraining } from "../prepare/encodeTraining";
import type { Matrix } from "../prepare/matrix";
import type { Preprocessing } from "../prepare/preprocessing";
import { PreprocessingPolicy } from "../prepare/preprocessingPolicy";
import type { TrainingOptions } from "./family";
import type { TrainingRows } from "./trainingRows";

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
  const chosen = policy ?? PreprocessingPolicy.parse({ style: "passthrough" });
  const { preprocessing, encoded } = encodeTraining(train, contract, chosen, { classes });
  const plain = preprocessing.encodings.every(({ kind }) => kind === "passthrough");
  const features = plain ? train.features : Array.from({ length: encoded.columns }, (_, column) => `column ${column}`);
  const rowsOf = ({ values, rows }: Encoded, { target }: Matrix): TrainingRows => ({ features, rows, values, target });
  return {
    preprocessing,
    train: rowsOf(encoded, train),
    validation: rowsOf(applyPreprocessing(preprocessing, validation), validation),
    categorical: plain ? contract.features.filter(({ type }) => type === "categorical").map(({ name }) => name) : [],
  };
}
