import { beforeEach, describe, expect, it } from "vitest";
import { operationHandlers } from "./operationHandlers";
import { watchFakes } from "./watchFakes.fixture";

let fakes: ReturnType<typeof watchFakes>;
let handlers: ReturnType<typeof operationHandlers>;
beforeEach(() => {
  fakes = watchFakes();
  handlers = operationHandlers(fakes.operations);
});

const asked = (request: object = {}) => ({ requestId: "r", sourceIp: "127.0.0.1", log: () => undefined, ...request }) as never;

describe("routes of operation", () => {
  it("list the schedules with their next run, the 30-day one off", async () => {
    const { body } = await handlers["GET /v1/schedules"](asked());

    expect(body.schedules.map(({ name, enabled }) => [name, enabled])).toEqual([
      ["training-monthly", true],
      ["training-30-days", false],
      ["refresh-daily", true],
      ["drift-hourly", true],
      ["drift-still-high", true],
    ]);
    for (const { enabled, nextRun } of body.schedules) expect(nextRun !== null).toBe(enabled);
  });

  it("switch a schedule, and know none of another name", async () => {
    const change = (name: string) => handlers["PUT /v1/schedules/{name}"](asked({ parameters: { name }, body: { enabled: false } }));

    expect((await change("drift-hourly")).body).toMatchObject({ name: "drift-hourly", enabled: false });
    await expect(change("nightly")).rejects.toMatchObject({ status: 404 });
  });

  it("show raised alarms first, each with severity and runbook, and not that a training runs", async () => {
    const { body } = await handlers["GET /v1/alarms"](asked());

    expect(body.alarms).toHaveLength(2);
    expect(body.alarms).toMatchObject([
      {
        name: "drift-score",
        state: "ALARM",
        severity: "high",
        runbook: "docs/runbooks/drift-score.md",
        description: "Something is wrong.",
      },
      { name: "api-5xx", state: "OK" },
    ]);
  });

  it("show metrics over the hours that are asked for, and log lines of a level", async () => {
    const metrics = await handlers["GET /v1/metrics"](asked({ query: { hours: 2 } }));
    const logs = await handlers["GET /v1/logs"](asked({ query: { level: "ERROR", minutes: 60, limit: 10 } }));

    expect(Date.parse(metrics.body.to) - Date.parse(metrics.body.from)).toBe(2 * 3_600_000);
    expect(metrics.body.series.map(({ name }) => name)).toEqual(expect.arrayContaining(["Latency", "DriftScore"]));
    expect(logs.body.lines).toMatchObject([{ level: "ERROR", service: "train" }]);
    expect(fakes.asked).toMatchObject([{ level: "ERROR", limit: 10 }]);
  });

  it("tell Prometheus what the registry knows", async () => {
    const { body, headers } = await handlers["GET /metrics"](asked());

    expect(headers).toMatchObject({ "content-type": "text/plain; version=0.0.4; charset=utf-8" });
    expect(body).toContain('vigie_drift_score{model="scene"} 0.1\n');
    expect(body).toContain('vigie_alarm{alarm="drift-score"} 1\n');
    expect(body).toContain("# TYPE vigie_drift_score gauge\n");
    expect(body).not.toContain("training-runs");
  });
});
