import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { type PredictionLogEntry, predictionLog, RETENTION_DAYS } from "@vigie/cloud/predictionLog";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { NotFoundError, TransientError } from "@vigie/core/errors";
import { newSortableId } from "@vigie/core/registry/sortableId";
import type { Area } from "@vigie/core/steps/artifact";
import { fileDigest } from "@vigie/core/steps/fileDigest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const bucketClient = new S3Client({ forcePathStyle: true });
const Bucket = `artifacts-${randomUUID()}`;
const TableName = `predictions-${randomUUID()}`;
let dir: string;

beforeAll(async () => {
  expect(new URL(process.env.AWS_ENDPOINT_URL ?? "none:").hostname, "tests touch no host but this one").toBe("127.0.0.1");
  dir = await mkdtemp(join(tmpdir(), "vigie-stores-"));
  await bucketClient.send(new CreateBucketCommand({ Bucket }));
  await bucketClient.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } }));
  await dynamoClient().send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk"].map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "gsi1",
          KeySchema: [
            { AttributeName: "gsi1pk", KeyType: "HASH" },
            { AttributeName: "gsi1sk", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        },
      ],
    }),
  );
});

afterAll(async () => {
  const { Versions = [] } = await bucketClient.send(new ListObjectVersionsCommand({ Bucket }));
  for (const { Key, VersionId } of Versions) await bucketClient.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
  await bucketClient.send(new DeleteBucketCommand({ Bucket }));
  await dynamoClient().send(new DeleteTableCommand({ TableName }));
  await rm(dir, { recursive: true, force: true });
});

describe("s3Artifacts", () => {
  const store = async () => s3Artifacts({ client: s3Client(), bucket: Bucket, cacheDir: await mkdtemp(join(dir, "cache-")) });

  it("stores bytes under their digest with their media type, and reads them back", async () => {
    const artifacts = await store();
    const content = Buffer.from(`{"rows": "${randomUUID()}"}`);

    const ref = await artifacts.put("reports", "quality.json", content);

    expect(ref.key).toBe(`reports/${ref.sha256}/quality.json`);
    const head = await bucketClient.send(new HeadObjectCommand({ Bucket, Key: ref.key }));
    expect(head).toMatchObject({ ContentLength: content.length, ContentType: "application/json" });
    expect(Buffer.from(await (await store()).read(ref))).toEqual(content);
  });

  it("writes the same content once, also when several write it at once", async () => {
    const artifacts = await store();
    const content = Buffer.from(randomUUID());
    const path = join(dir, "same.csv");
    await writeFile(path, content);

    const refs = await Promise.all([
      artifacts.put("raw", "same.csv", content),
      artifacts.put("raw", "same.csv", { path }),
      artifacts.put("raw", "same.csv", content),
    ]);

    expect(new Set(refs.map(({ key }) => key)).size).toBe(1);
    const { Versions } = await bucketClient.send(new ListObjectVersionsCommand({ Bucket, Prefix: refs[0]?.key }));
    expect(Versions).toHaveLength(1);
  });

  it("streams a file above 64 MB there and back", async () => {
    const artifacts = await store();
    const path = join(dir, "large.parquet");
    await writeFile(path, randomUUID());
    await truncate(path, 65 * 1024 * 1024);

    const ref = await artifacts.put("prepared", "large.parquet", { path });

    expect(ref.bytes).toBe(65 * 1024 * 1024);
    expect(await fileDigest(await artifacts.fetch(ref))).toEqual({ sha256: ref.sha256, bytes: ref.bytes });
  });

  it("stores empty content", async () => {
    const artifacts = await store();

    const ref = await artifacts.put("reports", "quarantine.csv", new Uint8Array());

    expect(await artifacts.read(ref)).toHaveLength(0);
  });

  it("fetches once into a read-only file", async () => {
    const artifacts = await store();
    const ref = await artifacts.put("models", "model.onnx", Buffer.from(randomUUID()));

    const [first, second] = await Promise.all([artifacts.fetch(ref), artifacts.fetch(ref)]);
    const before = await stat(first);
    await artifacts.fetch(ref);

    expect(second).toBe(first);
    expect((await stat(first)).ino).toBe(before.ino);
    expect(before.mode & 0o222).toBe(0);
  });

  it("gives out no bytes that differ from the digest", async () => {
    const artifacts = await store();
    const ref = await artifacts.put("models", "model.json", Buffer.from(randomUUID()));
    await bucketClient.send(new PutObjectCommand({ Bucket, Key: ref.key, Body: "tampered" }));

    await expect(artifacts.fetch(ref)).rejects.toThrow(TransientError);
  });

  it("says that an artefact is missing", async () => {
    const sha256 = "0".repeat(64);

    await expect((await store()).fetch({ key: `raw/${sha256}/none.csv`, sha256, bytes: 1 })).rejects.toThrow(NotFoundError);
  });

  it("stays at its own keys and in its own folder whatever it is asked for", async () => {
    const artifacts = await store();
    const sha256 = "0".repeat(64);

    await expect(artifacts.put("raw", "../escaped", Buffer.from("x"))).rejects.toThrow("not the key");
    await expect(artifacts.put("elsewhere" as Area, "x", Buffer.from("x"))).rejects.toThrow("not the key");
    await expect(artifacts.fetch({ key: "raw/../../x", sha256, bytes: 1 })).rejects.toThrow("not the key");
    const { Contents = [] } = await bucketClient.send(new ListObjectsV2Command({ Bucket }));
    expect(Contents.filter(({ Key }) => Key?.includes("escaped") || Key?.startsWith("elsewhere"))).toEqual([]);
  });

  it("keeps a name with blanks and accents", async () => {
    const artifacts = await store();
    const content = Buffer.from("Num_Acc;grav\n");

    const ref = await artifacts.put("raw", "caractéristiques 2024 (1).csv", content);

    expect(await readFile(await artifacts.fetch(ref))).toEqual(content);
  });
});

