import { once } from "node:events";
import { createWriteStream, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { predictFile } from "@vigie/core/predict/file/predictFile";
import { loadModel } from "@vigie/core/predict/loadedModel";
import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import { scene } from "@vigie/core/prepare/scene";
import { aDraft, at } from "@vigie/core/registry/registryFixtures";
import type { BatchReply, UploadReply } from "@vigie/functions/api/batches/batches.routes";
import { PART_BYTES } from "@vigie/functions/batch/batchWork";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { z } from "zod";
import { callApi, signIn } from "../../infra/local/callApi";
import { servedModel } from "../bench/serve/servedModel";

const { apiUrl, users, outputs } = inject("vigie");
/** A model of this run alone. */
const MODEL = `batches-${Date.now().toString(36)}`;
/** Wide enough that the file is cut in two. */
const NOTE = "n".repeat(400);
const ROWS = Math.ceil((1.2 * PART_BYTES) / NOTE.length);
/** Rows whose code is none, counted from 1: one in each part. */
const BROKEN = [3, ROWS - 2];

let token: string;
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "vigie-batches-test-"));
  token = await signIn(apiUrl, users.user);
  const artifacts = s3Artifacts({ client: s3Client(), bucket: outputs.ArtifactsBucket, cacheDir: scratch });
  const files = servedModel();
  const [onnx, model, golden] = await Promise.all([
    artifacts.put("models", "model.onnx", files.onnx),
    artifacts.put("models", "model.json", files.model),
    artifacts.put("models", "golden.json", files.golden),
  ]);
  const draft = aDraft("run-1", { model: MODEL });
  const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });
  await registry.createVersion({ ...draft, artifacts: { ...draft.artifacts, onnx, model, golden } }, at(1));
  await registry.moveAlias({ model: MODEL, alias: "champion", expected: null, version: 1, reason: "the only one", by: "tests" }, at(2));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe("a file of accidents on the deployed stacks", () => {
  it("is answered in parts as it would be in one go, with progress, the errors of its rows and a report of its labels", async () => {
    const [input, expected] = [join(scratch, "accidents.csv"), join(scratch, "expected.csv")];
    await writeAccidents(input);
    const { size } = await stat(input);

    const batch = await announce({ bytes: size });
    expect(await send(batch, await readFile(input))).toBe(200);
    const { seen, last } = await followed(batch.id);

    const summary = await predictFile(await loadModel(servedModel()), scene, { input, output: expected, label: "severe" });
    expect(last).toMatchObject({ state: "succeeded", model: MODEL, version: 1, progress: { parts: 2, done: 2, rows: ROWS } });
    expect(last.summary).toEqual(summary);
    expect(last.summary).toMatchObject({ rows: ROWS, answered: ROWS - 2, refused: 2, absent: [] });
    expect(last.summary!.errors.map(({ row }) => row)).toEqual(BROKEN);
    expect(last.labelled).toMatchObject({
      rows: ROWS - 2,
      confusion: summary.confusion,
      classes: [{ name: "not severe" }, { name: "severe" }],
    });
    expect(seen.some(({ state, progress }) => state === "running" && progress.parts === 2)).toBe(true);
    const results = join(scratch, "results.csv");
    await download(last.links!.results, results);
    expect((await readFile(results)).equals(await readFile(expected))).toBe(true);
    expect(workersOf("batch").length).toBeGreaterThanOrEqual(2);
    const report = (await (await fetch(last.links!.report)).json()) as object;
    expect(report).toMatchObject({ id: batch.id, model: MODEL, version: 1, ...summary, labelled: last.labelled });
  });

  it("hands on no cell that a spreadsheet would take for a formula", async () => {
    const text = "note,lum\n=HYPERLINK(x),1\n@sum,2\n";

    const batch = await announce({ bytes: text.length });
    await send(batch, Buffer.from(text));
    const { last } = await followed(batch.id);

    const lines = (await (await fetch(last.links!.results)).text()).split("\n");
    expect(lines.slice(1, 3)).toEqual([
      expect.stringMatching(/^'=HYPERLINK\(x\),0\.\d+,[01],43,$/),
      expect.stringMatching(/^'@sum,0\.\d+,[01],43,$/),
    ]);
    expect(last.labelled).toBeNull();
  });

  it("that is cancelled before or after it came answers nothing", async () => {
    const text = "lum\n1\n";
    const early = await announce({ bytes: text.length });
    const cancelled = await cancel(early.id);
    await send(early, Buffer.from(text));
    const input = join(scratch, "accidents.csv");
    const late = await announce({ bytes: (await stat(input)).size });
    await send(late, await readFile(input));
    await until(late.id, ({ state }) => state !== "awaiting-upload");

    expect(cancelled).toMatchObject({ state: "cancelled", links: null });
    expect(await cancel(late.id)).toMatchObject({ state: "cancelled", links: null });

    await wait(3_000);
    for (const { id } of [early, late]) expect(await get(id)).toMatchObject({ state: "cancelled", links: null });
  });

  it("of another size than was announced is not taken", async () => {
    const batch = await announce({ bytes: 6 });

    const status = await send(batch, Buffer.from("lum\n1\n2\n3\n"));

    expect(status).toBe(403);
    expect(await get(batch.id)).toMatchObject({ state: "awaiting-upload", links: null });
  });

  it("without a feature fails with words", async () => {
    const text = "moon\n1\n";
    const batch = await announce({ bytes: text.length });
    await send(batch, Buffer.from(text));

    const { last } = await followed(batch.id);

    expect(last).toMatchObject({ state: "failed", problem: expect.stringContaining("No column is a feature"), links: null });
  });

  it("is nobody else's", async () => {
    const { id } = await announce({ bytes: 6 });
    const other = await signIn(apiUrl, users.admin);

    const refused = await callApi(apiUrl, `/v1/batches/${id}`, { token: other }).catch((error: unknown) => error);

    expect(refused).toMatchObject({ status: 404 });
  });
});

type Batch = z.infer<typeof BatchReply>;
type Upload = z.infer<typeof UploadReply>;

const get = (id: string) => callApi<Batch>(apiUrl, `/v1/batches/${id}`, { token });
const cancel = (id: string) => callApi<Batch>(apiUrl, `/v1/batches/${id}/cancel`, { method: "POST", token });
const announce = (body: object) => callApi<Upload>(apiUrl, "/v1/batches", { method: "POST", token, body: { model: MODEL, ...body } });

/** Sends what a file holds by the link of its batch, and answers the status. */
async function send({ upload: { method, url, headers } }: Upload, content: Buffer): Promise<number> {
  const { "content-length": _announced, ...others } = headers;
  return (await fetch(url, { method, headers: others, body: new Uint8Array(content) })).status;
}

async function followed(id: string): Promise<{ seen: Batch[]; last: Batch }> {
  const seen: Batch[] = [];
  const last = await until(id, (batch) => {
    seen.push(batch);
    return ["succeeded", "failed", "cancelled"].includes(batch.state);
  });
  return { seen, last };
}

async function until(id: string, holds: (batch: Batch) => boolean): Promise<Batch> {
  for (;;) {
    const batch = await get(id);
    if (holds(batch)) return batch;
    await wait(200);
  }
}

/** Processes of a function on the emulator, which starts another only while all others are at work. */
function workersOf(functionName: string): string[] {
  const name = outputs.TrainingMachineArn.split(":").at(-1)?.replace("training", functionName);
  const commands = readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map(commandOf);
  return commands.filter((command) => command.includes(`ministack-lambda-${name}-`));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

async function download(url: string, path: string): Promise<void> {
  const { body } = await fetch(url);
  const to = createWriteStream(path);
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) if (!to.write(chunk)) await once(to, "drain");
  to.end();
  await once(to, "finish");
}

/** Every feature and a note, so that half a file is one part; two rows do not fit. */
async function writeAccidents(path: string): Promise<void> {
  const names = scene.features.map(({ name }) => name);
  const { features } = PREDICTION_EXAMPLES.scene as { features: Record<string, number> };
  const file = createWriteStream(path);
  file.write(`id,note,severe,${names.join(",")}\n`);
  for (let row = 1; row <= ROWS; row++) {
    const own: Record<string, number> = { ...features, minute_of_day: row % 1440, lum: BROKEN.includes(row) ? 9 : 1 + (row % 5) };
    const line = `${row},${NOTE},${row % 2},${names.map((name) => own[name] ?? "").join(",")}\n`;
    if (!file.write(line)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}
