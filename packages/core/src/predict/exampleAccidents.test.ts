import { expect, test } from "vitest";
import { contractNamed } from "../prepare/contracts";
import { rowOfFeatures } from "../prepare/features";
import type { Matrix } from "../prepare/matrix";
import { chooseExamples } from "./exampleAccidents";

const contract = contractNamed("scene");
const features = contract.features.map(({ name }) => name);

/** Rows that tell of nothing but the light. */
function rows(light: readonly number[]): Matrix {
  const values = new Float32Array(features.length * light.length).fill(Number.NaN);
  values.set(light, features.indexOf("lum") * light.length);
  return { features, rows: light.length, values, target: new Uint8Array(light.length), ids: new Float64Array(light.length) };
}

const scores = (target: number[], probability: number[]) => ({
  target: Uint8Array.from(target),
  probability: Float64Array.from(probability),
});

test("the surest right answer of each kind is taken, as features that can be sent", () => {
  const examples = chooseExamples(rows([1, 2, 3, 4, 5]), scores([0, 0, 1, 1, 0], [0.2, 0.1, 0.8, 0.9, 0.95]), 0.5, contract)!;

  expect(examples).toEqual({
    severe: { features: { lum: 4 }, actual: true, probability: 0.9, severe: true },
    light: { features: { lum: 2 }, actual: false, probability: 0.1, severe: false },
  });
  expect(rowOfFeatures(contract, examples.severe.features).values[features.indexOf("lum")]).toBe(4);
});

test("a row with a value that nobody may send is passed over", () => {
  const examples = chooseExamples(rows([1, 77, 3]), scores([0, 1, 1], [0.1, 0.9, 0.8]), 0.5, contract);

  expect(examples?.severe.features).toEqual({ lum: 3 });
});

test("there are no examples when the model gets nothing right", () => {
  expect(chooseExamples(rows([1, 2]), scores([1, 0], [0.1, 0.9]), 0.5, contract)).toBeUndefined();
});