describe("predictionLog", () => {
  const log = () => predictionLog({ client: dynamoClient(), table: TableName });
  const entry = (at: Date, change: Partial<PredictionLogEntry> = {}): PredictionLogEntry => ({
    id: newSortableId(at),
    at: at.toISOString(),
    user: "7f1c",
    username: "ada",
    model: "scene",
    version: 3,
    contract: "scene",
    inputs: { lum: 1, lat: 48.8566, age_mean: null },
    probability: 0.4123456789012345,
    severe: true,
    latencyMs: 1.25,
    ...change,
  });

  it("finds an entry by its id as it was appended", async () => {
    const appended = Array.from({ length: 20 }, (_, second) => entry(new Date(Date.UTC(2026, 10, 21, 23, 59, 50 + second))));
    for (const one of appended) await log().append(one);

    const found = await Promise.all(appended.map(({ id }) => log().get(id)));

    expect(found).toEqual(appended);
  });

  it("lies under its user and time, spread over the day's shards, and ends after its retention", async () => {
    const at = new Date("2026-11-21T10:00:00.000Z");
    const one = entry(at);
    await log().append(one);

    const { Item } = await dynamoClient().send(
      new GetCommand({ TableName, Key: { pk: "USER#7f1c", sk: `2026-11-21T10:00:00.000Z#${one.id}` } }),
    );

    expect(Item?.gsi1pk).toMatch(/^DAY#2026-11-21#[0-7]$/);
    expect(Item?.expiresAt).toBe(at.getTime() / 1000 + RETENTION_DAYS * 86_400);
  });

  it("knows nothing of an unknown id or of what is no id", async () => {
    expect(await log().get(newSortableId(new Date()))).toBeUndefined();
    expect(await log().get("not-an-id")).toBeUndefined();
  });

  it("refuses an entry that is not whole", async () => {
    await expect(log().append(entry(new Date(), { probability: Number.NaN }))).rejects.toThrow("probability");
    await expect(log().append(entry(new Date(), { id: "1" }))).rejects.toThrow("id");
  });
});
