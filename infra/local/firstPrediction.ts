import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import { scene } from "@vigie/core/prepare/scene";
import { StepFailure } from "./bootstrap/stepFailure.mjs";
import { ApiError, callApi } from "./callApi";

/** What is asked of a model: an accident as somebody on the telephone would tell it, or the features of its contract. */
export function exampleFor(model: string): unknown {
  return PREDICTION_EXAMPLES[model === scene.name ? "accident" : model];
}

export type Prediction = { severe: boolean; probability: number; threshold: number; model: string; version: number };

/** Asks the API for the severity of the example, signed in. */
export async function firstPrediction(apiUrl: string, token: string, model: string): Promise<Prediction> {
  try {
    return await callApi<Prediction>(apiUrl, "/v1/predictions", { method: "POST", token, body: exampleFor(model) });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new StepFailure(
      "predict",
      `${error.status} ${error.message}`,
      "read .vigie/emulator/emulator.log; npm run status tells what serves",
    );
  }
}
