import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GetObjectCommand, NoSuchKey, PutObjectCommand, type PutObjectCommandInput, type S3Client } from "@aws-sdk/client-s3";
import { NotFoundError, TransientError } from "@vigie/core/errors";
import type { ArtifactRef, ArtifactStore } from "@vigie/core/steps/artifact";
import { artifactKey, parseArtifactKey } from "@vigie/core/steps/artifactKey";
import { fileDigest } from "@vigie/core/steps/fileDigest";
import { LOST, untilWon } from "./contention";
import { contentType } from "./contentType";
import { transiently } from "./errors";

/** Files above it are sent as a stream, which the SDK cannot send again by itself; up to it from memory. */
const STREAM_FROM_BYTES = 64 * 1024 * 1024;

/**
 * Artefacts in an S3 bucket, fetched into `cacheDir`. Objects are created, never replaced: S3 refuses a second write of a key and checks
 * the content against its SHA-256. A file is at most 5 GB, S3's limit of one request.
 *
 * Its calls throw TransientError for what is worth another try.
 */
export function s3Artifacts({ client, bucket, cacheDir }: { client: S3Client; bucket: string; cacheDir: string }): ArtifactStore {
  async function fetch(ref: ArtifactRef): Promise<string> {
    parseArtifactKey(ref);
    const path = join(cacheDir, ref.key);
    if (!(await isCached(path, ref.bytes))) await transiently(() => download(ref, path));
    return path;
  }

  async function download(ref: ArtifactRef, path: string): Promise<void> {
    const part = join(cacheDir, ".parts", randomUUID());
    await mkdir(dirname(part), { recursive: true });
    try {
      const Body = await open(ref);
      await pipeline(Body, createWriteStream(part));
      const found = await fileDigest(part);
      if (found.sha256 !== ref.sha256) throw new TransientError(`The bytes of ${ref.key} are not those of its digest.`);
      await chmod(part, 0o444);
      await mkdir(dirname(path), { recursive: true });
      await rename(part, path);
    } finally {
      await rm(part, { force: true });
    }
  }

  async function open(ref: ArtifactRef): Promise<Readable> {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: ref.key }));
      return Body as Readable;
    } catch (error) {
      if (error instanceof NoSuchKey) throw new NotFoundError(`There is no artefact ${ref.key}.`);
      throw error;
    }
  }

  return {
    async put(area, name, content) {
      const { sha256, bytes } = content instanceof Uint8Array ? bytesDigest(content) : await fileDigest(content.path);
      const key = artifactKey(area, sha256, name);
      const described = {
        Bucket: bucket,
        Key: key,
        ContentLength: bytes,
        ContentType: contentType(key),
        ChecksumSHA256: Buffer.from(sha256, "hex").toString("base64"),
      };
      await untilWon(`create ${key}`, async () => tryCreate(client, { ...described, Body: await bodyOf(content, bytes) }));
      return { key, sha256, bytes };
    },
    fetch,
    read: async (ref) => readFile(await fetch(ref)),
  };
}

/** `true` when the object is there, whoever wrote it: its key names its content. */
async function tryCreate(client: S3Client, input: PutObjectCommandInput): Promise<true | typeof LOST> {
  try {
    await client.send(new PutObjectCommand({ ...input, IfNoneMatch: "*" }));
    return true;
  } catch (error) {
    const { name } = error as Error;
    if (name === "PreconditionFailed") return true;
    // S3 answers so while another write of the key is under way.
    if (name === "ConditionalRequestConflict") return LOST;
    return transiently(() => Promise.reject(error));
  }
}

async function bodyOf(content: Uint8Array | { path: string }, bytes: number): Promise<Uint8Array | Readable> {
  if (content instanceof Uint8Array) return content;
  return bytes > STREAM_FROM_BYTES ? createReadStream(content.path) : readFile(content.path);
}

function bytesDigest(content: Uint8Array): { sha256: string; bytes: number } {
  return { sha256: createHash("sha256").update(content).digest("hex"), bytes: content.byteLength };
}

/** A cached file was checked when it came and is read-only: its size is enough. */
async function isCached(path: string, bytes: number): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile() && found.size === bytes,
    () => false,
  );
}
