import { VisibleError } from "../errors";
import type { Contract } from "./contract";
import type { Matrix } from "./matrix";
import { fitPlaceRates, outOfFoldPlaceRates, type PlaceRates, placeRatesOf } from "./placeRates";

/** Rates of every class but the first: a column each, after the features. */
export type PlaceColumns = readonly PlaceRates[];

/** Training rows with place columns out of fold, what later rows get, and the contract of both. */
export type WithPlaces = { train: Matrix; places: PlaceColumns; contract: Contract };

/** Adds how often accidents of each class happened around a place. Throws VisibleError 422 when the contract has no `lat` and `long`. */
export function fitPlaceColumns(train: Matrix, contract: Contract, { classes, seed }: { classes: number; seed: number }): WithPlaces {
  const lat = contract.features.find(({ name }) => name === "lat");
  if (!lat || !contract.features.some(({ name }) => name === "long")) {
    const message = `Contract ${contract.name} has no lat and long.`;
    throw new VisibleError(422, "bad-parameters", message, [{ path: "parameters.members", message }]);
  }
  const targets = Array.from({ length: classes - 1 }, (_, k) => k + 1);
  return {
    train: withColumns(
      train,
      targets.map((target) => outOfFoldPlaceRates(train, target, seed)),
    ),
    places: targets.map((target) => fitPlaceRates(train, target)),
    contract: { ...contract, features: [...contract.features, ...targets.map((target) => ({ ...lat, name: nameOf(target) }))] },
  };
}

/** Rows with their place columns. */
export function withPlaceColumns<M extends Pick<Matrix, "features" | "rows" | "values">>(places: PlaceColumns, matrix: M): M {
  return withColumns(
    matrix,
    places.map((rates) => placeRatesOf(rates, matrix)),
  );
}

function withColumns<M extends Pick<Matrix, "features" | "rows" | "values">>(matrix: M, columns: readonly Float32Array[]): M {
  const values = new Float32Array(matrix.values.length + columns.length * matrix.rows);
  values.set(matrix.values);
  for (const [index, column] of columns.entries()) values.set(column, matrix.values.length + index * matrix.rows);
  return { ...matrix, features: [...matrix.features, ...columns.map((_, index) => nameOf(index + 1))], values };
}

function nameOf(target: number): string {
  return `place_rate_${target}`;
}
