import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { applyPreprocessing } from "../prepare/applyPreprocessing";
import type { Matrix } from "../prepare/matrix";
import type { Encoding, Preprocessing } from "../prepare/preprocessing";
import { addPreprocessing } from "./preprocessingNodes";
import { graphOf, runGraph } from "./runGraph.fixture";

const levels = [1, 2, 3, 7];
const frequency = { kind: "frequency" as const, levels, values: levels.map((level) => [level / 20]), missing: [0.11], unseen: [0] };
const target = (seed: number) => ({
  kind: "target" as const,
  levels,
  values: levels.map((level) => [level / seed, 0.5, 1 / level]),
  missing: [0.4, 0.3, 0.2],
  unseen: [0.1 * seed, 0, 0],
});

const every: ((feature: string) => Encoding)[] = [
  (feature) => ({ kind: "passthrough", feature }),
  (feature) => ({ kind: "impute", feature, fill: 2.1, indicator: true }),
  (feature) => ({ kind: "scale", feature, fill: 2.1, mean: 3.3, sd: 1.7, indicator: true }),
  (feature) => ({ kind: "scale", feature, fill: 0.1, mean: 3.1, sd: 0.7 }),
  (feature) => ({ kind: "oneHot", feature, fill: 7, levels }),
  (feature) => ({ kind: "cyclic", feature, period: 12 }),
  (feature) => ({ feature, ...frequency }),
  (feature) => ({ feature, ...frequency, levels: [], values: [] }),
  (feature) => ({ feature, ...target(30) }),
  (feature) => ({ kind: "cyclic", feature, period: 7 }),
  (feature) => ({ feature, ...target(10) }),
  (feature) => ({ kind: "impute", feature, fill: 3 }),
];

describe("addPreprocessing", () => {
  it("makes the columns of applyPreprocessing, of every kind, with missing cells and unknown levels", async () => {
    const matrix = cells(5000, every.length);
    const preprocessing = preprocessingOf(every);

    const answers = await encodeInGraph(preprocessing, matrix);

    const { columns, values } = applyPreprocessing(preprocessing, matrix);
    expect(answers.length).toBe(columns * matrix.rows);
    const circle = new Set([10, 11, 17, 18]);
    for (let column = 0; column < columns; column++) {
      const differences = Array.from({ length: matrix.rows }, (_, row) =>
        difference(answers[row * columns + column]!, values[column * matrix.rows + row]!),
      );
      // Sine and cosine may differ in their last bit, everything else is the same number.
      expect(Math.max(...differences), `column ${column}`).toBeLessThanOrEqual(circle.has(column) ? 2 ** -23 : 0);
    }
  });

  it.each(every.map((encoding) => [encoding("f0").kind, encoding] as const))("makes the columns of %s alone", async (_, encoding) => {
    const matrix = cells(50, 1);
    const preprocessing = preprocessingOf([encoding]);

    const answers = await encodeInGraph(preprocessing, matrix);

    const { columns, values } = applyPreprocessing(preprocessing, matrix);
    expect(Math.max(...answers.map((answer, i) => difference(answer, values[(i % columns) * 50 + Math.floor(i / columns)]!)))).toBeLessThan(
      1e-6,
    );
  });

  it("finds a level among ten thousand", async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => i * 3);
    const encoding = {
      feature: "f0",
      kind: "frequency" as const,
      levels: many,
      values: many.map((i) => [i / 30_000]),
      missing: [0.5],
      unseen: [0],
    };
    const matrix = { features: ["f0"], rows: 4, values: Float32Array.of(29_997, 29_998, Number.NaN, 3) };

    const answers = await encodeInGraph({ features: ["f0"], encodings: [encoding] }, matrix);

    expect([...answers]).toEqual([0.9999, 0, 0.5, 0.0001].map(Math.fround));
  });

  it("needs no more nodes for many features of one kind", () => {
    const nodes = (features: number) => {
      let count = 0;
      graphOf(features, (graph, input) => {
        const output = addPreprocessing(graph, preprocessingOf(Array.from({ length: features }, () => every[2]!)), input);
        count = graph.nodes.length;
        return output;
      });
      return count;
    };

    expect(nodes(40)).toBe(nodes(2));
  });
});

function preprocessingOf(encodings: readonly ((feature: string) => Encoding)[]): Preprocessing {
  const features = encodings.map((_, i) => `f${i}`);
  return { features, encodings: encodings.map((encoding, i) => encoding(features[i]!)) };
}

/** Small integers, of which some are in no list of levels, a tenth of them missing. */
function cells(rows: number, features: number): Pick<Matrix, "features" | "rows" | "values"> {
  const random = seededRandom(11);
  const values = Float32Array.from({ length: rows * features }, () => (random() < 0.1 ? Number.NaN : Math.floor(random() * 13)));
  return { features: Array.from({ length: features }, (_, i) => `f${i}`), rows, values };
}

function encodeInGraph(preprocessing: Preprocessing, matrix: Pick<Matrix, "features" | "rows" | "values">): Promise<Float32Array> {
  return runGraph(
    graphOf(matrix.features.length, (graph, input) => addPreprocessing(graph, preprocessing, input)),
    matrix,
  );
}

function difference(a: number, b: number): number {
  return Number.isNaN(a) && Number.isNaN(b) ? 0 : Math.abs(a - b);
}
