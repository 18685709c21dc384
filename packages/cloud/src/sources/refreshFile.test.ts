import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataError } from "@vigie/core/errors";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MANIFEST_NAME, readManifest } from "./manifest";
import { refreshFile } from "./refreshFile";
import { type ServedFile, type SourceServer, serveFile, sourceServer, testNetwork } from "./sourceServer.fixture";

const name = "lieux-2023.csv";

let folder: string;
let server: SourceServer;
let file: ServedFile;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-refresh-"));
  file = { content: "Num_Acc;catr\n1;2\n", etag: '"one"' };
  server = await sourceServer((asked, response) => serveFile(asked, response, file));
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function refresh(now = "2024-04-15T12:00:00.000Z", path = "/lieux.csv") {
  const network = testNetwork(now);
  return refreshFile({ folder, name, url: `${server.origin}${path}`, period: { year: 2023 }, allowedHosts: ["127.0.0.1"], network });
}

it("records what came, from where and when", async () => {
  const { entry, changed } = await refresh();

  expect(changed).toBe(true);
  expect(entry).toMatchObject({
    name,
    url: `${server.origin}/lieux.csv`,
    bytes: 17,
    etag: '"one"',
    year: 2023,
    downloadedAt: "2024-04-15T12:00:00.000Z",
  });
  expect(await readManifest(folder)).toEqual({ files: [entry] });
});

it.each([
  ["ETag", { etag: '"one"' }, "if-none-match", '"one"'],
  ["date", { lastModified: "Mon, 21 Oct 2024 10:00:00 GMT" }, "if-modified-since", "Mon, 21 Oct 2024 10:00:00 GMT"],
])("does not bring again what has the same %s", async (_, validator, header, value) => {
  file = { content: file.content, ...validator };
  const first = await refresh();

  const second = await refresh("2024-05-15T12:00:00.000Z");

  expect(server.asked[1]?.headers[header]).toBe(value);
  expect(second).toEqual({ entry: first.entry, changed: false });
});

it("brings again what was damaged here, although the source did not change", async () => {
  await refresh();
  await writeFile(join(folder, name), "Num_Acc;catr\n1;3\n");

  const { changed } = await refresh();

  expect(server.asked[1]?.headers["if-none-match"]).toBeUndefined();
  expect(changed).toBe(true);
  expect(await readFile(join(folder, name), "utf8")).toBe(file.content);
});

it("brings what changed at the source", async () => {
  await refresh();
  file = { content: "Num_Acc;catr\n1;4\n", etag: '"two"' };

  const { entry, changed } = await refresh("2024-05-15T12:00:00.000Z");

  expect(changed).toBe(true);
  expect(await readManifest(folder)).toEqual({ files: [entry] });
  expect(entry).toMatchObject({ etag: '"two"', downloadedAt: "2024-05-15T12:00:00.000Z" });
});

it("does not trust an ETag of another address", async () => {
  await refresh();

  const { changed } = await refresh(undefined, "/moved/lieux.csv");

  expect(server.asked[1]?.headers["if-none-match"]).toBeUndefined();
  expect(changed).toBe(false);
});

it("refuses a damaged manifest by its path", async () => {
  await writeFile(join(folder, MANIFEST_NAME), '{"files":[{"name":"a.csv"}]}');

  await expect(refresh()).rejects.toThrow(DataError);
  await expect(refresh()).rejects.toThrow(join(folder, MANIFEST_NAME));
});
