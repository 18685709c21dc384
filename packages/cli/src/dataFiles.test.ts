import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sourceServer } from "@vigie/cloud/sources/sourceServer.fixture";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dataFiles } from "./dataFiles";

let scratch: string;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), "vigie-data-files-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(scratch, { recursive: true });
});

const LISTING = `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>lake</Name><Prefix>raw/2016/</Prefix><KeyCount>2</KeyCount>
<IsTruncated>false</IsTruncated><Contents><Key>raw/2016/lieux.csv</Key><Size>12</Size><ETag>"e"</ETag></Contents>
<Contents><Key>raw/2016/readme.md</Key><Size>3</Size><ETag>"r"</ETag></Contents></ListBucketResult>`;

it("brings the tables of an S3 prefix over S3's own protocol", async () => {
  const server = await sourceServer(({ url }, response) =>
    url.searchParams.get("list-type") === "2"
      ? response.writeHead(200, { "content-type": "application/xml" }).end(LISTING)
      : response.writeHead(200, { "content-length": 12 }).end("Num_Acc,a\n1\n"),
  );
  vi.stubEnv("AWS_ENDPOINT_URL", server.origin);
  vi.stubEnv("AWS_REGION", "eu-west-3");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  try {
    const files = await dataFiles("s3://lake/raw/2016", scratch);

    expect(files).toEqual([{ name: "lieux.csv", path: join(scratch, "source", "lieux.csv") }]);
    expect(await readFile(files[0]!.path, "utf8")).toBe("Num_Acc,a\n1\n");
    expect(server.asked.map(({ url }) => url.pathname)).toEqual(
      ["/lake/", "/lake/raw/2016/lieux.csv"].map((path) => expect.stringContaining(path.replace(/\/$/, ""))),
    );
  } finally {
    await server.close();
  }
});

it("names a folder that is missing, and what is no prefix", async () => {
  await expect(dataFiles(join(scratch, "none"), scratch)).rejects.toMatchObject({ status: 404 });
  await expect(dataFiles("s3://", scratch)).rejects.toMatchObject({ status: 422, code: "bad-prefix" });
});
