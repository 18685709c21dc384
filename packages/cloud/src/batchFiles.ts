import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Batch } from "./batchRecord";
import { transiently } from "./errors";

type Named = Pick<Batch, "id" | "user">;

/** How a file is sent: this request and no other, of exactly these bytes. */
export type UploadLink = { method: "PUT"; url: string; headers: Record<string, string>; expiresAt: string };

/** The files of batches, below `batches/` of the artefacts. They are replaced when a step is done again, unlike artefacts. */
export interface BatchFiles {
  /** A link by which the file of so many bytes can be sent. */
  uploadLink(batch: Named & Pick<Batch, "bytes">, now: Date): Promise<UploadLink>;
  /** Bytes of the file that was sent. */
  uploadedBytes(batch: Named): Promise<number>;
  /** The file from a byte on, to a byte (included) or its end. */
  readUpload(batch: Named, from: number, to?: number): Promise<AsyncIterable<Uint8Array>>;
  putPart(batch: Named, number: number, path: string): Promise<void>;
  /** Puts the result together: a first line, then the parts. What is held at a time does not grow with the file. */
  writeResult(batch: Named, header: string, parts: number): Promise<void>;
  putReport(batch: Named, report: unknown): Promise<void>;
  /** Links to result and report, under file names of their own. */
  resultLinks(batch: Named): Promise<{ results: string; report: string }>;
}

export const UPLOAD_TYPE = "text/csv";
const UPLOAD_SECONDS = 3_600;
const LINK_SECONDS = 900;
/** S3 takes parts of 5 MB at least, but for the last. */
const UPLOAD_PART_BYTES = 16 * 1024 * 1024;

/** A client whose links do not sign the checksum of an empty body. */
export function batchFilesClient(): S3Client {
  return new S3Client({
    forcePathStyle: process.env.AWS_ENDPOINT_URL !== undefined,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}

/** Key of the file of a batch, and what an event about it names. */
export function uploadKey({ user, id }: Named): string {
  return `batches/uploads/${user}/${id}.csv`;
}

/** The batch that a key is the file of. */
export function batchOfKey(key: string): Named | undefined {
  const [, user, id] = /^batches\/uploads\/([A-Za-z0-9-]{1,128})\/([0-9A-Z]{26})\.csv$/.exec(key) ?? [];
  return user === undefined || id === undefined ? undefined : { user, id };
}

export function batchFiles({ client, bucket: Bucket }: { client: S3Client; bucket: string }): BatchFiles {
  const partKey = ({ id }: Named, number: number) => `batches/parts/${id}/${String(number).padStart(5, "0")}.csv`;
  const resultKey = ({ id }: Named, name: string) => `batches/results/${id}/${name}`;
  const read = async (Key: string, Range?: string) => {
    const { Body } = await transiently(() => client.send(new GetObjectCommand({ Bucket, Key, ...(Range && { Range }) })));
    return Body as Readable;
  };
  const link = (Key: string, name: string) =>
    getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ResponseContentDisposition: `attachment; filename="${name}"` }), {
      expiresIn: LINK_SECONDS,
    });
  return {
    async uploadLink(batch, now) {
      const command = new PutObjectCommand({ Bucket, Key: uploadKey(batch), ContentLength: batch.bytes, ContentType: UPLOAD_TYPE });
      const signed = new Set(["content-length", "content-type"]);
      const url = await getSignedUrl(client, command, { expiresIn: UPLOAD_SECONDS, signableHeaders: signed, unhoistableHeaders: signed });
      const headers = { "content-type": UPLOAD_TYPE, "content-length": String(batch.bytes) };
      return { method: "PUT", url, headers, expiresAt: new Date(now.getTime() + UPLOAD_SECONDS * 1000).toISOString() };
    },
    async uploadedBytes(batch) {
      const { ContentLength = 0 } = await transiently(() => client.send(new HeadObjectCommand({ Bucket, Key: uploadKey(batch) })));
      return ContentLength;
    },
    readUpload: (batch, from, to) => read(uploadKey(batch), `bytes=${from}-${to ?? ""}`),
    async putPart(batch, number, path) {
      const { size } = await stat(path);
      const described = { Bucket, Key: partKey(batch, number), ContentLength: size, ContentType: UPLOAD_TYPE };
      await transiently(() => client.send(new PutObjectCommand({ ...described, Body: createReadStream(path) })));
    },
    async writeResult(batch, header, parts) {
      const blocks = inBlocks(allBytes(header, parts, (number) => read(partKey(batch, number))));
      await writeMultipart(client, { Bucket, Key: resultKey(batch, "results.csv"), ContentType: UPLOAD_TYPE }, blocks);
    },
    async putReport(batch, report) {
      const Body = JSON.stringify(report, null, 2);
      const described = { Bucket, Key: resultKey(batch, "report.json"), ContentType: "application/json" };
      await transiently(() => client.send(new PutObjectCommand({ ...described, Body })));
    },
    async resultLinks(batch) {
      const [results, report] = await Promise.all([
        link(resultKey(batch, "results.csv"), `vigie-${batch.id}.csv`),
        link(resultKey(batch, "report.json"), `vigie-${batch.id}.json`),
      ]);
      return { results, report };
    },
  };
}

async function* allBytes(header: string, parts: number, open: (part: number) => Promise<Readable>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(header);
  for (let part = 0; part < parts; part++) yield* (await open(part)) as AsyncIterable<Uint8Array>;
}

async function* inBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let [held, length]: [Uint8Array[], number] = [[], 0];
  for await (const some of bytes) {
    held.push(some);
    length += some.length;
    if (length < UPLOAD_PART_BYTES) continue;
    yield Buffer.concat(held);
    [held, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(held);
}

type Place = { Bucket: string; Key: string; ContentType: string };

/** A result of one block is put at once; whatever fails leaves no upload half done. */
async function writeMultipart(client: S3Client, place: Place, blocks: AsyncGenerator<Buffer>): Promise<void> {
  const { Bucket, Key } = place;
  const first = await blocks.next();
  const second = await blocks.next();
  if (first.done) return;
  if (second.done) {
    await transiently(() => client.send(new PutObjectCommand({ ...place, Body: first.value })));
    return;
  }
  const { UploadId } = await transiently(() => client.send(new CreateMultipartUploadCommand(place)));
  try {
    const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
    const upload = async (Body: Buffer) => {
      const PartNumber = Parts.length + 1;
      const { ETag } = await transiently(() => client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body })));
      Parts.push({ PartNumber, ETag });
    };
    await upload(first.value);
    await upload(second.value);
    for await (const block of blocks) await upload(block);
    await transiently(() => client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } })));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(() => undefined);
    throw error;
  }
}
