import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { DataError, TransientError } from "@vigie/core/errors";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type PrefixDownload, sourcePrefix } from "./sourcePrefix";

let folder: string;
let objects: Record<string, string>;
let fetched: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-prefix-"));
  objects = {
    "raw/2023/caract-2023.csv": "Num_Acc;jour\n1;2\n",
    "raw/2023/lieux-2023.csv": "Num_Acc;catr\n1;2\n",
    "raw/2023/readme.md": "read me",
    "raw/2023/usagers-2023.csv.gz": "Num_Acc;grav\n1;2\n",
    "raw/2023/vehicules-2023.csv": "Num_Acc;catv\n1;2\n",
    "raw/2023-old/usagers-2023.csv": "another folder",
  };
  fetched = [];
});

afterEach(() => rm(folder, { recursive: true }));

/** Lists two keys a page, in their order, and gives objects as streams. */
const client = {
  async send(command: unknown) {
    if (command instanceof ListObjectsV2Command) {
      const { Prefix = "", ContinuationToken = "0" } = command.input;
      const keys = Object.keys(objects).filter((key) => key.startsWith(Prefix));
      const start = Number(ContinuationToken);
      const Contents = keys.slice(start, start + 2).map((Key) => ({ Key, Size: objects[Key]!.length, ETag: etag(objects[Key]!) }));
      return { Contents, ...(start + 2 < keys.length && { NextContinuationToken: `${start + 2}` }) };
    }
    if (command instanceof GetObjectCommand) {
      fetched.push(command.input.Key!);
      return { Body: Readable.from([Buffer.from(objects[command.input.Key!]!)]) };
    }
    throw new TypeError("no such command");
  },
} as unknown as S3Client;

function etag(content: string): string {
  return `"${createHash("md5").update(content).digest("hex")}"`;
}

function read(options: Partial<PrefixDownload> = {}) {
  return sourcePrefix({ client, prefix: "s3://lake/raw/2023", to: folder, now: () => new Date("2024-04-15T12:00:00.000Z"), ...options });
}

it("brings the tables of the folder, from every page of the listing", async () => {
  const { files, manifest } = await read();

  expect(files.map(({ name }) => name)).toEqual(["caract-2023.csv", "lieux-2023.csv", "usagers-2023.csv.gz", "vehicules-2023.csv"]);
  expect(manifest.files[0]).toMatchObject({
    url: "s3://lake/raw/2023/caract-2023.csv",
    bytes: 17,
    downloadedAt: "2024-04-15T12:00:00.000Z",
  });
  expect(await readFile(files[3]!.path, "utf8")).toBe("Num_Acc;catv\n1;2\n");
  expect(await readdir(folder)).toEqual([...files.map(({ name }) => name), "manifest.json"].sort());
});

it("brings only what changed there or was damaged here", async () => {
  await read();
  fetched = [];
  objects["raw/2023/lieux-2023.csv"] = "Num_Acc;catr\n1;3\n";
  await writeFile(join(folder, "vehicules-2023.csv"), "damaged");

  await read({ prefix: "s3://lake/raw/2023/" });

  expect(fetched).toEqual(["raw/2023/lieux-2023.csv", "raw/2023/vehicules-2023.csv"]);
});

it("refuses a file above the limit before anything is brought", async () => {
  await expect(read({ maxBytes: 16 })).rejects.toThrow(DataError);

  expect(fetched).toEqual([]);
});

it("takes an object that changed after it was listed for one to try again", async () => {
  const changing = {
    send: async (command: unknown) =>
      command instanceof GetObjectCommand
        ? { Body: Readable.from([Buffer.from("longer than it was listed")]) }
        : client.send(command as never),
  } as unknown as S3Client;

  await expect(read({ client: changing })).rejects.toThrow(TransientError);

  expect(await readdir(folder)).toEqual([]);
});

it.each(["raw/2023", "http://lake/raw", "s3://", "s3://UPPER/raw"])("refuses %s, which is no prefix", async (prefix) => {
  await expect(read({ prefix })).rejects.toMatchObject({ status: 422, code: "bad-prefix" });
});

it("names a prefix without a table", async () => {
  await expect(read({ prefix: "s3://lake/nothing" })).rejects.toMatchObject({ status: 422, code: "no-tables" });
});

it.each([
  ["AccessDenied", { status: 403, code: "s3-refused" }],
  ["CredentialsProviderError", { status: 403, code: "s3-refused" }],
  ["NoSuchBucket", { status: 404, message: "There is no bucket lake." }],
])("says in words that S3 answered %s", async (name, told) => {
  const error = Object.assign(new Error("not for you"), { name });
  const refusing = { send: () => Promise.reject(error) } as unknown as S3Client;

  await expect(read({ client: refusing })).rejects.toMatchObject(told);
});
