import type { z } from "zod";
import { VisibleError } from "../errors";
import { drawNormal } from "../evaluate/drawNormal";
import { seededRandom } from "../evaluate/random";
import type { Contract, Feature } from "../prepare/contract";
import { column, type Matrix } from "../prepare/matrix";
import { DriftScenario } from "./driftScenario";

export type DriftOptions = {
  /** 0 changes nothing. A share of rows; for the numbers of `noise` the standard deviations of what is added. */
  strength: number;
  seed: number;
  /** Tells codes from numbers; the features are looked for here. */
  contract: Contract;
};

/** Names under which contracts have the month. */
const MONTHS = ["month", "mois"];

/**
 * A copy of rows with a drift in the data themselves, so that whatever looks at them is put to the test; the rows handed in stay as they
 * are. Missing values stay missing. The same seed injects the same.
 *
 * @throws VisibleError 422 `bad-scenario` when strength is not from 0 to 1, the feature is not in the contract, or no row is of the season
 */
export function injectDrift(matrix: Matrix, scenario: DriftScenario, options: DriftOptions): Matrix {
  const { strength, seed, contract } = options;
  const parsed = DriftScenario.safeParse(scenario);
  if (!parsed.success) throw badScenario("scenario", parsed.error.issues.map(({ message }) => message).join("; "));
  if (!(strength >= 0 && strength <= 1)) throw badScenario("strength", "must be from 0 to 1");
  const random = seededRandom(seed);
  const drifted: Matrix = { ...matrix, values: matrix.values.slice(), target: matrix.target.slice(), ids: matrix.ids.slice() };
  const checked = parsed.data;
  if (checked.kind === "season") return season(matrix, monthOf(contract), checked.months, strength, random);
  if (checked.kind === "noise") {
    const features = (checked.features ?? contract.features.map(({ name }) => name)).map((name) => found(contract, name));
    for (const { feature, index } of features) addNoise(column(drifted, index), feature, strength, random);
    return drifted;
  }
  const { feature, index } = found(contract, checked.feature);
  if (checked.kind !== "missing-sensor" && feature.type !== "categorical") throw badScenario("feature", `${feature.name} holds no codes`);
  const values = column(drifted, index);
  const replacement = replacementOf(checked, values);
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value) || (checked.kind === "code-change" && value !== checked.from)) continue;
    if (random() < strength) values[row] = replacement;
  }
  return drifted;
}

type OneFeature = Extract<z.output<typeof DriftScenario>, { feature: string }>;

function replacementOf(scenario: OneFeature, values: Float32Array): number {
  if (scenario.kind === "code-change") return scenario.to;
  if (scenario.kind === "missing-sensor") return Number.NaN;
  return scenario.level ?? values.reduce((highest, value) => (value > highest ? value : highest), 0) + 1;
}

function badScenario(path: string, message: string): VisibleError {
  return new VisibleError(422, "bad-scenario", `The drift cannot be injected: ${path} ${message}.`, [{ path, message }]);
}

function found({ features, name: contract }: Contract, name: string): { feature: Feature; index: number } {
  const index = features.findIndex((each) => each.name === name);
  if (index < 0) throw badScenario("feature", `${name} is not in contract ${contract}`);
  return { feature: features[index]!, index };
}

function monthOf(contract: Contract): number {
  const index = contract.features.findIndex(({ name }) => MONTHS.includes(name));
  if (index < 0) throw badScenario("scenario", `season needs the month, which contract ${contract.name} does not have`);
  return index;
}

/** Each row gives way, with probability `strength`, to a row of the season. */
function season(matrix: Matrix, monthIndex: number, months: readonly number[], strength: number, random: () => number): Matrix {
  const ofSeason = [...column(matrix, monthIndex).entries()].flatMap(([row, month]) => (months.includes(month) ? [row] : []));
  if (ofSeason.length === 0) throw badScenario("months", "have no row");
  const rows = Array.from({ length: matrix.rows }, (_, row) =>
    random() < strength ? ofSeason[Math.floor(random() * ofSeason.length)]! : row,
  );
  return {
    features: matrix.features,
    rows: matrix.rows,
    values: Float32Array.from(
      { length: matrix.values.length },
      (_, cell) => matrix.values[Math.floor(cell / matrix.rows) * matrix.rows + rows[cell % matrix.rows]!]!,
    ),
    target: Uint8Array.from(rows, (row) => matrix.target[row]!),
    ids: Float64Array.from(rows, (row) => matrix.ids[row]!),
  };
}

function addNoise(values: Float32Array, { type }: Feature, strength: number, random: () => number): void {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return;
  const levels = [...new Set(known)].sort((a, b) => a - b);
  const deviation = standardDeviation(known);
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    if (type === "numeric") values[row] = value + strength * deviation * drawNormal(random);
    else if (random() < strength) values[row] = levels[Math.floor(random() * levels.length)]!;
  }
}

function standardDeviation(values: Float32Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
