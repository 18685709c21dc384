import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import { REGISTRY_EXAMPLES } from "../registry/registry.examples";
import { SERVING_EXAMPLES } from "./openapi.servingExamples";
import { WATCH_EXAMPLES } from "./openapi.watchExamples";

const RISK_DATASET = {
  id: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
  name: "baac-outcome",
  years: [2024],
  createdAt: "2024-11-03T02:15:04.000Z",
};

/** An example of a request's body, or several by name, and of its reply, by route key. A test parses each by the route's own schemas. */
export const API_EXAMPLES: Readonly<Record<string, { body?: unknown; bodies?: Readonly<Record<string, unknown>>; reply?: unknown }>> = {
  ...WATCH_EXAMPLES,
  "GET /v1/health": {
    reply: {
      status: "ok",
      model: "scene",
      version: 3,
      golden: { rows: 64, maxDifference: 1.2e-7, passed: true },
      models: [{ model: "scene", status: "ok", version: 3, golden: { rows: 64, maxDifference: 1.2e-7, passed: true } }],
      drift: { checkedAt: "2024-11-03T02:00:00.000Z", ageSeconds: 900 },
    },
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
  "GET /v1/users": {
    reply: {
      users: [
        { name: "marie", groups: ["admin"], enabled: true, status: "active", createdAt: "2024-11-03T02:15:00.000Z", protected: true },
      ],
    },
  },
  "POST /v1/users": {
    body: { name: "anna", password: "<password>", temporary: true, groups: ["operator"] },
    reply: {
      name: "anna",
      groups: ["operator"],
      enabled: true,
      status: "password-change",
      createdAt: "2024-11-03T02:15:00.000Z",
      protected: false,
    },
  },
  "PUT /v1/users/{name}": { body: { enabled: false } },
  "POST /v1/keys": {
    body: { name: "dispatch desk", role: "user", days: 90 },
    reply: {
      id: "k3v9q0x7m2ab",
      name: "dispatch desk",
      role: "user",
      createdAt: "2024-11-03T02:15:00.000Z",
      createdBy: "marie",
      expiresAt: "2025-02-01T02:15:00.000Z",
      state: "active",
      key: "<machine key>",
    },
  },
  "POST /auth/token": {
    body: { username: "marie", password: "<password>" },
    reply: { access_token: "<access token>", token_type: "bearer", expires_in: 1800, refresh_token: "<refresh token>" },
  },
  "POST /predict": { body: featuresOf("chi9"), reply: { prediction: 1 } },
  "POST /prediction": { body: featuresOf("fr28"), reply: { prediction: 1 } },
  "POST /protected/predict": {
    body: { catu: 1, sexe: 1, trajet: 1, catr: 3, lum: 5, atm: 2, surf: 2, col: 6, circ: 2, plan: 1, vosp: 0, prof: 1, situ: 1 },
    reply: { user: "johndoe", prediction: [1], confidence: 0.71 },
  },
  "POST /protected/predict_csv": {
    body: "catu,sexe,trajet,catr,lum,atm,surf,col,circ,plan,vosp,prof,situ\n1,1,1,3,5,2,2,6,2,1,0,1,1\n",
    reply: { user: "johndoe", predictions: [1], confidences: [0.71] },
  },
  "POST /api/v1/predict/{model}": { body: featuresOf("fr35"), reply: { model: "fr35", prediction: 2, version: 4 } },
  "POST /new_user": { body: { username: "johndoe", password: "<password>" }, reply: { username: "johndoe", groups: ["user"] } },
  "POST /new_admin": { body: { username: "johndoe", password: "<password>" }, reply: { username: "johndoe", groups: ["admin"] } },
  "POST /config/noise": {
    body: { noise: 0.8 },
    reply: { message: "The next drift checks see the current window with this noise.", noise: 0.8 },
  },
  "GET /drift_score": {
    reply: "# HELP drift_score Share of the tested features that have drifted.\n# TYPE drift_score gauge\ndrift_score 0.21\n",
  },
  "GET /drift_report": {
    reply: { drift_share: 0.21, total_columns: 14, drifted_columns: 3, drifted_feature_list: ["hour", "lum", "atm"], status: "ok" },
  },
  ...REGISTRY_EXAMPLES,
  ...SERVING_EXAMPLES,
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
  "POST /v1/datasets/{id}/quarantine/replay": {
    body: { rows: [{ file: "usagers.csv", row: 2, original: { Num_Acc: "202300000412", num_veh: "A01", grav: "3" } }] },
    reply: {
      source: "8d3c1ab97e0f4a66b1d5f20c9e7d83145f70bf18a086007016e948b04aed3b82",
      dataset: "baac",
      files: ["caracteristiques.csv", "lieux.csv", "usagers.csv", "vehicules.csv", "corrections-1.csv"],
      rows: 1,
    },
  },
  "GET /v1/risk/zones": {
    reply: {
      dataset: RISK_DATASET,
      filter: { months: [7, 8] },
      selection: { fr: "Accidents en juillet ou août.", en: "Accidents in July or August." },
      by: "cell",
      resolution: 4,
      model: { name: "scene", version: 1, accidents: 10882 },
      total: { accidents: 9659, severe: 3889, share: 0.40263, interval: [0.39289, 0.41245], killed: 605, hospitalised: 3907 },
      unplaced: { accidents: 1, severe: 0, share: 0, interval: [0, 0.79345] },
      prior: { mean: 0.58145, strength: 6.4484 },
      zones: [
        {
          zone: "841fb47ffffffff",
          accidents: 1667,
          severe: 185,
          killed: 15,
          hospitalised: 193,
          share: 0.11098,
          interval: [0.09678, 0.12696],
          shrunk: 0.11279,
          shrunkInterval: [0.09808, 0.12837],
          few: false,
          expected: { accidents: 331, observed: 50, expected: 33.85525, ratio: 1.47688, interval: [1.13897, 1.89306] },
        },
      ],
      rest: { zones: 427, accidents: 7991, severe: 3704 },
    },
  },
  "GET /v1/statistics/by-light": {
    reply: {
      dataset: RISK_DATASET,
      filter: {},
      selection: { fr: "Tous les accidents.", en: "All accidents." },
      groups: [
        {
          lum: 1,
          label: { fr: "Plein jour", en: "Daylight" },
          accidents: 35580,
          severe: 12535,
          share: 0.3523,
          interval: [0.34736, 0.35728],
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

function featuresOf(contract: string): unknown {
  return (PREDICTION_EXAMPLES[contract] as { features: unknown }).features;
}
