import { randomUUID } from "node:crypto";
import { dynamoBatches } from "@vigie/cloud/batches";
import type { Batch } from "@vigie/cloud/batchRecord";
import { dynamoClient } from "@vigie/cloud/clients";
import { dynamoLabels } from "@vigie/cloud/labels";
import { predictionLog } from "@vigie/cloud/predictionLog";
import { trafficStore } from "@vigie/cloud/trafficStore";
import type { LabelledAnswer } from "@vigie/core/feedback/labelledAnswer";
import { CHAMPION_ONLY } from "@vigie/core/predict/traffic";
import { newSortableId } from "@vigie/core/registry/sortableId";
import { describe, expect, inject, it } from "vitest";

const { outputs } = inject("vigie");
const client = dynamoClient();
const user = randomUUID();
const MODEL = `feedback-${Date.now().toString(36)}`;
/** A day of this file alone, so that nothing else is found on it. */
const at = new Date(Date.UTC(2031, 0, 1 + (Date.now() % 300), 12));
const day = at.toISOString().slice(0, 10);

describe("batches in their table", () => {
  const batches = dynamoBatches({ client, table: outputs.PredictionsTable });
  const made = (minute: number): Batch => {
    const createdAt = new Date(at.getTime() + minute * 60_000);
    const of = { model: MODEL, version: 1, contract: "scene", label: "severe", bytes: 9 };
    return { id: newSortableId(createdAt), user, username: "ada", ...of, state: "awaiting-upload", createdAt: createdAt.toISOString() };
  };

  it("are read back whole, by their owner only, newest first and in pages", async () => {
    const all = [0, 1, 2].map(made);
    for (const batch of all) await batches.create(batch);

    const first = await batches.list(user, { limit: 2 });
    const second = await batches.list(user, { limit: 2, before: first.at(-1)!.id });

    expect(await batches.get(user, all[0]!.id)).toEqual(all[0]);
    expect(await batches.get(randomUUID(), all[0]!.id)).toBeUndefined();
    expect([...first, ...second]).toEqual([...all].reverse());
  });

  it("change once when several want the same", async () => {
    const batch = made(5);
    await batches.create(batch);

    const changed = await Promise.all(
      Array.from({ length: 8 }, () => batches.change(user, batch.id, ["awaiting-upload"], { state: "running" })),
    );

    expect(changed.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await batches.change(user, batch.id, ["awaiting-upload"], { state: "failed" })).toBeUndefined();
    expect(await batches.get(user, batch.id)).toMatchObject({ state: "running" });
  });

  it("keep their parts in order, each once", async () => {
    const batch = made(6);
    const part = (number: number, rows: number) => {
      const counts = { rows, answered: rows, refused: 0, severe: 0 };
      return {
        number,
        summary: {
          ...counts,
          errors: [],
          absent: [],
          confusion: [
            [rows, 0],
            [0, 0],
          ],
        },
      };
    };
    for (const [number, rows] of [
      [2, 1],
      [10, 2],
      [0, 3],
      [2, 4],
    ] as const)
      await batches.putPart(batch, part(number, rows));

    expect(await batches.listParts(batch)).toEqual([part(0, 3), part(2, 4), part(10, 2)]);
  });
});

describe("labels beside their answers", () => {
  const table = outputs.PredictionsTable;
  const labels = dynamoLabels({ client, table });
  const log = predictionLog({ client, table });
  const given = async (severe: boolean) => {
    const id = newSortableId(at);
    const asked = { id, at: at.toISOString(), user, username: "ada", model: MODEL, version: 1, contract: "scene", latencyMs: 1 };
    const entry = { ...asked, inputs: { lum: 1 }, probability: severe ? 0.9 : 0.1, severe };
    await log.append(entry);
    return entry;
  };
  const labelled = (entry: Awaited<ReturnType<typeof given>>, actual: boolean): LabelledAnswer => ({
    ...{ id: entry.id, model: MODEL, version: 1, at: entry.at, probability: entry.probability, severe: entry.severe },
    ...{ actual, labelledAt: at.toISOString(), labelledBy: "ada" },
  });

  it("are found by the day of the answer; one that comes again takes the place of the one before", async () => {
    const [first, second] = [await given(true), await given(false)];
    await labels.put(first, labelled(first, false));
    await labels.put(first, labelled(first, true));
    await labels.put(second, labelled(second, false));

    const found = await labels.listDay(MODEL, day);
    const sample = await labels.sampleDay(MODEL, day, 100);

    expect(new Map(found.map((one) => [one.id, one]))).toEqual(
      new Map([
        [first.id, labelled(first, true)],
        [second.id, labelled(second, false)],
      ]),
    );
    expect(sample.map(({ probability }) => probability).sort()).toEqual([0.1, 0.9]);
    expect(await labels.listDay("another", day)).toEqual([]);
  });
});

describe("how requests are shared", () => {
  it("is all to the champion until somebody says otherwise", async () => {
    const traffic = trafficStore({ client, table: outputs.RegistryTable });

    const before = await traffic.get(MODEL);
    await traffic.put(MODEL, { challengerShare: 0.25, shadow: true }, "ada", at);

    expect(before).toEqual(CHAMPION_ONLY);
    expect(await traffic.get(MODEL)).toEqual({ challengerShare: 0.25, shadow: true });
  });
});
