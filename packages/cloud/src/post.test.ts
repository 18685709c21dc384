import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { post } from "./post";

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function service(answer: RequestListener): Promise<URL> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(listening.address() as AddressInfo).port}`);
}

const patiently = () => new AbortController().signal;

describe("posting text", () => {
  it.each([
    [200, true],
    [204, true],
    [400, false],
  ])("sends headers and text, and answers status %i and text", async (status, ok) => {
    const url = await service(async (request, response) => {
      const text = Buffer.concat(await request.toArray()).toString("utf8");
      response.writeHead(status).end(status === 204 ? "" : `${request.method} ${request.headers["x-asked"]} ${text}`);
    });

    const answer = await post(url, { "x-asked": "twice" }, "où", patiently());

    expect(answer).toMatchObject({ status, ok });
    expect(await answer.text()).toBe(status === 204 ? "" : "POST twice où");
  });

  it.each(["no answer", "half an answer"])("ends with what it was aborted for when there is %s", async (kind) => {
    const abandon = new AbortController();
    const url = await service((_, response) => {
      if (kind === "half an answer") response.writeHead(200, { "content-length": 10 }).write("half");
      setImmediate(() => abandon.abort(new DOMException("too slow", "TimeoutError")));
    });

    await expect(post(url, {}, "", abandon.signal)).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("says why it did not reach anybody", async () => {
    const url = await service(() => undefined);
    await new Promise((closed) => server?.close(closed));

    await expect(post(url, {}, "", patiently())).rejects.toThrow("ECONNREFUSED");
  });
});
