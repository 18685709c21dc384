import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataError, TransientError } from "@vigie/core/errors";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Crash, chicagoPortal, crashesCsv, crashesOn, crashId } from "./chicagoPortal.fixture";
import { type ChicagoDownload, downloadChicago, downloadChicagoBulk } from "./chicagoSource";
import { type Answer, type SourceServer, serveFile, sourceServer, testNetwork } from "./sourceServer.fixture";

let folder: string;
let server: SourceServer;
let crashes: Crash[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-chicago-test-"));
  crashes = [
    ...crashesOn("2024-02-29", 2, 100),
    { id: crashId(1), date: "2024-03-01T00:00:00.000" },
    ...crashesOn("2024-03-15", 5, 2),
    { id: crashId(7), date: "2024-03-31T23:59:59.999" },
    { id: crashId(8), date: "2024-04-01T00:00:00.000" },
  ];
  await serve(chicagoPortal(() => crashes));
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function serve(answer: Answer): Promise<void> {
  await server?.close().catch(() => {});
  server = await sourceServer(answer);
}

const common = () => ({ to: folder, baseUrl: server.origin, allowedHosts: ["127.0.0.1"], retries: 1, network: testNetwork() });

function download(options: Partial<ChicagoDownload> = {}) {
  return downloadChicago({ ...common(), pageSize: 3, ...options });
}

function offsets(): (string | null)[] {
  return server.asked.filter(({ url }) => url.pathname.endsWith(".csv")).map(({ url }) => url.searchParams.get("$offset"));
}

describe("a month", () => {
  it("is the one before this one when none is named, closed on both sides, and of all pages", async () => {
    const { files, manifest } = await download();

    expect(files).toEqual([{ name: "crashes-2024-03.csv", path: join(folder, "crashes-2024-03.csv") }]);
    expect(manifest.files).toMatchObject([{ year: 2024, month: 3, rows: 7, downloadedAt: "2024-04-15T12:00:00.000Z" }]);
    expect(await readFile(files[0]!.path, "utf8")).toBe(crashesCsv(crashes.slice(2, 9)));
    expect(offsets()).toEqual(["0", "3", "6"]);
    expect(server.asked[0]?.url.searchParams.get("$where")).toBe(
      "crash_date between '2024-03-01T00:00:00.000' and '2024-03-31T23:59:59.999'",
    );
  });

  it("before this one is counted in Chicago, where the first of April comes later", async () => {
    const { manifest } = await download({ network: testNetwork("2024-04-01T04:00:00.000Z") });

    expect(manifest.files[0]).toMatchObject({ month: 2, rows: 2 });
  });

  it("that fills its last page is asked for once more, so that nothing behind it is overlooked", async () => {
    await download({ pageSize: 7 });

    expect(offsets()).toEqual(["0", "7"]);
  });

  it("comes whole although the portal gives less at once than was asked for", async () => {
    const portal = chicagoPortal(() => crashes);
    await serve((asked, response, nth) => {
      if (asked.url.searchParams.has("$limit")) asked.url.searchParams.set("$limit", "2");
      return portal(asked, response, nth);
    });

    expect((await download({ pageSize: 50_000 })).manifest.files[0]).toMatchObject({ rows: 7 });

    expect(offsets()).toEqual(["0", "2", "4", "6"]);
  });

  it("without any crash is an error that names it, and no file", async () => {
    const empty = download({ month: "2011-05" });

    await expect(empty).rejects.toThrow(DataError);
    await expect(empty).rejects.toThrow("The Chicago portal has no crash in 2011-05.");
    expect(await readdir(folder)).toEqual([]);
  });

  it("that has not begun is refused before anything is asked", async () => {
    await expect(download({ month: "2024-05" })).rejects.toMatchObject({ status: 422, code: "bad-interval" });

    expect(server.asked).toEqual([]);
  });

  it.each([
    { month: "2024-13" },
    { month: "2024-3" },
    { month: "2024-03", from: "2024-01" },
    { until: "2024-03" },
    { from: "2024-03", until: "2024-02" },
  ])("is refused as %o", async (period) => {
    await expect(download(period)).rejects.toThrow();

    expect(server.asked).toEqual([]);
  });
});

describe("several months", () => {
  it("are a file each, empty ones are told, and those of other runs stay", async () => {
    await download({ month: "2024-04" });

    const { files, emptyMonths } = await download({ from: "2024-01" });

    expect(files.map(({ name }) => name)).toEqual(["crashes-2024-02.csv", "crashes-2024-03.csv"]);
    expect(emptyMonths).toEqual(["2024-01"]);
    expect(await readdir(folder)).toEqual(["crashes-2024-02.csv", "crashes-2024-03.csv", "crashes-2024-04.csv", "manifest.json"]);
  });

  it("leave the manifest as it is when nothing changed, and record what did", async () => {
    await download({ from: "2024-02" });
    crashes = crashes.map((crash) => (crash.id === crashId(2) ? { ...crash, weather: "RAIN" } : crash));
    const changed: Record<string, boolean> = {};

    const { manifest } = await download({
      from: "2024-02",
      network: testNetwork("2024-04-20T12:00:00.000Z"),
      onMonth: (month) => {
        changed[month.month] = month.changed;
      },
    });

    expect(changed).toEqual({ "2024-02": false, "2024-03": true });
    expect(manifest.files.map(({ downloadedAt }) => downloadedAt.slice(0, 10))).toEqual(["2024-04-15", "2024-04-20"]);
  });
});

describe("a portal that contradicts itself", () => {
  it("is read once more, as it may have changed meanwhile", async () => {
    let asked = 0;
    await serve(
      chicagoPortal(() => {
        if (asked++ === 1) crashes.push({ id: crashId(50), date: "2024-03-20T10:00:00.000" });
        return crashes;
      }),
    );

    expect((await download()).manifest.files[0]).toMatchObject({ rows: 8 });

    expect(offsets().filter((offset) => offset === "0")).toHaveLength(2);
  });

  it("is refused when its pages never hold what it counts", async () => {
    const portal = chicagoPortal(() => crashes);
    await serve((asked, response, nth) => {
      if (!asked.url.searchParams.has("$select")) return portal(asked, response, nth);
      return response.writeHead(200, { "content-type": "application/json" }).end('[{"total":"9"}]');
    });

    const refused = download();

    await expect(refused).rejects.toThrow(TransientError);
    await expect(refused).rejects.toThrow("Chicago 2024-03: the portal counts 9 crashes, its pages hold 7, 7 of them different.");
    expect(await readdir(folder)).toEqual([]);
  });

  it("is refused when one page repeats another", async () => {
    const portal = chicagoPortal(() => crashes);
    await serve((asked, response, nth) => {
      if (asked.url.searchParams.get("$offset") === "3") asked.url.searchParams.set("$offset", "2");
      return portal(asked, response, nth);
    });

    await expect(download()).rejects.toThrow("its pages hold 7, 6 of them different");
  });

  it("is refused when it never ends", async () => {
    const portal = chicagoPortal(() => crashes);
    await serve((asked, response, nth) => {
      if (asked.url.searchParams.has("$offset")) asked.url.searchParams.set("$offset", "0");
      return portal(asked, response, nth);
    });

    await expect(download()).rejects.toThrow("the portal counts 7 crashes");
  });

  it("is refused when the columns change from page to page", async () => {
    const portal = chicagoPortal(() => crashes);
    await serve((asked, response, nth) => {
      if (asked.url.searchParams.get("$offset") !== "3") return portal(asked, response, nth);
      return response.writeHead(200, { "content-type": "text/csv" }).end(`"crash_date","crash_record_id"\n"x","${crashId(4)}"\n`);
    });

    await expect(download()).rejects.toThrow("the columns changed from one page to the next");
  });

  it("is asked again when it is busy", async () => {
    const portal = chicagoPortal(() => crashes);
    await serve((asked, response, nth) =>
      nth === 0 ? response.writeHead(429, { "retry-after": "1" }).end() : portal(asked, response, nth),
    );

    expect((await download()).manifest.files[0]).toMatchObject({ rows: 7 });
  });
});

describe("the application token", () => {
  it("is sent with every request and written nowhere", async () => {
    await download({ appToken: "secret-token" });

    expect(server.asked.map(({ headers }) => headers["x-app-token"])).toEqual(server.asked.map(() => "secret-token"));
    expect(server.asked.some(({ url }) => url.href.includes("secret"))).toBe(false);
    expect(await readFile(join(folder, "manifest.json"), "utf8")).not.toContain("secret");
  });

  it("is not sent when there is none, and not told when it is refused", async () => {
    await download();
    expect(server.asked[0]?.headers).not.toHaveProperty("x-app-token");
    await serve((_, response) =>
      response.writeHead(403, { "content-type": "application/json" }).end('{"message":"Invalid app_token specified"}'),
    );

    const refused = await download({ appToken: "secret-token" }).catch((error: Error) => error);

    expect(refused).toMatchObject({ code: "source-refused", message: expect.stringContaining("Invalid app_token specified") });
    expect(JSON.stringify(refused) + String(refused)).not.toContain("secret");
  });
});

describe("the bulk export", () => {
  it("is one file that does not come again unchanged", async () => {
    const csv = crashesCsv(crashes).replace('"crash_record_id","crash_date"', "CRASH_RECORD_ID,CRASH_DATE");
    await serve((asked, response) => serveFile(asked, response, { content: csv, lastModified: "Mon, 15 Apr 2024 11:00:00 GMT" }));

    const first = await downloadChicagoBulk(common());
    const second = await downloadChicagoBulk({ ...common(), network: testNetwork("2024-05-01T12:00:00.000Z") });

    expect(server.asked[0]?.url.href.replace(server.origin, "")).toBe("/api/views/85ca-t3if/rows.csv?accessType=DOWNLOAD");
    expect(first.files).toEqual([{ name: "crashes-all.csv", path: join(folder, "crashes-all.csv") }]);
    expect(second).toEqual(first);
  });
});
