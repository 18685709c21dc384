import { fitPlatt } from "../../evaluate/platt";
import { seededRandom } from "../../evaluate/random";
import { sigmoid } from "../trees/scoreTrees";
import type { SvmMachine } from "./svmModel";
import type { SvmSpace } from "./svmSpaces";

/**
 * A machine fitted on all rows, with Platt's scaling fitted on margins of rows that were held out from the machine that gave them.
 * Folds with one class only are left out; where nothing is left, the machine's own margins are taken.
 */
export async function fitScaledMachine(
  space: SvmSpace,
  labels: Uint8Array,
  { folds, seed }: { folds: number; seed: number },
  onFit: () => void = () => {},
): Promise<SvmMachine> {
  const fold = stratifiedFolds(labels, folds, seed);
  const [margins, held]: [number[], number[]] = [[], []];
  for (let k = 0; k < folds; k++) {
    const chosen = Uint32Array.from(labels.keys()).filter((row) => fold[row] !== k);
    const positives = chosen.reduce((sum, row) => sum + labels[row]!, 0);
    if (chosen.length === labels.length || positives === 0 || positives === chosen.length) continue;
    const all = space.margins(await space.fit(chosen, labels));
    for (const [row, label] of labels.entries()) if (fold[row] === k) [margins[margins.length], held[held.length]] = [all[row]!, label];
    onFit();
  }
  const machine = await space.fit(Uint32Array.from(labels.keys()), labels);
  onFit();
  return held.length > 0 ? scaled(machine, margins, held) : scaled(machine, [...space.margins(machine)], [...labels]);
}

function stratifiedFolds(labels: Uint8Array, folds: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const keys = Float64Array.from(labels, () => random());
  const fold = new Uint8Array(labels.length);
  for (const label of [0, 1]) {
    const rows = [...labels.keys()].filter((row) => labels[row] === label).sort((a, b) => keys[a]! - keys[b]!);
    for (const [position, row] of rows.entries()) fold[row] = position % folds;
  }
  return fold;
}

function scaled({ weights, bias }: SvmMachine, margins: readonly number[], held: readonly number[]): SvmMachine {
  // Log odds are cut off far out: margins are brought to where they are not.
  const size = margins.reduce((max, margin) => Math.max(max, Math.abs(margin)), 0) / 10 || 1;
  const platt = fitPlatt({ target: Uint8Array.from(held), probability: Float64Array.from(margins, (margin) => sigmoid(margin / size)) });
  const severe = held.reduce((sum, label) => sum + label, 0);
  // Margins that say the contrary of the labels say nothing: the share of the class is left.
  const [slope, intercept] = platt ? [platt.slope / size, platt.intercept] : [0, Math.log((severe + 1) / (held.length - severe + 1))];
  return { weights: weights.map((weight) => weight * slope), bias: bias * slope + intercept };
}
