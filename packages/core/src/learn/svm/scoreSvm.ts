import type { Encoded } from "../../prepare/applyPreprocessing";
import { linearMargins } from "../linear/scoreLinear";
import { sigmoid } from "../trees/scoreTrees";
import { mapEncoded } from "./svmMapping";
import type { SvmModel } from "./svmModel";

/** Probabilities of the positive class, or of every class, row-major `rows x classes`. */
export function scoreSvm({ map, machines }: SvmModel, encoded: Encoded): Float64Array {
  const { rows } = encoded;
  const classes = machines.length;
  const probabilities = new Float64Array(rows * classes);
  const put = (start: number, block: Encoded) => {
    for (const [k, { weights, bias }] of machines.entries()) {
      for (const [row, margin] of linearMargins(weights, bias, block).entries())
        probabilities[(start + row) * classes + k] = sigmoid(margin);
    }
  };
  if (map.kind === "linear") put(0, encoded);
  else mapEncoded(map, encoded, put);
  if (classes > 1) for (let row = 0; row < rows; row++) normalise(probabilities.subarray(row * classes, (row + 1) * classes));
  return probabilities;
}

function normalise(shares: Float64Array): void {
  const sum = shares.reduce((all, share) => all + share, 0);
  for (let k = 0; k < shares.length; k++) shares[k]! /= sum;
}
