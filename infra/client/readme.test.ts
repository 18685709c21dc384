import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { apiEvent, claims } from "@vigie/functions/api/apiEvent.fixture";
import { fakeApi } from "@vigie/functions/api/apiFakes.fixture";
import { type Route, routeKey } from "@vigie/functions/api/route";
import { routes } from "@vigie/functions/api/routes";
import ts from "typescript";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
/** What the text of the README takes for given. */
const GIVEN = { username: "marie", password: "right", apiKey: ["vigie", "k3v9q0x7m2ab", "secret"].join("_") };

const server = createServer();
const asked: string[] = [];
let folder: string;
let file: string;

beforeAll(async () => {
  const api = fakeApi();
  server.on("request", async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const machine = request.url!.startsWith("/machine/");
    const path = request.url!.replace(/^\/machine/, "");
    const found = matching(request.method!, path)!;
    asked.push(`${request.method} ${request.url}`);
    const event = apiEvent(routeKey(found.route), {
      ...(request.headers.authorization && !machine ? { claims: claims("[user]") } : {}),
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks).toString(), contentType: request.headers["content-type"]! } : {}),
      parameters: found.parameters,
    });
    const reply = await api.call(found.route.group, event);
    response.writeHead(reply.statusCode, reply.headers).end(reply.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // Beside the client, so that its packages are found.
  folder = await mkdtemp(join(ROOT, "packages/client/.readme-"));
  file = join(folder, "readme.ts");
  const text = await readFile(join(ROOT, "packages/client/README.md"), "utf8");
  const blocks = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block!);
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const given = Object.entries({ ...GIVEN, baseUrl }).map(([name, value]) => `const ${name}: string = ${JSON.stringify(value)};`);
  const imports = new Set(blocks.flatMap((block) => block.match(/^import .*$/gm) ?? []));
  await writeFile(file, [...imports, ...given, ...blocks.map((block) => block.replace(/^import .*\n/gm, "")), "export {};\n"].join("\n"));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test("the blocks of the client's README type-check", () => {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram([file], { ...options, noEmit: true });

  const found = ts.getPreEmitDiagnostics(program, program.getSourceFile(file)!);

  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
}, 120_000);

test("the blocks of the client's README run, one after the other", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);

  await import(file);

  expect(asked).toEqual([
    "POST /v1/auth/token",
    "POST /v1/predictions",
    "POST /v1/predictions",
    "GET /v1/models/scene",
    "POST /v1/auth/revoke",
    "GET /machine/v1/examples",
  ]);
  expect(printed.mock.calls[0]).toEqual([false, expect.any(Number), 1]);
  expect(printed.mock.calls).toContainEqual(["body.features.lum", expect.any(String)]);
  expect(printed.mock.calls.at(-1)).toEqual([200]);
});

function matching(method: string, path: string): { route: Route; parameters: Record<string, string> } | undefined {
  for (const route of routes as readonly Route[]) {
    const groups = new RegExp(`^${route.path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`).exec(path);
    if (route.method === method && groups) return { route, parameters: { ...groups.groups } };
  }
  return undefined;
}
