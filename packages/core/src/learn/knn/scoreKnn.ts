import type { Encoded } from "../../prepare/applyPreprocessing";
import { productsOf } from "../linear/linearProducts";
import { squaredLengths } from "../svm/svmMapping";
import { KNN_LEAST_DISTANCE, type KnnModel, knnSteps } from "./knnModel";

/** Rows that are counted in steps at once. */
const BLOCK = 1024;

/** Probabilities of the positive class, or of every class, row-major `rows x classes`. */
export function scoreKnn(model: KnnModel, encoded: Encoded): Float64Array {
  const { classes, vectors, labels } = model;
  const outputs = classes === 2 ? 1 : classes;
  const probabilities = new Float64Array(encoded.rows * outputs);
  const lengths = squaredLengths(vectors, encoded.columns);
  const distances = new Float64Array(labels.length);
  for (let start = 0; start < encoded.rows; start += BLOCK) {
    const block = inSteps(encoded, start, Math.min(encoded.rows, start + BLOCK));
    for (let row = 0; row < block.rows; row++) {
      const { squares } = productsOf(vectors, labels.length, block, row, distances);
      for (let i = 0; i < distances.length; i++) distances[i] = squares + lengths[i]! - 2 * distances[i]!;
      vote(
        model,
        nearest(distances, model.neighbours),
        distances,
        probabilities.subarray((start + row) * outputs, (start + row + 1) * outputs),
      );
    }
  }
  return probabilities;
}

function inSteps({ columns, rows, values }: Encoded, start: number, end: number): Encoded {
  const count = end - start;
  const steps = new Float32Array(columns * count);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < count; row++) {
      const cell = values[column * rows + start + row]!;
      if (cell !== 0) steps[column * count + row] = knnSteps(cell);
    }
  }
  return { columns, rows: count, values: steps };
}

/** The nearest rows, of equally near ones those that come first. */
function nearest(distances: Float64Array, count: number): Uint32Array {
  const found = new Uint32Array(count);
  let size = 0;
  for (let row = 0; row < distances.length; row++) {
    const distance = distances[row]!;
    if (size === count && distance >= distances[found[size - 1]!]!) continue;
    let place = size < count ? size++ : size - 1;
    for (; place > 0 && distances[found[place - 1]!]! > distance; place--) found[place] = found[place - 1]!;
    found[place] = row;
  }
  return found;
}

function vote(
  { classes, weights, smoothing, labels }: KnnModel,
  neighbours: Uint32Array,
  distances: Float64Array,
  into: Float64Array,
): void {
  let total = 0;
  for (const row of neighbours) {
    const weight = weights === "uniform" ? 1 : 1 / Math.max(KNN_LEAST_DISTANCE, Math.sqrt(distances[row]!));
    total += weight;
    if (classes > 2) into[labels[row]!]! += weight;
    else if (labels[row] === 1) into[0]! += weight;
  }
  const count = neighbours.length;
  for (let k = 0; k < into.length; k++) into[k] = ((into[k]! / total) * count + smoothing) / (count + smoothing * classes);
}
