import { NotFoundError } from "@vigie/core/errors";
import { afterEach, describe, expect, it } from "vitest";
import { type Request, request } from "./request";
import { Retryable } from "./retry";
import { type Answer, type SourceServer, sourceServer, testNetwork } from "./sourceServer.fixture";

const servers: SourceServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(answer: Answer): Promise<SourceServer> {
  const server = await sourceServer(answer);
  servers.push(server);
  return server;
}

function ask(server: SourceServer, options: Partial<Request> = {}): Promise<Response> {
  const { signal } = new AbortController();
  return request(`${server.origin}/usagers.csv`, { allowedHosts: ["127.0.0.1"], network: testNetwork(), signal, ...options });
}

const json = { "content-type": "application/json" };

describe("an error", () => {
  it.each([500, 502, 503, 504, 429, 408])("%d may pass", async (status) => {
    const server = await serve((_, response) => response.writeHead(status, { "retry-after": "3" }).end());

    await expect(ask(server)).rejects.toMatchObject({ name: "Retryable", waitMs: 3000 });
  });

  it.each([404, 410])("%d says that there is no such file", async (status) => {
    const server = await serve((_, response) => response.writeHead(status).end());

    await expect(ask(server)).rejects.toThrow(NotFoundError);
  });

  it("of another kind is a refusal, in the words of the source", async () => {
    const server = await serve((_, response) => response.writeHead(400, json).end('{"code":"x","message":"No such column: \\"crash\\""}'));

    await expect(ask(server)).rejects.toMatchObject({
      code: "source-refused",
      message: expect.stringContaining('/usagers.csv: answered 400 (No such column: "crash").'),
    });
  });

  it("without words is told by its number", async () => {
    const server = await serve((_, response) => response.writeHead(403, { "content-type": "text/html" }).end("<html>message</html>"));

    await expect(ask(server)).rejects.toMatchObject({ message: expect.stringMatching(/answered 403\.$/) });
  });

  it("of the connection may pass, and has its code", async () => {
    const server = await serve((_, response) => response.destroy());

    const failed = ask(server);

    await expect(failed).rejects.toThrow(Retryable);
    await expect(failed).rejects.toThrow(/the connection failed \((UND_ERR_SOCKET|ECONNRESET)\)/);
  });
});

describe("a redirect", () => {
  const redirectTo = (location: string): Answer => {
    return (asked, response) =>
      asked.url.pathname === "/usagers.csv" ? response.writeHead(302, { location }).end() : response.end("moved");
  };

  it("is followed on allowed hosts, with the range that was asked for", async () => {
    const server = await serve(redirectTo("/resources/usagers-2023.csv"));

    const response = await ask(server, { headers: { range: "bytes=5-" } });

    expect(await response.text()).toBe("moved");
    expect(server.asked[1]?.headers.range).toBe("bytes=5-");
  });

  it.each([
    ["another name of this machine", "http://localhost:1/usagers.csv"],
    ["a cloud's metadata", "http://169.254.169.254/latest/meta-data/"],
    ["another host", "https://static.data.gouv.fr.example.com/usagers.csv?signature=secret"],
    ["a file", "file:///etc/passwd"],
  ])("to %s is refused", async (_, location) => {
    const server = await serve(redirectTo(location));

    await expect(ask(server)).rejects.toMatchObject({ code: "host-not-allowed", message: expect.not.stringContaining("secret") });

    expect(server.asked).toHaveLength(1);
  });

  it("in a circle is refused", async () => {
    const server = await serve((_, response) => response.writeHead(301, { location: "/usagers.csv" }).end());

    await expect(ask(server)).rejects.toMatchObject({ code: "source-refused", message: expect.stringContaining("more than 5 redirects") });

    expect(server.asked).toHaveLength(6);
  });

  it("to another origin does not take the credentials along", async () => {
    const other = await serve((_, response) => response.end("there"));
    const server = await serve((_, response) => response.writeHead(307, { location: `${other.origin}/usagers.csv` }).end());

    const response = await ask(server, { headers: { range: "bytes=5-" }, credentials: { "x-app-token": "secret" } });

    expect(await response.text()).toBe("there");
    expect(server.asked[0]?.headers["x-app-token"]).toBe("secret");
    expect(other.asked[0]?.headers["x-app-token"]).toBeUndefined();
    expect(other.asked[0]?.headers.range).toBe("bytes=5-");
  });
});
