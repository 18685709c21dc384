import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderWorkspace } from "@vigie/core/steps/folderWorkspace";
import { afterEach, beforeEach, expect, it } from "vitest";
import { trainOnTable } from "./trainTable";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-table-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it("a ready-made table becomes a judged model with its files, and says what its columns are", async () => {
  const train = await file("train.csv", table(600));
  const holdout = await file("holdout.csv", table(120));
  const types = await file("types.json", '{"lanes": "numeric"}');
  const workspace = await folderWorkspace(join(folder, "work"), { revision: "test" });

  const trained = await trainOnTable({ train, holdout, types, target: "severe", model: "tiny", seed: 1 }, workspace, folder);

  expect(trained).toMatchObject({ model: "tiny", contract: "table", rows: { train: 480, validation: 120, holdout: 120 } });
  // The target follows from the road, but for one row in ten.
  expect(trained.metrics.roc_auc).toBeGreaterThan(0.8);
  expect(await readdir(folder)).toEqual(
    expect.arrayContaining([
      "model.onnx",
      "model.json",
      "metrics.json",
      "confusion.json",
      "golden.json",
      "predictions.csv",
      "contract.json",
    ]),
  );
  expect(JSON.parse(await readFile(join(folder, "contract.json"), "utf8"))).toEqual({
    name: "table",
    features: [
      { name: "road", type: "categorical", levels: ["motorway", "street"] },
      { name: "lanes", type: "numeric" },
    ],
  });
  expect((await readFile(join(folder, "predictions.csv"), "utf8")).split("\n")).toHaveLength(122);
});

it("synthetic rows train beside the real ones, and judge nothing", async () => {
  const train = await file("train.csv", speeds(600));
  const workspace = await folderWorkspace(join(folder, "work"), { revision: "test" });

  const trained = await trainOnTable({ train, target: "severe", model: "tiny", seed: 1, syntheticShare: 0.2 }, workspace, folder);

  expect(trained).toMatchObject({ rows: { train: 384, validation: 96, holdout: 120 } });
  expect(trained.synthesis).toMatchObject({ seed: 1, realRows: 384, syntheticRows: 96, jittered: ["speed"] });
  expect((await readFile(join(folder, "predictions.csv"), "utf8")).split("\n")).toHaveLength(122);
});

it("tries the models of a catalogue file, searches what it says to search, and refuses a parameter that there is not", async () => {
  const train = await file("train.csv", table(600));
  const search = { method: "grid", folds: 2, scoring: "log_loss", space: { max_iter: [1, 200] } };
  const catalogue = await file("catalogue.json", JSON.stringify({ line: { family: "logistic", search }, nearest: { family: "knn" } }));
  const wrong = await file("wrong.json", JSON.stringify({ line: { family: "logistic", parameters: { maxIterations: 3, speed: 1 } } }));
  const workspace = await folderWorkspace(join(folder, "work"), { revision: "test" });
  const asked = { train, target: "severe", model: "tiny", seed: 1 };

  const trained = await trainOnTable({ ...asked, catalogue }, workspace, folder);

  expect(["logistic", "knn"]).toContain(trained.family);
  expect(trained.metrics.roc_auc).toBeGreaterThan(0.8);
  await expect(trainOnTable({ ...asked, catalogue: wrong }, workspace, folder)).rejects.toThrow(/line\.parameters.*speed/);
  await expect(trainOnTable({ ...asked, catalogue: train }, workspace, folder)).rejects.toThrow("is no JSON");
});

it.each([
  ["types that are no JSON", { types: "types.json" }, "must be JSON like"],
  ["a file that is not there", { train: "none.csv" }, "none.csv: there is no such file"],
  ["a target's file without a hold-out", { holdoutTargetFile: "y.csv" }, "--holdout-target-file needs --holdout"],
])("%s is refused in words", async (_, options, message) => {
  const train = await file("train.csv", table(100));
  await file("types.json", "{");
  const workspace = await folderWorkspace(join(folder, "work"), { revision: "test" });
  const paths = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, join(folder, value)]));

  const training = trainOnTable({ train, target: "severe", model: "tiny", seed: 1, ...paths }, workspace, folder);

  await expect(training).rejects.toThrow(message);
});

function speeds(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) =>
    [(index * 37) % 131, (index * 37) % 131 > 60 === (index % 10 !== 3) ? 1 : 0].join(","),
  );
  return ["speed,severe", ...lines, ""].join("\n");
}

function table(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const street = index % 2 === 0;
    return [street ? "street" : "motorway", index % 4, street === (index % 10 !== 3) ? 0 : 1].join(",");
  });
  return ["road,lanes,severe", ...lines, ""].join("\n");
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}
