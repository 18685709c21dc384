/** Examples of batches, of labels, of traffic, of drift and of schedules, by route key. */
export const SERVING_EXAMPLES = {
  "POST /v1/predictions/batch": {
    body: {
      rows: [
        { lum: 3, catr: 3, vma: 80 },
        { lum: 1, catr: 4, vma: 50 },
      ],
    },
  },
  "POST /v1/batches": { body: { bytes: 1048576 } },
  "POST /v1/predictions/{id}/label": { body: { severe: true } },
  "POST /v1/labels": { body: "id,severe\n01JBQXK2H0S8M3V7C5T9R1D4FE,1\n" },
  "PUT /v1/models/{name}/traffic": {
    body: { challengerShare: 0, shadow: false },
    reply: { model: "scene", challengerShare: 0, shadow: false },
  },
  "POST /v1/drift/checks": { body: {}, reply: { id: "check-20241103T040000Z-51c07e", state: "running", refreshes: false } },
  "POST /v1/drift/uploads": {
    body: "lum,catr,vma\n3,3,80\n1,4,50\n",
    reply: { id: "check-20241103T040000Z-51c07e", state: "running", refreshes: false },
  },
  "POST /v1/drift/simulation": {
    body: { noise: 0.8 },
    reply: { noise: 0.8, by: "marie", at: "2024-11-03T02:15:00.000Z" },
  },
  "PUT /v1/drift/loop": { body: { mode: "advise" }, reply: { mode: "advise", request: {}, coolDownHours: 24, episodes: [] } },
  "PUT /v1/schedules/{name}": { body: { enabled: false } },
};
