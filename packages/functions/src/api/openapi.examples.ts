import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";

/** An example of a request's body, or several by name, and of its reply, by route key. A test parses each by the route's own schemas. */
export const API_EXAMPLES: Readonly<Record<string, { body?: unknown; bodies?: Readonly<Record<string, unknown>>; reply?: unknown }>> = {
  "GET /v1/health": {
    reply: { status: "ok", model: "scene", version: 3, golden: { rows: 64, maxDifference: 1.2e-7, passed: true } },
  },
  "POST /v1/predictions": {
    bodies: PREDICTION_EXAMPLES,
    reply: {
      id: "01JBQXK2H0S8M3V7C5T9R1D4FE",
      severe: true,
      probability: 0.81,
      threshold: 0.38,
      model: "scene",
      version: 3,
      contract: "scene",
      imputed: ["col", "circ"],
      warnings: [],
    },
  },
  "POST /v1/auth/token": {
    body: { username: "marie", password: "<password>" },
    reply: { access_token: "<access token>", token_type: "Bearer", expires_in: 1800, refresh_token: "<refresh token>" },
  },
  "POST /v1/auth/refresh": {
    body: { refresh_token: "<refresh token>" },
    reply: { access_token: "<access token>", token_type: "Bearer", expires_in: 1800, refresh_token: "<refresh token>" },
  },
  "POST /v1/auth/revoke": { body: { refresh_token: "<refresh token>" }, reply: { revoked: true } },
  "GET /v1/models": { reply: { models: [{ name: "scene", aliases: { champion: 3 }, versions: 3 }] } },
  "GET /v1/datasets": {
    reply: {
      datasets: [
        {
          id: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
          dataset: "baac-outcome",
          years: [2024],
          totals: { accidents: 54402, vehicles: 92678, users: 125187, severe: 19658 },
          checks: { pass: 70, warn: 0, fail: 0 },
          createdAt: "2024-11-03T02:15:04.000Z",
        },
      ],
    },
  },
  "POST /v1/pipelines/training/executions": {
    body: { candidates: [{ name: "boosting", family: "boosting" }] },
    reply: { id: "training-20241103T021500Z-9f3a1c", state: "running" },
  },
  "GET /v1/pipelines/training/executions/{id}": {
    reply: {
      id: "training-20241103T021500Z-9f3a1c",
      state: "failed",
      startedAt: "2024-11-03T02:15:00.000Z",
      endedAt: "2024-11-03T02:15:04.000Z",
      startedBy: "marie",
      states: [
        { name: "acquire", status: "succeeded", startedAt: "2024-11-03T02:15:00.000Z", seconds: 0.31, attempts: 1 },
        { name: "ingest", status: "failed", startedAt: "2024-11-03T02:15:00.310Z", seconds: 3.69, attempts: 1, error: "DataError" },
      ],
      failure: { error: "DataError", cause: "lieux.csv has no column catr." },
    },
  },
};
