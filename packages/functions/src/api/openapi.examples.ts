/** An example of a request's body and of its reply, by route key. A test parses each by the route's own schemas. */
export const API_EXAMPLES: Readonly<Record<string, { body?: unknown; reply?: unknown }>> = {
  "GET /v1/health": {
    reply: { status: "ok", model: "scene", version: 3, golden: { rows: 64, maxDifference: 1.2e-7, passed: true } },
  },
  "POST /v1/predictions": {
    body: {
      accident: {
        datetime: "2024-07-13T23:40",
        dep: "33",
        lat: 44.84,
        long: -0.58,
        agg: 1,
        lum: 3,
        atm: 1,
        catr: 3,
        vma: 80,
        vehicles: [{ catv: 33, obs: 2, choc: 1 }],
        users: [{ catu: 1, sexe: 1, age: 24, secu1: 2 }],
      },
    },
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
