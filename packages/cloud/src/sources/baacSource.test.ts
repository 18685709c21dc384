import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataError } from "@vigie/core/errors";
import { afterEach, beforeEach, expect, it } from "vitest";
import { BAAC_DATASET, type BaacDownload, downloadBaac } from "./baacSource";
import { type Answer, type SourceServer, serveFile, sourceServer, testNetwork } from "./sourceServer.fixture";

/** File names as the portal has them. */
const FILES = [
  ["caract-2023.csv", "Num_Acc;jour\n202300000001;7\n"],
  ["lieux-2023.csv", "Num_Acc;catr\n202300000001;4\n"],
  ["vehicules-2023.csv", "Num_Acc;catv\n202300000001;7\n"],
  ["usagers-2023.csv", "Num_Acc;grav\n202300000001;4\n"],
  ["carcteristiques-2022.csv", "Accident_Id;jour\n202200000001;7\n"],
  ["lieux-2022.csv", "Num_Acc;catr\n202200000001;4\n"],
  ["vehicules-2022.csv", "Num_Acc;catv\n202200000001;7\n"],
  ["usagers-2022.csv", "Num_Acc;grav\n202200000001;4\n"],
  ["vehicules-immatricules-baac-2023.csv", "Id_accident;marque\n"],
] as const;

let folder: string;
let server: SourceServer;
let origin: string;
let resources: Record<string, unknown>[];

/** Both APIs of the catalogue, and its files, which the catalogue's own host redirects to. */
const portal: Answer = (asked, response) => {
  const { pathname, searchParams } = asked.url;
  const json = (body: unknown) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  if (pathname === `/api/1/datasets/${BAAC_DATASET}/`) return json({ id: BAAC_DATASET, title: "Bases", resources });
  if (pathname === "/api/2/datasets/paged/resources/") {
    const page = Number(searchParams.get("page"));
    const size = 4;
    const next = page * size < resources.length ? `${origin}${pathname}?page=${page + 1}&page_size=${size}` : null;
    return json({ data: resources.slice((page - 1) * size, page * size), page, page_size: size, total: resources.length, next_page: next });
  }
  const file = FILES.find(([name]) => pathname === `/resources/${name}`);
  if (file) return serveFile(asked, response, { content: file[1], etag: `"${file[0]}"` });
  return response.writeHead(404, { "content-type": "application/json" }).end('{"message":"Not found"}');
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-baac-"));
  server = await sourceServer(portal);
  origin = server.origin;
  resources = FILES.map(([name, content]) => ({
    id: name,
    title: name,
    url: `${origin}/resources/${name}`,
    latest: `${origin}/fr/datasets/r/${name}`,
    format: "csv",
    filesize: content.length,
    checksum: { type: "sha1", value: createHash("sha1").update(content).digest("hex") },
    last_modified: "2024-10-23T15:32:19.000000+00:00",
  }));
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function download(options: Partial<BaacDownload> = {}) {
  return downloadBaac({
    years: [2023],
    to: folder,
    baseUrl: origin,
    allowedHosts: ["127.0.0.1"],
    retries: 0,
    network: testNetwork(),
    ...options,
  });
}

it("brings the four tables of each year under one form of names, with the year in the manifest", async () => {
  const { files, manifest } = await download({ years: [2023, 2022, 2023] });

  expect(files.map(({ name }) => name)).toEqual([
    "caracteristiques-2022.csv",
    "caracteristiques-2023.csv",
    "lieux-2022.csv",
    "lieux-2023.csv",
    "usagers-2022.csv",
    "usagers-2023.csv",
    "vehicules-2022.csv",
    "vehicules-2023.csv",
  ]);
  expect(manifest.files.map(({ year }) => year)).toEqual([2022, 2023, 2022, 2023, 2022, 2023, 2022, 2023]);
  expect(manifest.files[0]?.url).toBe(`${origin}/resources/carcteristiques-2022.csv`);
  expect(await readFile(files[0]!.path, "utf8")).toBe(FILES[4][1]);
});

it("brings nothing the second time", async () => {
  const first = await download();
  const changed: boolean[] = [];

  const second = await download({ onFile: (file) => changed.push(file.changed) });

  expect(second).toEqual(first);
  expect(changed).toEqual([false, false, false, false]);
});

it("reads a catalogue in pages when the first API has no list", async () => {
  const { files } = await download({ dataset: "paged" });

  expect(files).toHaveLength(4);
  const pages = server.asked.filter(({ url }) => url.pathname.startsWith("/api/2/")).map(({ url }) => url.searchParams.get("page"));
  expect(pages).toEqual(["1", "2", "3"]);
});

it("reads a catalogue in pages when a link stands in the place of the list", async () => {
  await server.close();
  server = await sourceServer((asked, response, nth) => {
    if (!asked.url.pathname.startsWith("/api/1/")) return portal(asked, response, nth);
    const link = { rel: "subsection", href: `${origin}/api/2/datasets/paged/resources/?page=1`, type: "GET", total: 9 };
    return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ resources: link }));
  });
  origin = server.origin;
  resources = resources.map((each) => ({ ...each, url: `${origin}/resources/${each.title}` }));

  expect((await download({ dataset: "paged" })).files).toHaveLength(4);
});

it("asks for no file when a table is missing", async () => {
  resources = resources.filter(({ title }) => title !== "usagers-2023.csv");

  await expect(download()).rejects.toThrow("2023 has no table usagers. Years with all four tables: 2022.");

  expect(server.asked).toHaveLength(1);
  expect(await readdir(folder)).toEqual([]);
});

it("refuses bytes that are not those of the catalogue's checksum", async () => {
  resources = resources.map((each) => ({ ...each, checksum: { type: "sha1", value: "0".repeat(40) } }));

  await expect(download()).rejects.toThrow(/caracteristiques-2023\.csv: the bytes are not those of the source: sha1 is/);

  expect(await readdir(folder)).toEqual([]);
});

it("refuses a catalogue that leads to another host", async () => {
  resources = resources.map((each) => ({ ...each, url: `https://example.com/${each.title}` }));

  await expect(download()).rejects.toMatchObject({ code: "host-not-allowed" });
});

it.each([
  ["a web page", "text/html", "<html>", /the answer is no JSON; it begins with "<html>"/],
  ["JSON of another form", "application/json", '{"resources":[{"title":1}]}', /has not the form that is expected/],
])("refuses %s in the catalogue's place", async (_, type, body, message) => {
  await server.close();
  server = await sourceServer((_asked, response) => response.writeHead(200, { "content-type": type }).end(body));
  origin = server.origin;

  const refused = download();

  await expect(refused).rejects.toThrow(DataError);
  await expect(refused).rejects.toThrow(message);
});

it("asks again when the catalogue is out of order for a moment", async () => {
  await server.close();
  server = await sourceServer((asked, response, nth) =>
    asked.url.pathname.startsWith("/api/") && nth < 2 ? response.writeHead(503).end() : portal(asked, response, nth),
  );
  origin = server.origin;
  resources = resources.map((each) => ({ ...each, url: `${origin}/resources/${each.title}` }));

  expect((await download({ retries: 2 })).files).toHaveLength(4);
});
