import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataError, TransientError } from "@vigie/core/errors";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Download, downloadFile } from "./download";
import { type Answer, type SourceServer, serveBroken, serveFile, signalled, sourceServer, testNetwork } from "./sourceServer.fixture";

const content = `Num_Acc;grav\n${Array.from({ length: 500 }, (_, index) => `2023${index};1`).join("\n")}\n`;
const file = { content, etag: '"one"', lastModified: "Mon, 21 Oct 2024 10:00:00 GMT" };
const sha256 = createHash("sha256").update(content).digest("hex");

let folder: string;
let to: string;
let server: SourceServer;
let network: ReturnType<typeof testNetwork>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-download-"));
  to = join(folder, "usagers-2023.csv");
  network = testNetwork();
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function serve(answer: Answer): Promise<void> {
  server = await sourceServer(answer);
}

function download(options: Partial<Download> = {}) {
  return downloadFile({ url: `${server.origin}/usagers.csv`, to, allowedHosts: ["127.0.0.1"], retries: 3, network, ...options });
}

/** Tells when so many bytes are on disk. */
function at(expected: number, done: () => void): NonNullable<Download["onProgress"]> {
  return ({ bytes }) => {
    if (bytes === expected) done();
  };
}

it("brings a whole file and says what it is", async () => {
  await serve((asked, response) => serveFile(asked, response, file));
  const progress: number[] = [];

  const found = await download({ onProgress: ({ bytes }) => progress.push(bytes) });

  expect(found).toEqual({ path: to, bytes: content.length, sha256, etag: '"one"', lastModified: file.lastModified });
  expect(await readFile(to, "utf8")).toBe(content);
  expect(await readdir(folder)).toEqual(["usagers-2023.csv"]);
  expect(progress.at(-1)).toBe(content.length);
  expect(server.asked[0]?.headers["accept-encoding"]).toBe("identity");
});

describe("another attempt", () => {
  it("follows 429 after as long as the server asks for", async () => {
    await serve((asked, response, nth) =>
      nth === 0 ? response.writeHead(429, { "retry-after": "7" }).end() : serveFile(asked, response, file),
    );

    expect(await download()).toMatchObject({ sha256 });

    expect(network.waits).toEqual([7000]);
  });

  it("does not wait longer than a minute, whatever the server asks for", async () => {
    await serve((asked, response, nth) =>
      nth === 0 ? response.writeHead(429, { "retry-after": "86400" }).end() : serveFile(asked, response, file),
    );

    await download();

    expect(network.waits).toEqual([60_000]);
  });

  it("follows three errors of the server, each after twice the time", async () => {
    await serve((asked, response, nth) => (nth < 3 ? response.writeHead(500).end() : serveFile(asked, response, file)));

    expect(await download()).toMatchObject({ sha256 });

    expect(network.waits).toEqual([250, 500, 1000]);
  });

  it("is not made for ever: what remains is told, and worth a later try", async () => {
    await serve((_, response) => response.writeHead(500).end());

    const failed = download();

    await expect(failed).rejects.toThrow(TransientError);
    await expect(failed).rejects.toThrow(/usagers\.csv: answered 500\. \(attempt 4, the last\)/);
    expect(server.asked).toHaveLength(4);
  });
});

describe("a break", () => {
  it("is continued from the right byte", async () => {
    const received = signalled();
    await serve((asked, response, nth) =>
      nth === 0 ? serveBroken(response, file, 1000, received.promise) : serveFile(asked, response, file),
    );

    const found = await download({ onProgress: at(1000, received.done) });

    expect(server.asked[1]?.headers).toMatchObject({ range: "bytes=1000-", "if-range": '"one"' });
    expect(found).toMatchObject({ sha256, bytes: content.length });
    expect(await readFile(to, "utf8")).toBe(content);
  });

  it("is continued by a later call", async () => {
    const received = signalled();
    await serve((asked, response, nth) =>
      nth === 0 ? serveBroken(response, file, 1000, received.promise) : serveFile(asked, response, file),
    );
    const first = download({ retries: 0, onProgress: at(1000, received.done) });
    await expect(first).rejects.toThrow(TransientError);

    expect(await download()).toMatchObject({ sha256 });

    expect(server.asked[1]?.headers.range).toBe("bytes=1000-");
    expect(await readdir(folder)).toEqual(["usagers-2023.csv"]);
  });

  it("starts over when the file changed meanwhile", async () => {
    const received = signalled();
    const later = { content: `${content}202399;2\n`, etag: '"two"' };
    await serve((asked, response, nth) =>
      nth === 0 ? serveBroken(response, file, 1000, received.promise) : serveFile(asked, response, later),
    );

    const found = await download({ onProgress: at(1000, received.done) });

    expect(server.asked[1]?.headers["if-range"]).toBe('"one"');
    expect(await readFile(to, "utf8")).toBe(later.content);
    expect(found).toMatchObject({ etag: '"two"', bytes: later.content.length });
  });

  it("starts over when the server goes on with another file all the same", async () => {
    const received = signalled();
    const later = { content: content.replaceAll(";1", ";4"), etag: '"two"' };
    await serve((asked, response, nth) => {
      if (nth === 0) return serveBroken(response, file, 1000, received.promise);
      return serveFile({ ...asked, headers: { ...asked.headers, "if-range": '"two"' } }, response, later);
    });

    await download({ onProgress: at(1000, received.done) });

    expect(server.asked.map(({ headers }) => headers.range)).toEqual([undefined, "bytes=1000-", undefined]);
    expect(await readFile(to, "utf8")).toBe(later.content);
  });

  it.each([
    ["a weak ETag", 'W/"one"'],
    ["no ETag", undefined],
  ])("starts over under %s, which does not vouch for the bytes", async (_, etag) => {
    const received = signalled();
    const weak = { content, ...(etag && { etag }) };
    await serve((asked, response, nth) =>
      nth === 0 ? serveBroken(response, weak, 1000, received.promise) : serveFile(asked, response, weak),
    );

    expect(await download({ onProgress: at(1000, received.done) })).toMatchObject({ sha256 });

    expect(server.asked[1]?.headers.range).toBeUndefined();
  });
});

