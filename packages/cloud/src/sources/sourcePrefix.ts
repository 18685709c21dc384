import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GetObjectCommand, ListObjectsV2Command, type ListObjectsV2CommandOutput, type S3Client } from "@aws-sdk/client-s3";
import { DataError, NotFoundError, TransientError, VisibleError } from "@vigie/core/errors";
import { fileDigest } from "@vigie/core/steps/fileDigest";
import { isTableName } from "@vigie/core/steps/tableFiles";
import { transiently } from "../errors";
import { recordEntry } from "./manifest";
import { type Network, realNetwork } from "./network";
import { intactEntry } from "./refreshFile";
import { type SourceSet, sourceSet } from "./sourceSet";

const DEFAULT_MAX_BYTES = 1024 ** 3;

type Found = { name: string; key: string; bytes: number; etag: string | undefined };

export type PrefixDownload = {
  client: S3Client;
  /** `s3://bucket/prefix`, read as a folder: objects directly below it. */
  prefix: string;
  to: string;
  /** Limit of one file. */
  maxBytes?: number;
  signal?: AbortSignal;
  now?: Network["now"];
};

/**
 * Brings the tables below an S3 prefix to a folder, by name. An object whose ETag is the manifest's, and whose file lies there intact,
 * does not come again.
 *
 * Throws VisibleError for what is no S3 prefix, holds no table or may not be read, NotFoundError for a bucket that is not there, DataError for a file that is too large, TransientError for what S3 may
 * do better later.
 */
export async function sourcePrefix(options: PrefixDownload): Promise<SourceSet> {
  const { bucket, folder } = parsePrefix(options.prefix);
  const objects = await listTables(bucket, folder, options);
  if (objects.length === 0) throw new VisibleError(422, "no-tables", `${options.prefix} holds no .csv or .csv.gz object.`);
  const { maxBytes = DEFAULT_MAX_BYTES } = options;
  for (const { name, bytes } of objects) {
    if (bytes > maxBytes) throw new DataError(`${name}: has ${bytes} bytes; at most ${maxBytes} bytes are taken.`);
  }
  await mkdir(options.to, { recursive: true });
  for (const object of objects) await refreshObject(bucket, object, options);
  const names = objects.map(({ name }) => name);
  return sourceSet(options.to, names);
}

function parsePrefix(prefix: string): { bucket: string; folder: string } {
  const [, bucket, path = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(prefix) ?? [];
  if (bucket === undefined) throw new VisibleError(422, "bad-prefix", `${prefix} is no S3 prefix: it is written s3://bucket/folder.`);
  return { bucket, folder: path === "" || path.endsWith("/") ? path : `${path}/` };
}

async function listTables(bucket: string, folder: string, { client, signal }: PrefixDownload): Promise<Found[]> {
  const found: Found[] = [];
  let token: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: folder,
      Delimiter: "/",
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    const page: ListObjectsV2CommandOutput = await transiently(() => client.send(command, signal ? { abortSignal: signal } : {})).catch(
      (error: Error) => {
        throw unreadable(bucket, folder, error);
      },
    );
    for (const { Key = "", Size = 0, ETag } of page.Contents ?? []) {
      const name = Key.slice(folder.length);
      if (isTableName(name)) found.push({ name, key: Key, bytes: Size, etag: ETag });
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return found;
}

/** What whoever named the prefix can mend; anything else as it was. */
function unreadable(bucket: string, folder: string, error: Error): Error {
  if (error.name === "NoSuchBucket") return new NotFoundError(`There is no bucket ${bucket}.`);
  if (!["AccessDenied", "CredentialsProviderError", "InvalidAccessKeyId", "SignatureDoesNotMatch"].includes(error.name)) return error;
  return new VisibleError(403, "s3-refused", `s3://${bucket}/${folder} may not be listed: ${error.message}`);
}

async function refreshObject(bucket: string, { name, key, bytes, etag }: Found, options: PrefixDownload): Promise<void> {
  const { to, now = realNetwork.now } = options;
  const url = `s3://${bucket}/${key}`;
  const known = await intactEntry(to, name);
  if (known?.url === url && etag !== undefined && known.etag === etag) return;
  const part = join(to, `.${name}.${randomUUID()}`);
  try {
    await transiently(() => fetchObject(bucket, key, part, options));
    const found = await fileDigest(part);
    if (found.bytes !== bytes) throw new TransientError(`${url}: has ${found.bytes} bytes, was listed with ${bytes}.`);
    await rename(part, join(to, name));
    await recordEntry(to, { name, url, ...found, ...(etag === undefined ? {} : { etag }), downloadedAt: now().toISOString() });
  } finally {
    await rm(part, { force: true });
  }
}

async function fetchObject(bucket: string, key: string, path: string, { client, signal }: PrefixDownload): Promise<void> {
  const abort = signal ? { abortSignal: signal } : {};
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }), abort);
  await pipeline(Body as Readable, createWriteStream(path), signal ? { signal } : {});
}
