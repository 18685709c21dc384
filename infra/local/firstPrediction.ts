import { StepFailure } from "./bootstrap/stepFailure.mjs";
import { ApiError, callApi } from "./callApi";

/** An accident in the night on a country road, as somebody on the telephone would tell it. */
export const EXAMPLE_ACCIDENT = {
  datetime: "2024-07-13T23:40",
  dep: "33",
  agg: 1,
  lum: 3,
  atm: 1,
  catr: 3,
  vma: 80,
  vehicles: [{ catv: 33, obs: 2, choc: 1 }],
  users: [{ catu: 1, sexe: 1, age: 24, secu1: 2 }],
} as const;

export type Prediction = { severe: boolean; probability: number; threshold: number; model: string; version: number };

/** Asks the API for the severity of the example, signed in. */
export async function firstPrediction(apiUrl: string, token: string): Promise<Prediction> {
  try {
    return await callApi<Prediction>(apiUrl, "/v1/predictions", { method: "POST", token, body: { accident: EXAMPLE_ACCIDENT } });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new StepFailure(
      "predict",
      `${error.status} ${error.message}`,
      "read .vigie/emulator/emulator.log; npm run status tells what serves",
    );
  }
}
