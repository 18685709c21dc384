import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportOnnx } from "../../onnx/exportOnnx";
import { makeGolden } from "../../onnx/golden";
import { passthrough, randomBoosting, randomMatrix } from "../../onnx/randomModel.fixture";
import { contractNamed } from "../../prepare/contracts";
import type { Bundle } from "../bundle";
import { type LoadedModel, loadModel } from "../loadedModel";
import { predictProbabilities } from "../predictProbabilities";
import { type FileSummary, labelledReport, mergeSummaries } from "./fileSummary";
import { predictFile } from "./predictFile";

const contract = contractNamed("chi9");
const names = contract.features.map(({ name }) => name);
let folder: string;
let model: LoadedModel;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-predict-"));
  const matrix = { ...randomMatrix(50, names.length, 1), features: names };
  const boosting = randomBoosting(5, 6, names.length, 3);
  const preprocessing = passthrough(names);
  const bundle: Bundle = {
    contract: "chi9",
    features: names,
    preprocessing,
    threshold: 0.37,
    calibration: null,
    classes: ["not severe", "severe"],
    summary: {},
  };
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const golden = makeGolden(matrix, predictProbabilities(boosting, preprocessing, matrix));
  model = await loadModel({ onnx: exportOnnx(boosting, preprocessing), model: json(bundle), golden: json(golden) });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function predict(text: string): Promise<{ summary: FileSummary; lines: string[] }> {
  const [input, output] = [join(folder, "in.csv"), join(folder, "out.csv")];
  await writeFile(input, text);
  const summary = await predictFile(model, contract, { input, output, label: "severe" });
  return { summary, lines: (await readFile(output, "utf8")).trimEnd().split("\n") };
}

test("every row is answered in its order, with the columns that are no features handed on safely", async () => {
  const { summary, lines } = await predict("id,crash_hour,weather_condition\n=1+1,23,CLEAR\nb,,rain\n");

  const row = Float32Array.from(names, (name) => (name === "crash_hour" ? 23 : name === "weather_condition" ? 1 : Number.NaN));
  const { probability, severe } = await model.predict(row);
  expect(lines[0]).toBe("id,probability,severe,imputed,error");
  expect(lines[1]).toBe(`'=1+1,${Math.round(probability * 1e7) / 1e7},${severe ? 1 : 0},7,`);
  expect(lines[2]).toMatch(/^b,0\.\d+,[01],8,$/);
  expect(summary).toMatchObject({ rows: 2, answered: 2, refused: 0, confusion: null });
  expect(summary.absent).toContain("posted_speed_limit");
});

test("a row that does not fit says so in its place, and the others are answered", async () => {
  const { summary, lines } = await predict('id;crash_hour\na;24\nb;23\nc\nd;"2\ne;moon\n');

  expect(lines.map((line) => line.split(",")[0])).toEqual(["id", "a", "b", "c", "", "e"]);
  expect(lines[1]).toContain("crash_hour");
  expect(summary).toMatchObject({ rows: 5, answered: 1, refused: 4 });
  expect(summary.errors.map(({ row }) => row)).toEqual([1, 3, 4, 5]);
});

test("labelled rows are judged by class", async () => {
  const { summary } = await predict("severe,crash_hour\n1,3\n0,4\n,5\n1,6\n");

  const report = labelledReport(summary, model.bundle.classes)!;
  expect(report.rows).toBe(3);
  expect(report.classes.map(({ support }) => support)).toEqual([1, 2]);
  expect(report.confusion.flat().reduce((sum, count) => sum + count)).toBe(3);
});

test.each([
  ["", "empty"],
  ["moon,sun\n1,2\n", "No column is a feature"],
  ["lum,lum\n1,2\n", "Two columns"],
])("the file %j is refused whole", async (text, message) => {
  await expect(predict(text)).rejects.toMatchObject({ code: "bad-data", message: expect.stringContaining(message) });
});

test("parts put together count rows on", () => {
  const part: FileSummary = {
    rows: 3,
    answered: 2,
    refused: 1,
    severe: 1,
    errors: [{ row: 2, message: "x" }],
    absent: ["a"],
    confusion: [
      [1, 0],
      [0, 1],
    ],
  };

  expect(mergeSummaries([part, part])).toEqual({
    ...{ rows: 6, answered: 4, refused: 2, severe: 2, absent: ["a"] },
    errors: [
      { row: 2, message: "x" },
      { row: 5, message: "x" },
    ],
    confusion: [
      [2, 0],
      [0, 2],
    ],
  });
});
