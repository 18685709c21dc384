import { expect, test } from "vitest";
import { DataError } from "../errors";
import { FAMILY_NAMES } from "../learn/familyParameters";
import { catalogue, defaultCatalogue } from "./catalogue";
import { parseCatalogue } from "./parseCatalogue";

test("the catalogue of the project is one, and names the candidates that are trained by default", () => {
  expect(defaultCatalogue.map(({ name }) => name)).toEqual(expect.arrayContaining(["boosting", "logistic"]));
});

test("every family can be trained by a name of the catalogue", () => {
  const families = new Set(catalogue.map(({ candidate }) => candidate.family));

  expect(FAMILY_NAMES.filter((family) => !families.has(family))).toEqual([]);
});

test("the catalogue of jan25 runs as it is written there", () => {
  const given = {
    RandomForest: { scaler: false, param_grid: { n_estimators: [10], max_depth: [null] } },
    MLP: { scaler: true, max_iter: 300, param_grid: { hidden_layer_sizes: [[10]], alpha: [0.001] } },
    LogisticRegression: { scaler: true, max_iter: 200, param_grid: { C: [0.1, 1], penalty: ["l2"] } },
    GradientBoosting: { scaler: false, param_grid: { n_estimators: [50], learning_rate: [0.1] } },
    SVC: { scaler: true, param_grid: { C: [1], kernel: ["rbf"] } },
  };

  const candidates = parseCatalogue(given).map(({ candidate }) => candidate);

  expect(candidates.map(({ name, family, search }) => [name, family, search?.trials])).toEqual([
    ["random-forest", "forest", 1],
    ["mlp", "mlp", 1],
    ["logistic-regression", "logistic", 2],
    ["gradient-boosting", "boosting", 1],
    ["svc", "svm", 1],
  ]);
  expect(candidates[1]).toMatchObject({ parameters: { max_iter: 300 }, preprocessing: { style: "encoded" } });
});

test("the searches of Chicago and the forest of mclpfr run as they are written there", () => {
  const space = {
    n_estimators: [50, 300],
    max_depth: [3, 30],
    min_samples_split: [2, 10],
    min_samples_leaf: [1, 5],
    class_weight: ["balanced", null],
  };
  const forest = {
    n_estimators: 300,
    max_depth: 15,
    min_samples_split: 5,
    min_samples_leaf: 2,
    max_features: "sqrt",
    random_state: 42,
    test_size: 0.2,
  };

  expect(parseCatalogue({ sampler: "tpe", seed: 42, trials: 10, space })[0]!.candidate).toMatchObject({
    family: "forest",
    search: {
      method: "tpe",
      seed: 42,
      trials: 10,
      space: { n_estimators: { from: 50, to: 300, integer: true }, class_weight: ["balanced", null] },
    },
  });
  expect(parseCatalogue(forest)[0]!.candidate).toMatchObject({ name: "forest", family: "forest", parameters: { max_depth: 15 } });
});

test("an entry becomes a candidate under its name, its search checked", () => {
  const entries = {
    quick: { family: "boosting", parameters: { trees: 9 }, search: { method: "grid", space: { leaves: [4, 8] } }, onRequest: true },
  };

  expect(parseCatalogue(entries)).toMatchObject([
    {
      onRequest: true,
      candidate: { name: "quick", family: "boosting", parameters: { trees: 9 }, search: { folds: 5, scoring: "average_precision" } },
    },
  ]);
});

test.each([
  ["an unknown parameter", { quick: { family: "boosting", parameters: { treees: 9 } } }, /quick\.parameters.*treees/],
  ["an unknown searched parameter", { quick: { family: "boosting", search: { method: "grid", space: { treees: [9] } } } }, /treees/],
  ["an unknown family", { quick: { family: "oracle" } }, /quick\.family/],
  ["an unknown key", { quick: { family: "boosting", paramters: {} } }, /paramters/],
  ["an empty search space", { quick: { family: "boosting", search: { method: "tpe", space: {} } } }, /nothing to search in/],
  ["an empty catalogue", {}, /at least one/],
  ["no catalogue", [1], /object/],
])("%s is refused by name", (_, content, message) => {
  expect(() => parseCatalogue(content)).toThrow(DataError);
  expect(() => parseCatalogue(content)).toThrow(message);
});
