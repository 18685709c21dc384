import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Network, realNetwork } from "./network";

export type Asked = { url: URL; headers: IncomingHttpHeaders };

/** `nth` counts the requests of one path from 0. */
export type Answer = (asked: Asked, response: ServerResponse, nth: number) => unknown;

export type SourceServer = { origin: string; asked: Asked[]; close(): Promise<void> };

/** A real HTTP server on 127.0.0.1 that remembers what it was asked. */
export async function sourceServer(answer: Answer): Promise<SourceServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, `http://${request.headers.host}`);
    const nth = asked.filter((each) => each.url.pathname === url.pathname).length;
    asked.push({ url, headers: request.headers });
    Promise.resolve(answer({ url, headers: request.headers }, response, nth)).catch((error: Error) => response.destroy(error));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export type ServedFile = { content: string | Buffer; etag?: string; lastModified?: string; type?: string };

/** Serves a file as a static host does: validators, 304, and ranges under If-Range. */
export function serveFile({ headers }: Asked, response: ServerResponse, { content, etag, lastModified, type }: ServedFile): void {
  const bytes = Buffer.from(content);
  response.setHeader("content-type", type ?? "text/csv");
  if (etag) response.setHeader("etag", etag);
  if (lastModified) response.setHeader("last-modified", lastModified);
  const unchanged = etag ? headers["if-none-match"] === etag : lastModified && headers["if-modified-since"] === lastModified;
  if (unchanged) {
    response.writeHead(304).end();
    return;
  }
  const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? "")?.[1] ?? 0);
  if (start === 0 || headers["if-range"] !== etag) {
    response.writeHead(200, { "content-length": bytes.length }).end(bytes);
  } else if (start >= bytes.length) {
    response.writeHead(416, { "content-range": `bytes */${bytes.length}` }).end();
  } else {
    const range = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
    response.writeHead(206, { "content-range": range, "content-length": bytes.length - start }).end(bytes.subarray(start));
  }
}

/** Announces the whole file, sends its first bytes and breaks the connection once `received` is settled. */
export async function serveBroken(response: ServerResponse, file: ServedFile, bytes: number, received: Promise<unknown>): Promise<void> {
  const content = Buffer.from(file.content);
  response.writeHead(200, { "content-type": "text/csv", "content-length": content.length, ...(file.etag && { etag: file.etag }) });
  response.write(content.subarray(0, bytes));
  await received;
  response.destroy();
}

/** A promise and what settles it, so that a server waits for its client and not for a clock. */
export function signalled(): { done: () => void; promise: Promise<void> } {
  let done = () => {};
  const promise = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { done, promise };
}

/** Real requests; waiting takes no time and is written down, chance is one half, and it is noon. */
export function testNetwork(now = "2024-04-15T12:00:00.000Z"): Network & { waits: number[] } {
  const waits: number[] = [];
  return {
    ...realNetwork,
    waits,
    sleep: async (ms) => {
      waits.push(ms);
    },
    random: () => 0.5,
    now: () => new Date(now),
  };
}
