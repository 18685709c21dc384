import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sourceServer } from "@vigie/cloud/sources/sourceServer.fixture";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { chooseData } from "./chooseData";

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "vigie-data-"));
  mkdirSync(join(base, "checkout"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true });
});

it("takes the folder asked for, relative to where the command was given, and its CSV files by name", async () => {
  folder("mine", "b.csv.gz", "a.csv", "notes.txt");
  const { folder: chosen, files } = (await chooseData("mine", { root: join(base, "checkout"), cwd: base, env: {} }))!;
  expect(chosen).toBe(join(base, "mine"));
  expect(files).toEqual([
    { name: "a.csv", path: join(base, "mine/a.csv") },
    { name: "b.csv.gz", path: join(base, "mine/b.csv.gz") },
  ]);
});

it("falls back to $VIGIE_TEST_DATA", async () => {
  folder("elsewhere/baac/labelled-2024", "a.csv");
  const root = join(base, "checkout");
  const env = { VIGIE_TEST_DATA: join(base, "elsewhere") };
  expect((await chooseData(undefined, { root, cwd: root, env }))?.folder).toBe(join(base, "elsewhere/baac/labelled-2024"));
});

it("means the sample when no data is named", async () => {
  const root = join(base, "checkout");
  expect(await chooseData(undefined, { root, cwd: root, env: {} })).toBeUndefined();
});

it("refuses a folder that is not there or holds no table", async () => {
  folder("empty", "notes.txt");
  const places = { root: join(base, "checkout"), cwd: base, env: {} };
  await expect(chooseData("missing", places)).rejects.toThrow("There is no folder");
  await expect(chooseData("empty", places)).rejects.toThrow("holds no .csv");
});

it("brings the tables of an S3 prefix to the run, once, from the account that the environment names", async () => {
  const lake = await servedLake(["raw/2016/lieux.csv", "raw/2016/readme.md"]);
  try {
    const places = { root: join(base, "checkout"), cwd: base, env: process.env };
    const chosen = await chooseData("s3://lake/raw/2016", places);
    const again = await chooseData("s3://lake/raw/2016/", places);

    expect(chosen).toEqual({
      folder: "s3://lake/raw/2016",
      files: [{ name: "lieux.csv", path: expect.stringContaining("/checkout/.vigie/data/") }],
    });
    expect(readFileSync(chosen!.files[0]!.path, "utf8")).toBe("Num_Acc,a\n1\n");
    expect(again?.files).toHaveLength(1);
    expect(await chooseData("s3://lake/raw/2016", places)).toEqual(chosen);
    // The second prefix is another place of the same objects; the third time nothing came again.
    expect(lake.asked.filter(({ url }) => url.pathname.endsWith("lieux.csv"))).toHaveLength(2);
    expect(lake.asked[0]!.headers.authorization).toContain("Credential=mine/");
  } finally {
    await lake.close();
  }
});

it("says what to name where a prefix holds no table, is none, or no account is told", async () => {
  const lake = await servedLake(["raw/2016/readme.md"]);
  const places = { root: join(base, "checkout"), cwd: base, env: process.env };
  try {
    await expect(chooseData("s3://lake/raw/2016", places)).rejects.toMatchObject({
      name: "StepFailure",
      message: expect.stringContaining("holds no .csv"),
      remedy: expect.stringContaining("AWS_REGION"),
    });
    await expect(chooseData("s3:/lake", places)).rejects.toMatchObject({
      name: "StepFailure",
      message: expect.stringContaining("s3://bucket/folder"),
    });
    vi.stubEnv("AWS_REGION", undefined);
    vi.stubEnv("AWS_CONFIG_FILE", join(base, "none"));
    await expect(chooseData("s3://lake/raw/2016", places)).rejects.toMatchObject({
      name: "StepFailure",
      message: expect.stringMatching(/region/i),
    });
  } finally {
    await lake.close();
  }
});

/** A bucket behind S3's own protocol, on this machine. */
async function servedLake(keys: readonly string[]) {
  const contents = keys.map((key) => `<Contents><Key>${key}</Key><Size>12</Size><ETag>"e"</ETag></Contents>`).join("");
  const listing = `<?xml version="1.0"?><ListBucketResult><Name>lake</Name><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`;
  const server = await sourceServer(({ url }, response) =>
    url.searchParams.has("list-type")
      ? response.writeHead(200, { "content-type": "application/xml" }).end(listing)
      : response.writeHead(200, { "content-length": 12 }).end("Num_Acc,a\n1\n"),
  );
  const account = { AWS_ENDPOINT_URL: server.origin, AWS_REGION: "eu-west-3", AWS_ACCESS_KEY_ID: "mine", AWS_SECRET_ACCESS_KEY: "secret" };
  for (const [name, value] of Object.entries(account)) vi.stubEnv(name, value);
  return server;
}

function folder(path: string, ...names: string[]): void {
  mkdirSync(join(base, path), { recursive: true });
  for (const name of names) writeFileSync(join(base, path, name), "a,b\n");
}
