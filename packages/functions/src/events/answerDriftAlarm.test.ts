import type { AlarmState } from "@vigie/cloud/operationStates";
import { memoryRegistry } from "@vigie/core/registry/memoryRegistry";
import { aDraft, aMove, aSource, at } from "@vigie/core/registry/registryFixtures";
import { beforeEach, describe, expect, it } from "vitest";
import { answerDriftAlarm, COOL_DOWN_MS } from "./answerDriftAlarm";

const ALARM: AlarmState = {
  name: "drift-score",
  arn: "arn:aws:cloudwatch:eu-west-3:111111111111:alarm:test-vigie-drift-score",
  state: "ALARM",
  reason: "Threshold Crossed: 0.9 > 0.5",
  since: "2026-11-21T10:00:00.000Z",
  description: "",
  metric: "DriftScore",
  threshold: 0.5,
  dimensions: { model: "scene" },
};

let cloud: ReturnType<typeof fakeCloud>;
beforeEach(async () => {
  cloud = fakeCloud();
  for (const model of ["scene", "chi9"]) {
    await cloud.registry.createVersion(aDraft(`run of ${model}`, { model }), at(0));
    await cloud.registry.moveAlias({ ...aMove(null, 1), model }, at(0));
  }
});

describe("a drift alarm", () => {
  it("starts one training on the newest source, which says why", async () => {
    const source = aSource("a", at(1));
    await cloud.registry.putSource(source);

    expect(await cloud.answer()).toBe("started");

    expect(cloud.started).toEqual([
      {
        name: "drift-scene-20261121T100000Z",
        input: {
          request: {
            model: "scene",
            source: source.id,
            startedBy: "alarm drift-score",
            cause: "Alarm drift-score since 2026-11-21T10:00:00.000Z: Threshold Crossed: 0.9 > 0.5",
          },
        },
      },
    ]);
    expect(await cloud.registry.listDriftEpisodes("scene")).toMatchObject([
      { outcome: "started", execution: "drift-scene-20261121T100000Z" },
    ]);
  });

  it("of a model whose data are not the newest is answered with the source that drifted, under the model's own contract", async () => {
    await cloud.registry.putSource({ ...aSource("a", at(1)), dataset: "baac" });
    const matrix = { key: `prepared/${"0".repeat(64)}/window.matrix`, sha256: "0".repeat(64), bytes: 1 };
    const window = { kind: "new", rows: 400, from: null, to: null, labelled: true, matrix, at: at(1).toISOString() } as const;
    const cut = { ...window, model: "chi9", contract: "chi9", source: "c".repeat(64), dataset: "d".repeat(64), version: 1 };
    await cloud.registry.putDriftWindow(cut);
    cloud.alarm = { ...ALARM, dimensions: { model: "chi9" } };

    expect(await cloud.answer()).toBe("started");
    expect(cloud.started[0]).toMatchObject({
      name: "drift-chi9-20261121T100000Z",
      input: { request: { model: "chi9", contract: "chi9", source: "c".repeat(64) } },
    });
  });

  it("told twice, and told by many at once, is one episode", async () => {
    const answers = await Promise.all([cloud.answer(), cloud.answer(), cloud.answer()]);
    answers.push(await cloud.answer());

    expect(cloud.started).toHaveLength(1);
    expect(answers.filter((answer) => answer === "started")).toHaveLength(1);
  });

  it("that does not stand is not answered, whatever a message says", async () => {
    cloud.alarm = { ...ALARM, state: "OK" };
    expect(await cloud.answer()).toBe("unanswered");
    cloud.alarm = undefined;
    expect(await cloud.answer()).toBe("unanswered");
    expect(cloud.started).toEqual([]);
  });

  it("of a model that has no champion is not answered: somebody put its measurements in", async () => {
    cloud.alarm = { ...ALARM, dimensions: { model: "fr35" } };

    expect(await cloud.answer()).toBe("unanswered");
    expect(cloud.started).toEqual([]);
  });

  it("starts nothing while a training runs, and one once it has ended and the alarm is looked at again", async () => {
    cloud.running = ["training-1"];
    expect(await cloud.answer()).toBe("running");
    expect(await cloud.answer()).toBe("unanswered");
    cloud.running = [];

    expect(await cloud.answer()).toBe("started");
    expect(cloud.started.map(({ name }) => name)).toEqual(["drift-scene-20261121T100000Z-001"]);
  });

  it("raised again within the cool-down starts nothing; one that still stands after it does", async () => {
    await cloud.answer();
    cloud.alarm = { ...ALARM, since: "2026-11-21T12:00:00.000Z" };
    cloud.time += COOL_DOWN_MS - 1;
    expect(await cloud.answer()).toBe("cooling-down");
    expect(await cloud.answer()).toBe("unanswered");
    cloud.time += 1;

    expect(await cloud.answer()).toBe("started");
    expect(cloud.started).toHaveLength(2);
  });

  it("is written down and left to people in the mode that only advises", async () => {
    await cloud.registry.setLoopSettings({ mode: "advise", request: {}, by: "olga", at: at(1).toISOString() });

    expect(await cloud.answer()).toBe("advised");
    expect(await cloud.answer()).toBe("unanswered");
    expect(cloud.started).toEqual([]);
    expect(await cloud.registry.listDriftEpisodes("scene")).toMatchObject([{ outcome: "advised", execution: null }]);
  });

  it("is started by the next call when this one ended between writing and starting", async () => {
    cloud.fails = true;
    await expect(cloud.answer()).rejects.toThrow("throttled");
    cloud.fails = false;

    expect(await cloud.answer()).toBe("started");
    expect(cloud.started).toHaveLength(1);
    expect(await cloud.registry.listDriftEpisodes("scene")).toHaveLength(1);
  });

  it("asks for the training that the loop is set to", async () => {
    await cloud.registry.setLoopSettings({ mode: "retrain", request: { candidates: ["boosting"] }, by: "olga", at: at(1).toISOString() });
    await cloud.answer();

    expect(cloud.started[0]!.input).toMatchObject({ request: { candidates: ["boosting"], model: "scene" } });
  });

  it("raised by a clock that is ahead or behind is the same episode when told again", async () => {
    cloud.alarm = { ...ALARM, since: "2031-01-01T00:00:00.000Z" };
    expect(await cloud.answer()).toBe("started");
    expect(await cloud.answer()).toBe("unanswered");
  });
});

function fakeCloud() {
  const registry = memoryRegistry();
  const cloud = {
    registry,
    alarm: ALARM as AlarmState | undefined,
    started: [] as { name: string; input: unknown }[],
    running: [] as string[],
    fails: false,
    time: Date.parse("2026-11-21T10:00:05.000Z"),
    answer: () =>
      answerDriftAlarm("drift-score", {
        alarms: { get: async () => cloud.alarm },
        executions: {
          start: async (name, input) => {
            if (cloud.fails) throw new Error("throttled");
            cloud.started.push({ name, input });
          },
          isRunning: async (name) => cloud.running.includes(name),
          listRunning: async () => cloud.running,
        },
        registry,
        now: () => new Date(cloud.time),
        log: () => undefined,
      }),
  };
  return cloud;
}
