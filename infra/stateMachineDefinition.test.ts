import type { Pipeline, StepFunction } from "@vigie/core/steps/pipeline";
import { trainingPipeline } from "@vigie/core/steps/training";
import { describe, expect, it } from "vitest";
import { stateMachineDefinition, type TaskTarget } from "./stateMachineDefinition";

const FUNCTIONS: readonly StepFunction[] = ["lease", "data", "train", "evaluate", "select", "gate", "register", "promote"];
const targets = Object.fromEntries(
  FUNCTIONS.map((name) => [name, { arn: `arn:aws:lambda:eu-west-3:111111111111:function:${name}`, timeoutSeconds: 60 }]),
) as Record<StepFunction, TaskTarget>;

type State = { Type: string; Catch?: unknown; Next?: string; Parameters?: unknown; ItemProcessor?: { States: Record<string, State> } };
const compile = (pipeline: Pipeline) =>
  stateMachineDefinition(pipeline, targets, 3600) as unknown as { StartAt: string; States: Record<string, State> };

describe("stateMachineDefinition", () => {
  it("compiles the training pipeline to the reviewed definition", async () => {
    const definition = stateMachineDefinition(trainingPipeline, targets, 3600);

    await expect(`${JSON.stringify(definition, null, 2)}\n`).toMatchFileSnapshot("./training.asl.snap");
  });

  it("writes paths as paths and everything else as it is", () => {
    const pipeline: Pipeline = {
      name: "one",
      states: [
        { kind: "task", step: "go", function: "data", input: { path: "$.a.b", name: "$$.Execution.Name", word: "$5" }, result: "out" },
      ],
    };

    const { States } = compile(pipeline);

    expect(States.go!.Parameters).toEqual({
      step: "go",
      "execution.$": "$$.Execution.Name",
      input: { "path.$": "$.a.b", "name.$": "$$.Execution.Name", word: "$5" },
    });
    expect(States.go).toMatchObject({ ResultPath: "$.out", End: true, TimeoutSeconds: 60 });
  });

  it("lets a terminal error end the execution where it is, so that a redrive resumes there", () => {
    const { States } = compile(trainingPipeline);

    expect(Object.values(States).filter((state) => state.Catch !== undefined)).toEqual([]);
  });

  it("turns a failing candidate into its own result", () => {
    const { candidates } = compile(trainingPipeline).States;
    const inner = candidates!.ItemProcessor!.States;

    for (const name of ["train", "evaluate"]) {
      expect(inner[name]!.Catch).toEqual([{ ErrorEquals: ["States.ALL"], ResultPath: "$.failure", Next: "candidates failed" }]);
    }
    expect(inner["candidates failed"]!.Parameters).toEqual({ failed: { "error.$": "$.failure.Error", "cause.$": "$.failure.Cause" } });
  });

  it("reaches every state from the first", () => {
    const { StartAt, States } = compile(trainingPipeline);

    const reached: string[] = [];
    for (let name: string | undefined = StartAt; name !== undefined; name = States[name]!.Next) reached.push(name);

    expect(reached).toEqual(Object.keys(States));
  });
});
