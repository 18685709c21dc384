import { applyPreprocessing, type Encoded, encodeFeature, widthOf } from "./applyPreprocessing";
import type { Contract } from "./contract";
import { type FitOptions, fitPreprocessing } from "./fitPreprocessing";
import { column, type Matrix } from "./matrix";
import { outOfFoldTargets, type TrainingColumns } from "./outOfFoldTargets";
import { fitPlaceColumns, hasPlaces, type WithPlaces } from "./placeColumns";
import type { Preprocessing } from "./preprocessing";
import type { PreprocessingPolicy } from "./preprocessingPolicy";

/** A fitted preprocessing, and what the training rows have instead of what it would make of them. */
export type FittedPreprocessing = { preprocessing: Preprocessing; instead: TrainingColumns };

/** Fits a preprocessing on training rows for a model that is trained on the same rows; errors as of `fitPreprocessing`. */
export function fitForTraining(
  train: Matrix,
  contract: Contract,
  policy: PreprocessingPolicy,
  options: FitOptions = {},
): FittedPreprocessing {
  const { places: wanted, seed } = policy;
  if (!wanted || (wanted === "if-known" && !hasPlaces(contract))) {
    const preprocessing = fitPreprocessing(train, contract, policy, options);
    return { preprocessing, instead: outOfFoldTargets(preprocessing, train, { ...policy, ...options }) };
  }
  const placed = fitPlaceColumns(train, contract, { classes: options.classes ?? 2, seed });
  const { encodings } = fitPreprocessing(placed.train, placed.contract, policy, options);
  const preprocessing = { features: [...train.features], encodings, places: placed.places };
  const targets = outOfFoldTargets(preprocessing, placed.train, { ...policy, ...options });
  return { preprocessing, instead: new Map([...targets, ...encodedPlaces(preprocessing, placed)]) };
}

/** What training rows are told of their places, as their model sees it. */
function encodedPlaces({ features, encodings }: Preprocessing, { train }: WithPlaces): TrainingColumns {
  return new Map(
    encodings.slice(features.length).map((encoding, place) => {
      const to = new Float32Array(widthOf(encoding) * train.rows);
      encodeFeature(encoding, column(train, features.length + place), to);
      return [features.length + place, to];
    }),
  );
}

/** The same, with the training rows encoded: for models that take every column in full. */
export function encodeTraining(
  train: Matrix,
  contract: Contract,
  policy: PreprocessingPolicy,
  options: FitOptions = {},
): { preprocessing: Preprocessing; encoded: Encoded } {
  const { preprocessing, instead } = fitForTraining(train, contract, policy, options);
  return { preprocessing, encoded: applyPreprocessing(preprocessing, train, instead) };
}
