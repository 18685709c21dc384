const MOVED = {
  model: "scene",
  at: "2024-10-03T02:15:04.000Z",
  id: "01J9AA3T9VZ4QJ6E8B0X2N5R7C",
  alias: "champion",
  from: 1,
  to: 2,
  reason: "Better on the hold-out of the autumn",
  by: "marie",
};

const SHA256 = "3f6b1c9a0e2d4758a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718";
const GRAPH = { key: `models/${SHA256}/model.onnx`, sha256: SHA256, bytes: 1_048_576 };

/** Examples of runs, of changes of the registry, of webhooks and of what becomes of a training, by route key. */
export const REGISTRY_EXAMPLES = {
  "GET /v1/experiments": {
    reply: {
      experiments: [
        {
          name: "scene",
          runs: 12,
          byStatus: { finished: 11, failed: 1 },
          last: { id: "training-20241103T021500Z-9f3a1c", status: "finished", startedAt: "2024-11-03T02:15:00.000Z" },
        },
      ],
    },
  },
  "GET /v1/runs/compare": {
    reply: {
      runs: [
        { id: "training-20241103T021500Z-9f3a1c.forest", experiment: "scene", family: "forest", status: "finished" },
        { id: "training-20241103T021500Z-9f3a1c.boosting", experiment: "scene", family: "boosting", status: "finished" },
      ],
      parameters: [{ name: "trees", values: [300, 600], different: true }],
      metrics: [
        {
          name: "average_precision",
          values: [0.701, 0.722],
          different: true,
          best: [1],
          intervals: [
            [0.688, 0.713],
            [0.711, 0.734],
          ],
        },
      ],
    },
  },
  "PUT /v1/runs/{id}/tags": {
    body: { tags: { note: "baseline of the autumn", draft: null } },
    reply: { id: "training-20241103T021500Z-9f3a1c", tags: { kind: "pipeline", note: "baseline of the autumn" } },
  },
  "GET /v1/models/{name}/metrics": {
    reply: {
      name: "scene",
      metric: "average_precision",
      points: [
        {
          version: 1,
          createdAt: "2024-10-03T02:15:00.000Z",
          value: 0.701,
          interval: [0.686, 0.716],
          champion: [{ from: MOVED.at, until: "2024-11-03T02:15:00.000Z" }],
        },
        {
          version: 2,
          createdAt: "2024-11-03T02:15:00.000Z",
          value: 0.722,
          interval: [0.706, 0.738],
          champion: [{ from: "2024-11-03T02:15:00.000Z" }],
        },
      ],
    },
  },
  "GET /v1/examples": {
    reply: {
      examples: [
        {
          contract: "scene",
          model: "scene",
          version: 3,
          threshold: 0.38,
          severe: { features: { lum: 3, catr: 3, vma: 80, n_motorcycle: 1 }, actual: true, probability: 0.97, severe: true },
          light: { features: { lum: 1, catr: 4, vma: 50, n_vehicles: 3 }, actual: false, probability: 0.03, severe: false },
        },
      ],
    },
  },
  "PUT /v1/models/{name}/aliases/{alias}": {
    body: { version: 2, expected: 1, reason: "Better on the hold-out of the autumn" },
    reply: {
      model: "scene",
      alias: "champion",
      version: 2,
      previous: 1,
      audit: MOVED,
      line: "scene v2 (average_precision 0.7220) 2024-10-03",
    },
  },
  "POST /v1/models/{name}/rollback": { body: { expected: 3, reason: "Misses motorcycles at night" } },
  "POST /v1/models/{name}/versions/{version}/approve": { body: { reason: "Card read, subgroups looked at" } },
  "POST /v1/models/{name}/versions/{version}/reject": { body: { reason: "Trained on a source that was withdrawn" } },
  "POST /v1/models/{name}/versions/{version}/restore": { body: { reason: "Needed for a comparison" } },
  "POST /v1/webhooks": {
    body: { url: "https://hooks.example.org/vigie", description: "Tells the control room" },
    reply: {
      id: "01JBQXK2H0S8M3V7C5T9R1D4FE",
      url: "https://hooks.example.org/vigie",
      description: "Tells the control room",
      createdAt: "2024-11-03T02:15:00.000Z",
      createdBy: "marie",
      secret: "<shown this once>",
    },
  },
  "GET /v1/webhooks/{id}/deliveries": {
    reply: {
      deliveries: [
        {
          webhook: "01JBQXK2H0S8M3V7C5T9R1D4FE",
          event: "01J9AA3T9VZ4QJ6E8B0X2N5R7C",
          state: "delivered",
          attempts: [
            { at: "2024-11-03T02:15:01.000Z", milliseconds: 5000, error: "Nothing answered within 5000 ms." },
            { at: "2024-11-03T02:15:07.000Z", milliseconds: 84, status: 204 },
          ],
        },
      ],
    },
  },
  "DELETE /v1/webhooks/{id}": { reply: { id: "01JBQXK2H0S8M3V7C5T9R1D4FE", deleted: true } },
  "POST /v1/imports": {
    body: { sha256: GRAPH.sha256, bytes: GRAPH.bytes },
    reply: {
      onnx: GRAPH,
      upload: {
        method: "PUT",
        url: `https://bucket.s3.eu-west-3.amazonaws.com/${GRAPH.key}?X-Amz-Signature=...`,
        headers: { "content-length": "1048576", "content-type": "application/octet-stream", "if-none-match": "*" },
        expiresAt: "2024-11-03T03:15:00.000Z",
      },
    },
  },
  "POST /v1/pipelines/training/executions/{id}/cancel": {
    body: { reason: "Wrong source" },
    reply: { id: "training-20241103T021500Z-9f3a1c", state: "aborted" },
  },
  "POST /v1/pipelines/training/executions/{id}/redrive": {
    body: {},
    reply: { id: "training-20241103T021500Z-9f3a1c", state: "running" },
  },
};
