import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NoSuchKey, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { NotFoundError, TransientError } from "@vigie/core/errors";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { s3Artifacts } from "./s3Artifacts";

let cacheDir: string;
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), "vigie-s3-"));
});
afterAll(() => rm(cacheDir, { recursive: true, force: true }));

/** A bucket that throws these errors in turn and then takes everything. */
function bucket(...errors: Error[]) {
  const sent: Record<string, unknown>[] = [];
  const client = new S3Client({ region: "eu-west-3", credentials: { accessKeyId: "test", secretAccessKey: "test" } });
  client.send = async (command: { input: Record<string, unknown> }) => {
    sent.push(command.input);
    const error = errors[sent.length - 1];
    if (error) throw error;
    return {};
  };
  return { sent, artifacts: s3Artifacts({ client, bucket: "artifacts", cacheDir }) };
}

function answered(name: string, httpStatusCode: number): Error {
  return new S3ServiceException({ name, message: "told so", $fault: "client", $metadata: { httpStatusCode } });
}

const content = Buffer.from("x");
const sha256 = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
const ref = { key: `raw/${sha256}/x.csv`, sha256, bytes: 1 };

describe("s3Artifacts", () => {
  it("asks S3 to create only, and to check the content against its digest", async () => {
    const { sent, artifacts } = bucket();

    expect(await artifacts.put("raw", "x.csv", content)).toEqual(ref);

    expect(sent).toEqual([
      {
        Bucket: "artifacts",
        Key: ref.key,
        Body: content,
        ContentLength: 1,
        ContentType: "text/csv",
        ChecksumSHA256: Buffer.from(sha256, "hex").toString("base64"),
        IfNoneMatch: "*",
      },
    ]);
  });

  it("is content when the object is there already", async () => {
    const { sent, artifacts } = bucket(answered("PreconditionFailed", 412));

    expect(await artifacts.put("raw", "x.csv", content)).toEqual(ref);
    expect(sent).toHaveLength(1);
  });

  it("asks again while another write of the same key is under way", async () => {
    const conflict = answered("ConditionalRequestConflict", 409);
    const { sent, artifacts } = bucket(conflict, conflict);

    expect(await artifacts.put("raw", "x.csv", content)).toEqual(ref);
    expect(sent).toHaveLength(3);
  });

  it("tells what is worth another try from what is not", async () => {
    const refused = answered("AccessDenied", 403);

    await expect(bucket(answered("SlowDown", 503)).artifacts.put("raw", "x.csv", content)).rejects.toThrow(TransientError);
    await expect(bucket(answered("InternalError", 500)).artifacts.fetch(ref)).rejects.toThrow(TransientError);
    await expect(bucket(refused).artifacts.put("raw", "x.csv", content)).rejects.toBe(refused);
    await expect(bucket(refused).artifacts.fetch(ref)).rejects.toBe(refused);
  });

  it("says that an artefact is missing", async () => {
    const missing = new NoSuchKey({ message: "none", $metadata: { httpStatusCode: 404 } });

    await expect(bucket(missing).artifacts.fetch(ref)).rejects.toThrow(NotFoundError);
  });
});
