import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { freePort, portUse } from "./portUse";

const servers: ReturnType<typeof createServer>[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

it("calls a port that nobody listens on free", async () => {
  expect(await portUse(await freePort())).toBe("free");
});

it("tells an emulator by its health route", async () => {
  const port = await serve(200);
  expect(await portUse(port)).toBe("emulator");
});

it("calls any other listener another program", async () => {
  const port = await serve(404);
  expect(await portUse(port)).toBe("other");
});

async function serve(status: number): Promise<number> {
  const server = createServer((_request, response) => response.writeHead(status).end());
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