describe("what is no table", () => {
  it.each([
    ["a web page", "text/html", "<!DOCTYPE html><title>Maintenance</title>", /a web page \(HTML\)/],
    ["a web page that says it is CSV", "text/csv", "\ufeff\n <html>Erreur</html>", /a web page \(HTML\)/],
    ["text that says it is a web page", "text/html; charset=utf-8", "Service unavailable", /a web page \(HTML\)/],
    ["a ZIP archive", "text/csv", "PK\u0003\u0004rest", /a ZIP archive/],
    ["a PDF", "application/octet-stream", "%PDF-1.7", /a PDF/],
    ["an error in JSON", "text/csv", '{"error":true}', /JSON/],
    ["an empty file", "text/csv", "", /empty file/],
  ])("is refused by name: %s", async (_, type, body, message) => {
    await serve((asked, response) => serveFile(asked, response, { content: body, type, etag: '"one"' }));

    const refused = download();

    await expect(refused).rejects.toThrow(DataError);
    await expect(refused).rejects.toThrow(message);
    expect(await readdir(folder)).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });

  it("is refused when it is larger than the limit by its own word", async () => {
    await serve((asked, response) => serveFile(asked, response, file));

    await expect(download({ maxBytes: 100 })).rejects.toThrow(/announces \d+ bytes; at most 100 bytes/);

    expect(await readdir(folder)).toEqual([]);
  });

  it("is refused when it goes on beyond the limit without a word", async () => {
    await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/csv" });
      response.write("1;2;3\n".repeat(10_000));
    });

    await expect(download({ maxBytes: 10_000 })).rejects.toThrow(/goes on beyond the limit/);

    expect(await readdir(folder)).toEqual([]);
  });

  it("is refused when the digest is another one, and leaves what was there before", async () => {
    await writeFile(to, "before");
    await serve((asked, response) => serveFile(asked, response, file));

    await expect(download({ expected: { type: "sha256", value: "0".repeat(64) } })).rejects.toThrow(
      /sha256 is .* the source announces 000/,
    );

    expect(await readFile(to, "utf8")).toBe("before");
    expect(await readdir(folder)).toEqual(["usagers-2023.csv"]);
  });

  it("is taken when the digest is the announced one, in either case", async () => {
    await serve((asked, response) => serveFile(asked, response, file));
    const sha1 = createHash("sha1").update(content).digest("hex").toUpperCase();

    expect(await download({ expected: { type: "sha1", value: sha1 } })).toMatchObject({ sha256 });
  });
});

describe("time", () => {
  it("is limited over all: a body that never ends is given up", async () => {
    await serve((_, response) => response.writeHead(200, { "content-type": "text/csv" }).write("a;b\n"));

    const late = download({ timeoutMs: 100 });

    await expect(late).rejects.toThrow(TransientError);
    await expect(late).rejects.toThrow("usagers-2023.csv: not done within 100 ms.");
  });

  it("ends at once when the caller gives up", async () => {
    const controller = new AbortController();
    await serve((_, response) => response.writeHead(200, { "content-type": "text/csv" }).write("a;b\n"));

    const stopped = download({ signal: controller.signal, onProgress: () => controller.abort(new Error("stopped by the user")) });

    await expect(stopped).rejects.toThrow("stopped by the user");
    expect(server.asked).toHaveLength(1);
  });
});
