const CHECK = {
  id: "check-20241103T021500Z-9f3a1c",
  model: "scene",
  version: 3,
  contract: "scene",
  at: "2024-11-03T02:15:04.000Z",
  startedBy: "schedule drift-hourly",
  current: { kind: "window", label: { fr: "accidents nouveaux 2024-07 – 2024-12", en: "new accidents 2024-07 – 2024-12" } },
  noise: 0,
  rows: { reference: 17234, current: 27933 },
  verdict: "drift",
  alarms: ["score", "max-ratio"],
  sentence: { fr: "24 variables sur 42 ont dérivé.", en: "24 of 42 features have drifted." },
  score: 0.571,
  share: 0.571,
  tested: 42,
  drifted: ["surf", "infra"],
  maxRatio: { value: 3.1, feature: "surf", limit: 1.2 },
  predictionDrift: 1.4,
  predictedSevere: 0.47,
  severeLastHour: null,
  liveF1: 0.61,
};

const LOOP = {
  mode: "retrain",
  request: {},
  coolDownHours: 24,
  episodes: [
    {
      id: "drift-scene-20241103T021505Z",
      model: "scene",
      alarm: "drift-score",
      raisedAt: "2024-11-03T02:15:05.000Z",
      cause: "Alarm drift-score since 2024-11-03T02:15:05.000Z: Threshold Crossed: 0.571 > 0.5",
      outcome: "started",
      execution: "drift-scene-20241103T021505Z",
      at: "2024-11-03T02:15:06.000Z",
    },
  ],
};

const SCHEDULE = {
  name: "drift-hourly",
  description: "Checks the current rows for drift.",
  target: "drift-check",
  expression: "rate(1 hour)",
  timeZone: "Europe/Paris",
  enabled: true,
  nextRun: "2024-11-03T03:00:00.000Z",
};

/** Examples of the routes that watch and operate, by route key. */
export const WATCH_EXAMPLES = {
  "GET /v1/drift/latest": {
    reply: {
      check: CHECK,
      champion: 3,
      window: {
        model: "scene",
        contract: "scene",
        kind: "new",
        source: "8d3c1ab97e0f4a66b1d5f20c9e7d83145f70bf18a086007016e948b04aed3b82",
        dataset: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
        version: 3,
        rows: 27933,
        from: "2024-07",
        to: "2024-12",
        labelled: true,
        at: "2024-11-03T02:10:00.000Z",
      },
    },
  },
  "GET /v1/drift/reports": {
    reply: {
      reports: [CHECK],
      trend: [{ at: "2024-11-03T02:15:04.000Z", verdict: "drift", score: 0.571, drifted: 24, tested: 42 }],
    },
  },
  "POST /v1/drift/checks": {
    body: { model: "scene", current: { kind: "predictions", hours: 24 } },
    reply: { id: "check-20241103T021500Z-9f3a1c", state: "running", refreshes: false },
  },
  "POST /v1/drift/simulation": {
    body: { noise: 0.8 },
    reply: { noise: 0.8, by: "marie", at: "2024-11-03T02:15:04.000Z" },
  },
  "GET /v1/drift/loop": { reply: LOOP },
  "PUT /v1/drift/loop": { body: { mode: "advise" }, reply: { ...LOOP, mode: "advise" } },
  "GET /v1/pipelines": {
    reply: {
      pipelines: [
        {
          name: "refresh",
          description: "Cuts the current rows out of the newest source and holds them against the champion's reference.",
          steps: ["refreshPlan", "ingest", "validate", "prepare", "currentWindow", "driftCheck"],
          running: [],
        },
      ],
    },
  },
  "POST /v1/pipelines/{name}/executions": {
    body: { model: "scene" },
    reply: { id: "refresh-20241103T041500Z-51c07e", state: "running" },
  },
  "GET /v1/pipelines/{name}/executions": {
    reply: {
      executions: [
        {
          id: "refresh-20241103T041500Z-51c07e",
          state: "succeeded",
          startedAt: "2024-11-03T04:15:00.000Z",
          endedAt: "2024-11-03T04:16:10.000Z",
        },
      ],
    },
  },
  "POST /v1/pipelines/{name}/executions/{id}/cancel": {
    body: { reason: "Wrong source" },
    reply: { id: "refresh-20241103T041500Z-51c07e", state: "aborted" },
  },
  "POST /v1/pipelines/{name}/executions/{id}/redrive": {
    body: {},
    reply: { id: "refresh-20241103T041500Z-51c07e", state: "running" },
  },
  "GET /v1/schedules": { reply: { schedules: [SCHEDULE] } },
  "PUT /v1/schedules/{name}": { body: { enabled: false }, reply: { ...SCHEDULE, enabled: false, nextRun: null } },
  "GET /v1/alarms": {
    reply: {
      alarms: [
        {
          name: "drift-score",
          state: "ALARM",
          reason: "Threshold Crossed: 0.571 > 0.5",
          since: "2024-11-03T02:15:05.000Z",
          description: "More than half of the features of the current rows have drifted: a training is started, or advised.",
          metric: "DriftScore",
          threshold: 0.5,
          severity: "high",
          runbook: "docs/runbooks/drift-score.md",
        },
      ],
    },
  },
};
