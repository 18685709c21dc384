import { TransientError } from "@vigie/core/errors";
import { expect, test } from "vitest";
import { memoryBatches, memoryBatchFiles } from "../api/batches/batchFakes.fixture";
import { shareModel, version } from "../api/registry/modelFakes.fixture";
import { type BatchWork, batchWork } from "./batchWork";
import { startBatch } from "./startBatch";

const ID = "01JBQXK2H0S8M3V7C5T9R1D4FE";
const named = { id: ID, user: "marie" };
const now = () => new Date("2024-11-03T02:15:00.000Z");

async function setUp(text: string, model = shareModel("chi9")) {
  const { batches, kept } = memoryBatches();
  const { files, uploads, written } = memoryBatchFiles();
  const bytes = Buffer.from(text);
  uploads.set(ID, bytes);
  const of = { model: "chi9", version: 1, contract: "chi9", label: "severe" };
  await batches.create({
    ...named,
    ...of,
    username: "Marie",
    bytes: bytes.length,
    state: "awaiting-upload",
    createdAt: now().toISOString(),
  });
  const predictClasses = async (values: Float32Array, rows: number) => {
    const given = await model.predictBatch(values, rows);
    return Float32Array.from(given.flatMap(({ probability }) => [1 - probability, probability]));
  };
  const work: BatchWork = { batches, files, open: async () => ({ version: version(1), model: { ...model, predictClasses } }), now };
  const started: string[] = [];
  const executions = { start: async (name: string) => void started.push(name) };
  const start = () => startBatch({ detail: { object: { key: `batches/uploads/marie/${ID}.csv` } } }, { batches, files, executions, now });
  const run = async () => {
    const { parts } = (await batchWork({ step: "plan", input: { batch: named } }, work)) as {
      parts: { number: number; start: number; end: number }[];
    };
    const scored = [];
    for (const part of parts) scored.push({ scored: await batchWork({ step: "score", input: { batch: named, part } }, work) });
    return batchWork({ step: "merge", input: { batch: named, scored } }, work);
  };
  return { batches, files, uploads, written, work, started, start, run, batch: () => kept.get(`marie ${ID}`)! };
}

const TABLE = "id,crash_hour,severe\na,3,1\nb,99,0\nc,4,0\n";

test("a file that came is answered row by row, with a report of its labels", async () => {
  const { start, started, run, written, batch } = await setUp(TABLE);

  expect(await start()).toBe(true);
  await run();

  expect(started).toEqual([ID]);
  expect(batch()).toMatchObject({ state: "succeeded", parts: 1, summary: { rows: 3, answered: 2, refused: 1 }, labelled: { rows: 2 } });
  expect(written.get(`${ID} results`)!.split("\n")[0]).toBe("id,probability,severe,imputed,error");
  expect(written.get(`${ID} results`)!.trimEnd().split("\n")).toHaveLength(4);
  expect(JSON.parse(written.get(`${ID} report`)!)).toMatchObject({ model: "chi9", version: 1, errors: [{ row: 2 }] });
});

test("an event that comes twice starts it once, and one about another file does nothing", async () => {
  const { start, started, run, batch } = await setUp(TABLE);
  await start();
  await run();

  expect(await start()).toBe(false);
  expect(started).toEqual([ID]);
  expect(batch().state).toBe("succeeded");
});

test("a file of another size than announced fails the batch", async () => {
  const { start, uploads, batch, started } = await setUp(TABLE);
  uploads.set(ID, Buffer.from("short"));

  await start();

  expect(batch()).toMatchObject({ state: "failed", problem: expect.stringContaining("5 bytes") });
  expect(started).toEqual([]);
});

test("a file without a feature fails the batch with words", async () => {
  const { start, run, batch } = await setUp("moon\n1\n");
  await start();

  await expect(run()).rejects.toThrow("No column is a feature");

  expect(batch()).toMatchObject({ state: "failed", problem: expect.stringContaining("No column is a feature") });
});

test("a batch that was cancelled lets no step go on", async () => {
  const { start, run, batches, batch } = await setUp(TABLE);
  await start();
  await batches.change("marie", ID, ["running"], { state: "cancelled" });

  await expect(run()).rejects.toMatchObject({ status: 409 });
  expect(batch().state).toBe("cancelled");
});

test.each(["uploadedBytes", "readUpload", "putPart", "writeResult", "putReport"] as const)(
  "when %s fails once the batch goes on running, and the same steps again end it",
  async (call) => {
    const { start, run, work, batch, files } = await setUp(TABLE);
    await start();
    const failing = { ...files, [call]: () => Promise.reject(new TransientError("SlowDown")) };
    const { files: whole } = work;
    work.files = failing;

    await expect(run()).rejects.toThrow("SlowDown");
    expect(batch().state).toBe("running");

    work.files = whole;
    await run();
    expect(batch().state).toBe("succeeded");
  },
);
