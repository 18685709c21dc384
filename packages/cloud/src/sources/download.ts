import { mkdir, open, rename } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { DataError } from "@vigie/core/errors";
import { bodyOf } from "./bodyOf";
import { withDeadline } from "./deadline";
import { type Checksum, digestsOf } from "./digests";
import { foreignContent, HEAD_BYTES } from "./foreignContent";
import { DEFAULT_RETRIES, DEFAULT_TIMEOUT_MS, type Network, type NetworkOptions, realNetwork } from "./network";
import { beginPart, dropPart, type PartFile, partPath, readPart } from "./partFile";
import { discard, type Request, request } from "./request";
import { Retryable, withRetries } from "./retry";

/** A year's largest table has 11 MB, the whole Chicago portal 0.6 GB. */
const DEFAULT_MAX_BYTES = 1024 ** 3;

export type Download = NetworkOptions &
  Pick<Request, "credentials"> & {
    url: string;
    /** Path of the file; its folder is made. */
    to: string;
    maxBytes?: number | undefined;
    /** What the bytes must digest to, when the source says so. */
    expected?: Checksum | undefined;
    /** Called after every chunk on disk; `total` is what the server announced. */
    onProgress?: ((progress: { bytes: number; total: number | undefined }) => void) | undefined;
  };

export type DownloadedFile = { path: string; bytes: number; sha256: string; etag: string | undefined; lastModified: string | undefined };

/** What is known of an earlier download, as the server gave it. */
export type Validators = { etag?: string | undefined; lastModified?: string | undefined };

/**
 * Brings one file of a table to `to`, whole or not at all: bytes are gathered beside it and renamed at the end. A break is continued
 * with Range and If-Range under the same ETag, in this call or a later one; a file that changed meanwhile starts over.
 *
 * Throws VisibleError for a host off the list and for a refusal, NotFoundError when there is no such file, DataError when it is too
 * large, empty, no table (HTML, ZIP, PDF, JSON) or not of the expected digest, TransientError when the attempts or the time are used up.
 */
export async function downloadFile(options: Download): Promise<DownloadedFile> {
  return (await downloadIfChanged(options, {}))!;
}

/** The same, or undefined, and nothing touched, when the server says that the file is still the one of `known`; never without `known`. */
export async function downloadIfChanged(options: Download, known: Validators): Promise<DownloadedFile | undefined> {
  const { to, timeoutMs = DEFAULT_TIMEOUT_MS, retries = DEFAULT_RETRIES, signal, network = realNetwork } = options;
  await mkdir(dirname(to), { recursive: true });
  try {
    return await withDeadline(basename(to), { timeoutMs, signal }, (deadline) =>
      withRetries(() => attempt(options, known, network, deadline), { retries, network, signal: deadline }),
    );
  } catch (error) {
    if (error instanceof DataError) await dropPart(to);
    throw error;
  }
}

async function attempt(options: Download, known: Validators, network: Network, signal: AbortSignal): Promise<DownloadedFile | undefined> {
  const { url, to, allowedHosts, credentials } = options;
  const part = await readPart(to, url);
  const headers = part ? continuing(part) : unless(known);
  const response = await request(url, { headers, credentials, allowedHosts, network, signal });
  if (response.status === 304) {
    await discard(response);
    if (known.etag !== undefined || known.lastModified !== undefined) return undefined;
    throw new DataError(`${basename(to)}: answered 304 to a request without a condition.`);
  }
  const from = response.status === 200 ? 0 : part?.bytes;
  if (from === undefined || (from > 0 && !continues(response, part))) {
    await discard(response);
    await dropPart(to);
    throw new Retryable(`${basename(to)}: answered ${response.status} with another part of the file than was asked for.`);
  }
  await receive(response, from, options);
  return finish(response, options);
}

function continuing({ bytes, etag }: PartFile): Record<string, string> {
  return { range: `bytes=${bytes}-`, "if-range": etag };
}

function unless({ etag, lastModified }: Validators): Record<string, string> {
  if (etag !== undefined) return { "if-none-match": etag };
  return lastModified === undefined ? {} : { "if-modified-since": lastModified };
}

/** A server may ignore If-Range: what it sends must begin where we stopped, and be of the same file. */
function continues(response: Response, part: PartFile | undefined): boolean {
  const start = /^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1];
  const etag = response.headers.get("etag");
  return response.status === 206 && Number(start) === part?.bytes && (etag === null || etag === part.etag);
}

async function receive(response: Response, from: number, options: Download): Promise<void> {
  const { url, to, maxBytes = DEFAULT_MAX_BYTES, onProgress } = options;
  const name = basename(to);
  const total = totalBytes(response, from);
  if (total !== undefined && total > maxBytes) {
    await discard(response);
    throw tooLarge(name, `announces ${total} bytes`, maxBytes);
  }
  if (from === 0) await beginPart(to, url, isEncoded(response) ? null : response.headers.get("etag"));
  const file = await open(partPath(to), from === 0 ? "w" : "a");
  let bytes = from;
  try {
    for await (const chunk of bodyOf(response, name)) {
      if (bytes === 0) refuseForeign(name, chunk, response);
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(name, "goes on beyond the limit", maxBytes);
      await file.appendFile(chunk);
      onProgress?.({ bytes, total });
    }
  } finally {
    await file.close();
  }
  if (total !== undefined && bytes < total) throw new Retryable(`${name}: ended after ${bytes} of ${total} bytes.`);
}

/** Size of the whole file; undefined when it is not said, or said of its compressed form. */
function totalBytes(response: Response, from: number): number | undefined {
  const length = response.headers.get("content-length");
  return length === null || isEncoded(response) ? undefined : from + Number(length);
}

/** We ask for the bytes as they are; a server that compresses all the same gives neither their count nor their ranges. */
function isEncoded(response: Response): boolean {
  return (response.headers.get("content-encoding") ?? "identity") !== "identity";
}

/** Checks what has come, from its head to its digest, and puts it in its place. */
async function finish(response: Response, { to, expected }: Download): Promise<DownloadedFile> {
  const name = basename(to);
  const part = partPath(to);
  const { bytes, ...digests } = await digestsOf(part);
  if (bytes === 0) throw new DataError(`${name}: the source answered with an empty file.`, [{ path: name, message: "empty" }]);
  refuseForeign(name, await headOf(part), response);
  if (expected && digests[expected.type] !== expected.value.toLowerCase()) {
    const message = `${expected.type} is ${digests[expected.type]}, the source announces ${expected.value}`;
    throw new DataError(`${name}: the bytes are not those of the source: ${message}.`, [{ path: name, message }]);
  }
  await rename(part, to);
  await dropPart(to);
  const { headers } = response;
  return {
    path: to,
    bytes,
    sha256: digests.sha256,
    etag: headers.get("etag") ?? undefined,
    lastModified: headers.get("last-modified") ?? undefined,
  };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseForeign(name: string, head: Uint8Array, response: Response): void {
  const found = foreignContent(head, response.headers.get("content-type"));
  if (!found) return;
  throw new DataError(`${name}: the source answered with ${found} instead of a table in CSV.`, [{ path: name, message: found }]);
}

function tooLarge(name: string, what: string, maxBytes: number): DataError {
  return new DataError(`${name}: ${what}; at most ${maxBytes} bytes are taken.`, [{ path: name, message: "too large" }]);
}
