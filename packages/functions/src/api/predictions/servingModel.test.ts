import { TransientError, VisibleError } from "@vigie/core/errors";
import type { Version } from "@vigie/core/registry/version";
import { describe, expect, it } from "vitest";
import { fakeRegistry, shareModel, version } from "../registry/modelFakes.fixture";
import { ServingModels } from "./servingModel";

const GOLDEN_FAILED = new VisibleError(500, "golden-failed", "The graph differs from training by 0.5.");

function setUp() {
  const registry = fakeRegistry();
  registry.versions = [version(1), version(2), version(3), version(4)];
  const opened: { number: number; model: ReturnType<typeof shareModel> }[] = [];
  const faults = new Map<number, Error>();
  const reads = { alias: 0 };
  const clock = { now: 0 };
  const models = new ServingModels({
    registry: {
      ...registry,
      getAlias: (...of) => {
        reads.alias++;
        return registry.getAlias(...of);
      },
    },
    open: async ({ version: number }: Version) => {
      const fault = faults.get(number);
      if (fault) throw fault;
      const model = shareModel();
      opened.push({ number, model });
      return model;
    },
    now: () => clock.now,
    log: () => undefined,
  });
  const served = async () => (await models.champion("scene")).serving?.version.version;
  const numbers = () => opened.map(({ number }) => number);
  return { models, registry, opened, faults, reads, clock, served, numbers };
}

describe("the champion that is served", () => {
  it("is opened at first need and once for all who ask at the same time", async () => {
    const { served, numbers, reads } = setUp();

    const answers = await Promise.all([served(), served(), served()]);

    expect(answers).toEqual([1, 1, 1]);
    expect(numbers()).toEqual([1]);
    expect(reads.alias).toBe(1);
  });

  it("is read again after 30 s and not before", async () => {
    const { served, clock, registry, reads } = setUp();
    await served();
    registry.champion = 2;

    clock.now = 29_999;
    const before = await served();
    clock.now = 30_000;
    const after = await served();

    expect([before, after]).toEqual([1, 2]);
    expect(reads.alias).toBe(2);
  });

  it("is not opened again while it stays the champion", async () => {
    const { served, clock, numbers } = setUp();

    for (clock.now = 0; clock.now < 200_000; clock.now += 40_000) await served();

    expect(numbers()).toEqual([1]);
  });

  it("stays when the new one cannot be opened, says so, and gives way once it can", async () => {
    const { models, served, clock, registry, faults } = setUp();
    await served();
    registry.champion = 2;
    faults.set(2, new Error("s3://secret-bucket is away"));

    clock.now = 30_000;
    const meanwhile = await models.champion("scene");
    faults.clear();
    clock.now = 60_000;
    const then = await models.champion("scene");

    expect(meanwhile.serving?.version.version).toBe(1);
    expect(meanwhile.problem).toBe("Version 2 cannot be opened.");
    expect(then).toMatchObject({ serving: { version: { version: 2 } }, problem: undefined });
  });

  it("stays when the new one fails its golden rows, which is not tried again", async () => {
    const { models, clock, registry, faults, served, numbers } = setUp();
    await served();
    registry.champion = 2;
    faults.set(2, GOLDEN_FAILED);

    clock.now = 30_000;
    const refused = await models.champion("scene");
    faults.clear();
    clock.now = 60_000;
    await served();

    expect(refused.serving?.version.version).toBe(1);
    expect(refused.problem).toContain("golden rows");
    expect(numbers()).toEqual([1]);
  });

  it("stays without a complaint once the alias is back at it", async () => {
    const { models, clock, registry, faults, served } = setUp();
    await served();
    registry.champion = 2;
    faults.set(2, GOLDEN_FAILED);
    clock.now = 30_000;
    await served();

    registry.champion = 1;
    clock.now = 60_000;
    const state = await models.champion("scene");

    expect(state).toMatchObject({ serving: { version: { version: 1 } }, problem: undefined });
  });

  it("stays when the registry does not answer", async () => {
    const { models, clock, registry, served } = setUp();
    await served();
    registry.getAlias = () => Promise.reject(new Error("DynamoDB is away"));

    clock.now = 30_000;
    const state = await models.champion("scene");

    expect(state.serving?.version.version).toBe(1);
    expect(state.problem).toBe("The registry does not answer; the model that was open goes on.");
  });

  it("is nothing, without a complaint, while nothing has been promoted, and is there as soon as it is", async () => {
    const { models, registry, served } = setUp();
    registry.champion = undefined;

    const nothing = await models.champion("scene");
    registry.champion = 1;

    expect(nothing).toEqual({ serving: undefined, problem: undefined });
    expect(await served()).toBe(1);
  });

  it("is nothing, with a complaint, when the first cannot be opened; it is tried again after 30 s only", async () => {
    const { models, clock, faults, served, numbers } = setUp();
    faults.set(1, new Error("away"));

    const state = await models.champion("scene");
    faults.clear();
    clock.now = 10_000;
    const soon = await served();
    clock.now = 30_000;
    const later = await served();

    expect(state).toEqual({ serving: undefined, problem: "Version 1 cannot be opened." });
    expect([soon, later]).toEqual([undefined, 1]);
    expect(numbers()).toEqual([1]);
  });

  it("is asked for again at once when its files could not be had now", async () => {
    const { models, faults, served } = setUp();
    faults.set(1, new TransientError("S3 GetObject: SlowDown"));

    await expect(models.champion("scene")).rejects.toThrow("SlowDown");
    faults.clear();

    expect(await served()).toBe(1);
  });

  it("throws when the registry has never answered", async () => {
    const { models, registry } = setUp();
    registry.getAlias = () => Promise.reject(new Error("away"));

    await expect(models.champion("scene")).rejects.toThrow("away");
  });
});

describe("a version by its number", () => {
  it("shares what the champion has open", async () => {
    const { models, served, numbers } = setUp();
    await served();

    await models.version("scene", 1);

    expect(numbers()).toEqual([1]);
  });

  it("is opened once, handed over when it becomes the champion, and kept open beside at most one other", async () => {
    const { models, registry, served, opened, numbers, clock } = setUp();
    await served();

    await Promise.all([models.version("scene", 2), models.version("scene", 2)]);
    registry.champion = 2;
    clock.now = 30_000;
    await served();
    await models.version("scene", 3);
    await models.version("scene", 4);
    await Promise.resolve();

    expect(numbers()).toEqual([1, 2, 3, 4]);
    expect(opened.filter(({ model }) => model.closed).map(({ number }) => number)).toEqual([1]);
  });

  it("is not there, or is not approved", async () => {
    const { models, registry } = setUp();
    registry.versions = [version(1), version(2, { approved: false })];

    await expect(models.version("scene", 9)).rejects.toMatchObject({ status: 404 });
    await expect(models.version("scene", 2)).rejects.toMatchObject({ status: 409, code: "not-approved" });
  });

  it("can be asked again after it could not be opened", async () => {
    const { models, faults } = setUp();
    faults.set(2, new Error("away"));

    await expect(models.version("scene", 2)).rejects.toThrow("away");
    faults.clear();

    expect((await models.version("scene", 2)).version.version).toBe(2);
  });
});
