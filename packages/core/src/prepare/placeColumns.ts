import { VisibleError } from "../errors";
import { stratifiedFolds } from "../learn/search/folds";
import type { Contract } from "./contract";
import type { Matrix } from "./matrix";
import { fitPlaceDensity } from "./placeDensity";
import { type PlaceColumn, placeColumnOf } from "./placeGrid";
import { fitPlaceRates } from "./placeRates";

/** Rates of every class but the first, then densities from the coarsest grid to the finest. */
export type PlaceColumns = readonly PlaceColumn[];

/** Training rows with place columns out of fold behind their features, what later rows get, and the contract of both. */
export type WithPlaces = { train: Matrix; places: PlaceColumns; contract: Contract };

export type PlaceOptions = { classes: number; seed: number };

const FOLDS = 5;
const DENSITY_DEGREES = [1, 0.25, 0.05];

/** Members of a blend learn from the same rows: what was fitted on them is fitted once, and its graph written once. */
const fitted = new WeakMap<Matrix, { options: PlaceOptions; made: WithPlaces }>();

/** Whether places can be told of the rows of a contract. */
export function hasPlaces({ features }: Pick<Contract, "features">): boolean {
  return ["lat", "long"].every((angle) => features.some(({ name }) => name === angle));
}

/** Adds how often accidents of each class, and how many at all, happened around a place. Throws VisibleError 422 when the contract has no `lat` and `long`. */
export function fitPlaceColumns(train: Matrix, contract: Contract, options: PlaceOptions): WithPlaces {
  const before = fitted.get(train);
  if (before?.options.classes === options.classes && before.options.seed === options.seed) return before.made;
  const lat = contract.features.find(({ name }) => name === "lat");
  if (!lat || !hasPlaces(contract)) {
    const message = `Contract ${contract.name} has no lat and long.`;
    throw new VisibleError(422, "bad-parameters", message, [{ path: "preprocessing.places", message }]);
  }
  const fits = placeFits(options.classes);
  const places = fits.map((fit) => fit(train));
  const made = {
    train: withColumns(train, places, outOfFold(train, fits, options.seed)),
    places,
    contract: { ...contract, features: [...contract.features, ...places.map(({ name }) => ({ ...lat, name }))] },
  };
  fitted.set(train, { options, made });
  return made;
}

type PlaceFit = (train: Matrix, counts?: (row: number) => boolean) => PlaceColumn;

function placeFits(classes: number): PlaceFit[] {
  return [
    ...Array.from(
      { length: classes - 1 },
      (_, k): PlaceFit =>
        (train, counts) =>
          fitPlaceRates(train, k + 1, counts),
    ),
    ...DENSITY_DEGREES.map(
      (degrees): PlaceFit =>
        (train, counts) =>
          fitPlaceDensity(train, degrees, counts),
    ),
  ];
}

/** What training rows are told: each by the accidents of other folds, so that neither its own label nor its own presence is among its features. */
function outOfFold(train: Matrix, fits: readonly PlaceFit[], seed: number): Float32Array[] {
  const folds = Math.min(FOLDS, new Set(train.ids).size);
  if (folds < 2) return fits.map((fit) => placeColumnOf(fit(train), train));
  const foldOf = stratifiedFolds(train.target, { folds, seed, groups: train.ids });
  return fits.map((fit) => {
    const result = new Float32Array(train.rows);
    for (let fold = 0; fold < folds; fold++) {
      const values = placeColumnOf(
        fit(train, (row) => foldOf[row] !== fold),
        train,
      );
      for (let row = 0; row < train.rows; row++) if (foldOf[row] === fold) result[row] = values[row]!;
    }
    return result;
  });
}

function withColumns(matrix: Matrix, places: PlaceColumns, columns: readonly Float32Array[]): Matrix {
  const values = new Float32Array(matrix.values.length + columns.length * matrix.rows);
  values.set(matrix.values);
  for (const [index, column] of columns.entries()) values.set(column, matrix.values.length + index * matrix.rows);
  return { ...matrix, features: [...matrix.features, ...places.map(({ name }) => name)], values };
}
