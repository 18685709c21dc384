import type { Pipeline, PipelineState } from "./pipeline";
import { trainingPipeline } from "./training";

const ADOPT: PipelineState = {
  kind: "task",
  step: "adopt",
  function: "evaluate",
  input: {
    plan: "$.plan",
    candidate: "$.candidate",
    onnx: "$.onnx",
    datasetDigest: "$.prepare.digest",
    validation: "$.split.validation",
    holdout: "$.split.holdout",
  },
  result: "adopt",
};

/** The training with a graph that is there already in place of candidates: the same data, gate, registration and promotion. */
export const adoptionPipeline: Pipeline = {
  name: "adoption",
  states: trainingPipeline.states.flatMap((state): PipelineState[] => {
    if (state.kind === "each" && state.name === "candidates") return [ADOPT];
    if (state.kind !== "task") return [state];
    if (state.step === "select") return [];
    return [{ ...state, input: Object.fromEntries(Object.entries(state.input).map(([key, path]) => [key, ofAdopted(path)])) }];
  }),
};

function ofAdopted(path: string): string {
  return path.replace(/^\$\.select\.winner/, "$.adopt.winner");
}
