import { DataError } from "../../errors";
import type { TrainingOptions } from "../family";
import { drawRowNumbers } from "../linear/linearDraw";
import { type LinearRows, pickRows } from "../linear/linearRows";
import { rowWeights } from "../linear/linearRowWeights";
import { classWeightsOf } from "../networks/networkLabels";
import { drawFourier, fourierRows } from "./svmFourier";
import type { SvmMachine, SvmModel } from "./svmModel";
import type { SvmParameters } from "./svmParameters";
import { fitScaledMachine } from "./svmPlatt";
import { kernelSpace, linearSpace, type SvmSpace } from "./svmSpaces";

/** `rows` that were learnt from, `vectors` of an exact kernel, `gamma` of the RBF kernel. */
export type SvmSummary = { rows: number; columns: number; machines: number; gamma?: number; vectors?: number };

/**
 * Trains support vector machines whose margins are turned to probabilities by Platt's scaling on held-out folds. More than two classes
 * have a machine each against all others.
 *
 * - `linear`: squared hinge loss over all rows
 * - `rbf`: exact up to `exactRows` rows; beyond, a linear machine over random Fourier features of at most `maxRows` rows
 *
 * Throws DataError for rows of one class, no rows and cells that are missing or infinite. Equal input gives an equal model.
 */
export async function trainSvm(
  given: LinearRows,
  target: Uint8Array,
  parameters: SvmParameters,
  { classes = 2, signal, onProgress }: TrainingOptions = {},
): Promise<{ model: SvmModel; summary: SvmSummary }> {
  const chosen = parameters.kernel === "rbf" ? drawRowNumbers(given.rows, parameters.maxRows, parameters.seed) : undefined;
  const data = chosen ? pickRows(given, chosen) : given;
  const labels = chosen ? Uint8Array.from(chosen, (row) => target[row]!) : target;
  requireUsable(data, labels);
  const weights = rowWeights(labels, classWeightsOf(labels, classes, parameters.classWeight));
  let fits = 0;
  const progress = () => onProgress?.({ iteration: ++fits });
  const fitAll = async (space: SvmSpace): Promise<SvmMachine[]> => {
    const machines: SvmMachine[] = [];
    for (const label of classes === 2 ? [1] : Array.from({ length: classes }, (_, k) => k)) {
      const own = labels.map((each) => (each === label ? 1 : 0));
      machines.push(own.includes(1) ? await fitScaledMachine(space, own, parameters, progress) : never(space, labels));
    }
    return machines;
  };
  const options = { ...(signal && { signal }) };
  const summary = { rows: data.rows, columns: data.columns, machines: classes === 2 ? 1 : classes };
  if (parameters.kernel === "linear") {
    const machines = await fitAll(linearSpace(data, parameters, weights, options));
    return { model: { family: "svm", map: { kind: "linear" }, machines }, summary };
  }
  const gamma = gammaOf(data, parameters.gamma);
  if (data.rows > parameters.exactRows) {
    const map = drawFourier(data.columns, parameters.fourierFeatures, gamma, parameters.seed);
    const machines = await fitAll(linearSpace(fourierRows(map, data), parameters, weights, options));
    const size = Math.sqrt(2 / parameters.fourierFeatures);
    const sized = machines.map((machine) => ({ ...machine, weights: machine.weights.map((weight) => weight * size) }));
    return { model: { family: "svm", map, machines: sized }, summary: { ...summary, gamma } };
  }
  const model = supported(data, gamma, await fitAll(kernelSpace(data, gamma, parameters, weights, options)));
  return { model, summary: { ...summary, gamma, vectors: model.machines[0]!.weights.length } };
}

function requireUsable({ rows, dense }: LinearRows, target: Uint8Array): void {
  if (rows === 0) throw new DataError("There are no training rows.");
  if (target.length !== rows) throw new DataError(`${rows} rows have ${target.length} targets.`);
  if (!dense.every(({ values }) => values.every(Number.isFinite))) {
    throw new DataError("A support vector machine takes no missing or infinite cells: encode the rows first.");
  }
}

/** scikit-learn's SVC: the variance is that of all cells together. */
function gammaOf({ rows, columns, dense, coded }: LinearRows, gamma: SvmParameters["gamma"]): number {
  if (typeof gamma === "number") return gamma;
  if (gamma === "auto") return 1 / columns;
  let [sum, squares] = [0, 0];
  for (const { values } of dense) {
    for (let row = 0; row < rows; row++) {
      sum += values[row]!;
      squares += values[row]! ** 2;
    }
  }
  for (const { codes } of coded) {
    const ones = codes.reduce((count, code) => count + (code > 0 ? 1 : 0), 0);
    sum += ones;
    squares += ones;
  }
  const cells = rows * columns;
  const variance = squares / cells - (sum / cells) ** 2;
  return variance > 1e-12 ? 1 / (columns * variance) : 1;
}

/** A class without rows: as improbable as Platt's scaling has it of none among so many. */
function never(space: SvmSpace, { length }: Uint8Array): SvmMachine {
  return { weights: new Float64Array(space.width), bias: -Math.log(length + 1) };
}

/** The machines over the rows that any of them gives a weight. */
function supported(data: LinearRows, gamma: number, machines: readonly SvmMachine[]): SvmModel {
  const all = Uint32Array.from({ length: data.rows }, (_, row) => row);
  const some = all.filter((row) => machines.some(({ weights }) => weights[row] !== 0));
  const kept = some.length > 0 ? some : all.subarray(0, 1);
  const vectors = new Float32Array(data.columns * kept.length);
  for (const { at, values } of data.dense) for (const [i, row] of kept.entries()) vectors[at * kept.length + i] = values[row]!;
  for (const { at, codes } of data.coded) {
    for (const [i, row] of kept.entries()) if (codes[row]! > 0) vectors[(at + codes[row]! - 1) * kept.length + i] = 1;
  }
  return {
    family: "svm",
    map: { kind: "rbf", gamma, vectors },
    machines: machines.map(({ weights, bias }) => ({ weights: Float64Array.from(kept, (row) => weights[row]!), bias })),
  };
}
