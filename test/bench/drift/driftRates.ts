import { makeReference } from "@vigie/core/drift/driftReference";
import { driftTableOf } from "@vigie/core/drift/driftTable";
import { fr28Matrix, matrixRows } from "@vigie/core/drift/fr28.fixture";
import { alarmRates } from "@vigie/core/drift/rates.fixture";
import type { Contract } from "@vigie/core/prepare/contract";
import { fr28 } from "@vigie/core/prepare/fr28";
import type { Matrix } from "@vigie/core/prepare/matrix";
import type { DriftScenario } from "@vigie/core/synthesis/driftScenario";
import { injectDrift } from "@vigie/core/synthesis/injectDrift";

const FALSE_ALARM_ROWS = 300;
const FALSE_ALARM_DRAWS = 1000;
const DETECTION_ROWS = 1000;
const DETECTION_DRAWS = 100;

/** What the contract's simulations do, and the kinds of the injector, by name. */
const SCENARIOS: Readonly<Record<string, { scenario: DriftScenario; strength: number }>> = {
  noiseEverywhere: { scenario: { kind: "noise" }, strength: 0.8 },
  threeFeatures: { scenario: { kind: "noise", features: ["lum", "catr", "agg_"] }, strength: 0.6 },
  codeChange: { scenario: { kind: "code-change", feature: "catr", from: 3, to: 4 }, strength: 0.8 },
  missingSensor: { scenario: { kind: "missing-sensor", feature: "lum" }, strength: 0.5 },
  newLevel: { scenario: { kind: "new-level", feature: "surf" }, strength: 0.3 },
};

/**
 * Shares of windows that alarm: of test rows as they are against training rows, which is false, and of test rows with a drift injected. `season` are
 * windows of July and August against January and February.
 */
export function driftRates(data: string): Record<string, number> {
  const [train, test] = [fr28Matrix(data, "train"), fr28Matrix(data, "test")];
  const contract = inOrder(train);
  const reference = makeReference(train, contract, { seed: 1 });
  const rates = alarmRates(reference, driftTableOf(test, contract), { size: FALSE_ALARM_ROWS, draws: FALSE_ALARM_DRAWS, seed: 2 });
  const detection = { size: DETECTION_ROWS, draws: DETECTION_DRAWS, seed: 3 };
  const found = Object.entries(SCENARIOS).map(([name, { scenario, strength }]) => {
    const drifted = injectDrift(test, scenario, { strength, seed: 4, contract });
    return [name, alarmRates(reference, driftTableOf(drifted, contract), detection).any] as const;
  });
  const winter = makeReference(ofMonths(train, [1, 2]), contract, { seed: 1 });
  const summer = driftTableOf(ofMonths(test, [7, 8]), contract);
  return {
    falseAlarms: rates.any,
    falseScore: rates.score,
    falseMaxRatio: rates["max-ratio"],
    ...Object.fromEntries(found),
    season: alarmRates(winter, summer, detection).any,
  };
}

/** The injector goes by the contract's order. */
function inOrder({ features }: Matrix): Contract {
  return { ...fr28, features: features.flatMap((name) => fr28.features.filter((feature) => feature.name === name)) };
}

function ofMonths(matrix: Matrix, months: readonly number[]): Matrix {
  const start = matrix.features.indexOf("mois") * matrix.rows;
  return matrixRows(matrix, (row) => months.includes(matrix.values[start + row] ?? 0));
}
