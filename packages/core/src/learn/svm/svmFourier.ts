import { drawNormal } from "../../evaluate/drawNormal";
import { seededRandom } from "../../evaluate/random";
import type { LinearRows } from "../linear/linearRows";
import type { SvmMap } from "./svmModel";

type FourierMap = Extract<SvmMap, { kind: "fourier" }>;

/** Draws random Fourier features of the RBF kernel (Rahimi and Recht 2007): frequencies normal with variance 2 gamma, phases uniform. */
export function drawFourier(columns: number, features: number, gamma: number, seed: number): FourierMap {
  const random = seededRandom(seed);
  const deviation = Math.sqrt(2 * gamma);
  const frequencies = Float32Array.from({ length: columns * features }, () => deviation * drawNormal(random));
  return { kind: "fourier", frequencies, phases: Float32Array.from({ length: features }, () => 2 * Math.PI * random()) };
}

/** The features of every row as columns in full, times `sqrt(2 / features)`: their inner products approximate the kernel. */
export function fourierRows({ frequencies, phases }: FourierMap, data: LinearRows): LinearRows {
  const features = phases.length;
  const values = Array.from({ length: features }, () => new Float32Array(data.rows));
  const angles = new Float64Array(features);
  const size = Math.sqrt(2 / features);
  const addLine = (column: number, factor: number) => {
    for (let f = 0, cell = column * features; f < features; f++, cell++) angles[f]! += factor * frequencies[cell]!;
  };
  for (let row = 0; row < data.rows; row++) {
    angles.set(phases);
    for (const column of data.dense) addLine(column.at, column.values[row]!);
    for (const { at, codes } of data.coded) if (codes[row]! > 0) addLine(at + codes[row]! - 1, 1);
    for (let f = 0; f < features; f++) values[f]![row] = size * Math.cos(angles[f]!);
  }
  return { rows: data.rows, columns: features, dense: values.map((each, at) => ({ at, values: each })), coded: [] };
}
