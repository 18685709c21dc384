import { expect, it } from "vitest";
import { scene } from "../prepare/scene";
import { evaluateStages } from "./evaluateStages";

const contract = {
  features: (["place and time", "people"] as const).map((group, i) => ({ ...scene.features[i]!, group })),
};
const matrix = {
  features: ["month", "weekday"],
  rows: 4,
  values: Float32Array.of(1, 2, 1, 2, /* people: */ 0, 0, 1, 1),
  target: Uint8Array.of(0, 0, 1, 1),
  ids: new Float64Array(4),
};

/** The sum of what is known, as a probability. */
const score = async ({ rows, values }: { rows: number; values: Float32Array }) =>
  Array.from({ length: rows }, (_, row) => ((values[row] || 0) + 10 * (values[rows + row] || 0)) / 20);

it("blanks what later stages bring, and leaves out stages that bring nothing", async () => {
  expect(await evaluateStages(score, matrix, contract)).toEqual({ roc_auc_stage_1: 0.5, roc_auc_stage_4: 1 });
});

it("has nothing to tell of a single stage, or of a single class", async () => {
  const single = { features: contract.features.map((feature) => ({ ...feature, group: "vehicles" as const })) };

  expect(await evaluateStages(score, matrix, single)).toEqual({});
  expect(await evaluateStages(score, { ...matrix, target: new Uint8Array(4) }, contract)).toEqual({});
});
