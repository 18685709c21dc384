import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const VIGIE = fileURLToPath(new URL("../bin/vigie.mjs", import.meta.url));

let folder: string;
let model: string;
let input: string;

function vigie(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [VIGIE, ...args], (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr })),
  );
}

/** Severe follows from the road, but for one row in ten. */
function table(rows: number, wrong = ""): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const street = index % 2 === 0;
    return [street ? "street" : "motorway", index % 4, wrong || (street === (index % 10 !== 3) ? 0 : 1)].join(",");
  });
  return ["road,lanes,severe", ...lines, ""].join("\n");
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-judge-"));
  [model, input] = [join(folder, "model"), join(folder, "rows.csv")];
  await writeFile(input, table(600));
  const trained = await vigie("train", "--train", input, "--target", "severe", "--model", "tiny", "--out", model);
  expect(trained.stderr + trained.stdout).toContain("written to");
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a trained model's folder", () => {
  it("holds the plots, the curves, the explainer and the card beside the model", async () => {
    expect(await readdir(model)).toEqual(
      expect.arrayContaining([
        "roc.svg",
        "precision-recall.svg",
        "calibration.svg",
        "thresholds.svg",
        "curves.json",
        "scores.json",
        "importance.json",
        "explainer.bin",
        "card.md",
      ]),
    );
  });

  it("is judged on rows of one's own, with plots, and does not overwrite them without --force", async () => {
    const out = join(folder, "evaluation");

    const { code, stdout } = await vigie("evaluate", "--model", model, "--input", input, "--target", "severe", "--out", out, "--json");
    const again = await vigie("evaluate", "--model", model, "--input", input, "--target", "severe", "--out", out);

    expect(code).toBe(0);
    const { rows, metrics, intervals } = JSON.parse(stdout);
    expect({ rows, f1: metrics.f1 }).toEqual({
      rows: 600,
      f1: expect.closeTo(JSON.parse(await readFile(join(out, "scores.json"), "utf8")).f1, 12),
    });
    expect(intervals.f1[0]).toBeLessThanOrEqual(metrics.f1);
    expect(await readdir(out)).toEqual(expect.arrayContaining(["metrics.json", "roc.svg", "predictions.csv", "curves.json"]));
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("--force") });
  });

  it("explains rows in words of either language", async () => {
    const english = await vigie("explain", "--model", model, "--input", input, "--rows", "2");
    const json = await vigie("explain", "--model", model, "--input", input, "--rows", "1", "--json");

    expect(english.stdout).toMatch(/line 2: .*\n {2}[+-]\d\.\d{3} {2}road: street, (raises|lowers) the risk/);
    const [{ explanation, line }] = JSON.parse(json.stdout).rows;
    expect(line).toBe(2);
    expect(explanation.contributions.map(({ feature }: { feature: string }) => feature).sort()).toEqual(["lanes", "road"]);
  });

  it("is compared with itself: no difference at all", async () => {
    const { code, stdout } = await vigie("compare", "--model", model, "--with", model, "--input", input, "--target", "severe", "--json");

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ difference: 0, interval: [0, 0], mcnemar: { onlyFirst: 0, onlySecond: 0, pValue: 1 } });
  });

  it("has a card that says what its threshold means", async () => {
    const { stdout } = await vigie("card", "--model", model);
    const named = await vigie("card", "--model", model, "--name", "other");

    expect(stdout).toContain("# Model card: tiny");
    expect(stdout).toMatch(/Of 1000 calls like those of the hold-out it raises \d+ alarms/);
    expect(stdout).toContain("Résumé en français");
    expect(stdout).not.toContain("NaN");
    expect(named.stdout).toContain("# Model card: other");
  });

  it.each([
    ["a label that is none", ["evaluate", "--target", "severe"], table(3, "7"), "is none of 0, 1"],
    ["a column that is missing", ["evaluate", "--target", "severe"], "road,severe\nstreet,1\n", "there is no column lanes"],
    ["a target that is missing", ["evaluate", "--target", "gravity"], table(3), "there is no column gravity"],
  ])("refuses %s in words", async (_, [command, ...options], text, message) => {
    const path = join(folder, "wrong.csv");
    await writeFile(path, text);

    const { code, stderr } = await vigie(command!, "--model", model, "--input", path, ...options);

    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  it("is searched for first, when somebody wants to know which parameters", async () => {
    const catalogue = join(folder, "catalogue.json");
    const search = { method: "grid", folds: 2, scoring: "log_loss", space: { max_iter: [1, 100] } };
    await writeFile(catalogue, JSON.stringify({ line: { family: "logistic", search }, nearest: { family: "knn" } }));

    const { code, stdout } = await vigie("search", "--train", input, "--target", "severe", "--catalogue", catalogue, "--json");

    expect(code).toBe(0);
    const { candidates } = JSON.parse(stdout);
    expect(candidates).toMatchObject([{ name: "line", scoring: "log_loss", trials: [{ number: 1 }, { number: 2 }] }]);
    const scores = candidates[0].trials.map(({ score }: { score: number }) => score);
    expect(candidates[0].parameters).toEqual({ max_iter: scores[1] <= scores[0] ? 100 : 1 });
  });

  it("refuses a folder that holds no model, and wrong usage", async () => {
    expect(await vigie("card", "--model", join(folder, "nowhere"))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("There is no file"),
    });
    expect(await vigie("explain", "--model", model)).toMatchObject({ code: 2 });
    expect((await vigie("compare", "--help")).stdout).toContain("Example:");
  });
});
