import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { tasksOf } from "@vigie/core/steps/pipeline";
import { trainingPipeline } from "@vigie/core/steps/training";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeTestApps } from "../../infra/appForTest";
import { blocksIn, GENERATED_PAGES, generatedBlocks, withBlocks } from "../docs/generatedBlocks";
import { machineDiagram } from "../docs/machineDiagram";
import { stacksDiagram } from "../docs/stacksDiagram";

const pageNamed = (name: string) => readFileSync(resolve(import.meta.dirname, "../../docs", name), "utf8");

describe("the drawings of docs/", () => {
  let blocks: Record<string, string>;
  beforeAll(() => {
    blocks = generatedBlocks();
  }, 120_000);
  afterAll(removeTestApps);

  it.each(GENERATED_PAGES)("%s is what the templates say today: node --import tsx test/docs/writeDiagrams.ts draws it anew", (name) => {
    const page = pageNamed(name);

    expect(blocksIn(page).length).toBeGreaterThan(0);
    expect(withBlocks(page, blocks)).toBe(page);
  });

  it("shows every stack, every state machine and every step of the training", () => {
    const shown = GENERATED_PAGES.flatMap((name) => blocksIn(pageNamed(name)));

    expect(Object.keys(blocks).filter((name) => !shown.includes(name))).toEqual([]);
    for (const { step } of tasksOf(trainingPipeline.states)) expect(blocks.training).toContain(`["${step}"]`);
  });
});

describe("machineDiagram", () => {
  it("draws a loop by its choice, items in a frame, and where an error leads to", () => {
    const States = {
      propose: { Type: "Task", Next: "trials" },
      trials: {
        Type: "Map",
        MaxConcurrency: 2,
        ItemProcessor: { StartAt: "fit", States: { fit: { Type: "Task", End: true } } },
        Catch: [{ Next: "failed" }],
        Next: "done",
      },
      done: { Type: "Choice", Choices: [{ Next: "train" }], Default: "propose" },
      train: { Type: "Task", End: true },
      failed: { Type: "Pass", End: true },
    };

    expect(
      machineDiagram({ StartAt: "propose", States })
        .split("\n")
        .map((line) => line.trim()),
    ).toEqual([
      "flowchart TD",
      'propose["propose"]',
      "propose --> trials",
      'subgraph trials["each of trials, 2 at once"]',
      'trials_fit["fit"]',
      "end",
      "trials --> done",
      "trials -.-> failed",
      'done{"done"}',
      "done -->|yes| train",
      "done -->|no| propose",
      'train["train"]',
      'failed(["failed"])',
    ]);
  });
});

describe("stacksDiagram", () => {
  it("counts what a stack holds and leaves out arrows that others imply", () => {
    const table = { Type: "AWS::DynamoDB::Table" };
    const drawn = stacksDiagram([
      { name: "Storage", resources: { a: table, b: table, c: { Type: "AWS::IAM::Role" } }, needs: [] },
      { name: "Pipeline", resources: { f: { Type: "AWS::Lambda::Function" } }, needs: ["Storage"] },
      { name: "Api", resources: {}, needs: ["Storage", "Pipeline"] },
    ]);

    expect(drawn).toContain("2 DynamoDB tables");
    expect(drawn).toContain("1 function");
    expect(drawn.split("\n").filter((line) => line.includes("-->"))).toEqual(["  Storage --> Pipeline", "  Pipeline --> Api"]);
  });
});
