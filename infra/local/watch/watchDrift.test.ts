import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { LocalUsers } from "../stage/stageFile";
import { watchDrift } from "./watchDrift";

type Reply = { status: number; body: object };

const password = `Aa1!${randomUUID()}`;
const users = { operator: { username: "operator", password } } as LocalUsers;
const CHAMPION = { model: "scene", version: 2 };
const SIGNED_IN = { status: 200, body: { access_token: "of-an-operator" } };
const NO_REPORT = { status: 404, body: { detail: "No drift check of scene has been made yet." } };
const STARTED = { status: 202, body: { id: "refresh-1", state: "running", refreshes: true } };
const reported = (version: number) => ({
  status: 200,
  body: { check: { id: "refresh-1", version, sentence: { en: `Nothing has drifted from version ${version}.` } } },
});
const ended = (state: string, failure?: object) => ({ status: 200, body: { id: "refresh-1", state, ...(failure && { failure }) } });

/** What each route answers, one after the other; the last again and again. */
let replies: Record<string, Reply[]>;
let asked: { route: string; token: string | undefined; body: unknown }[];
let told: string;

const server = createServer(async (request, response) => {
  const route = `${request.method} ${request.url}`;
  asked.push({ route, token: request.headers.authorization, body: await bodyOf(request) });
  const queue = replies[route] ?? [];
  const { status, body } = (queue.length > 1 ? queue.shift() : queue[0]) ?? { status: 500, body: { detail: `${route} was not expected` } };
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
});
const stage = () => ({ apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, users });

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(() => {
  asked = [];
  told = "";
  vi.spyOn(process.stdout, "write").mockImplementation((line) => {
    told += String(line);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const sent = await text(request);
  return sent === "" ? undefined : JSON.parse(sent);
}

const LATEST = "GET /v1/drift/latest?model=scene";
const CHECK = "GET /v1/drift/checks/refresh-1";
const startedWith = (check: Reply[], latest: Reply[]) => ({
  "POST /v1/auth/token": [SIGNED_IN],
  [LATEST]: latest,
  "POST /v1/drift/checks": [STARTED],
  [CHECK]: check,
});

it("refreshes as an operator where there is no report yet, and tells what the check found", async () => {
  replies = startedWith([ended("running"), ended("succeeded")], [NO_REPORT, reported(2)]);

  await watchDrift(stage(), CHAMPION);

  const [start] = asked.filter(({ route }) => route === "POST /v1/drift/checks");
  expect(start).toMatchObject({ token: "Bearer of-an-operator", body: { model: "scene", refresh: true } });
  expect(asked.filter(({ route }) => route === CHECK)).toHaveLength(2);
  expect(told).toContain("✓ refresh the current rows and check them for drift");
  expect(told).toMatch(/✓ drift: Nothing has drifted from version 2\.\n$/);
});

it("starts nothing where the version that serves has its report", async () => {
  replies = { "POST /v1/auth/token": [SIGNED_IN], [LATEST]: [reported(2)] };

  await watchDrift(stage(), CHAMPION);

  expect(asked.map(({ route }) => route)).toEqual(["POST /v1/auth/token", LATEST]);
  expect(told).toBe("✓ drift: checked before: Nothing has drifted from version 2.\n");
});

it("checks anew where the report is of an earlier version", async () => {
  replies = startedWith([ended("succeeded")], [reported(1), reported(2)]);

  await watchDrift(stage(), CHAMPION);

  expect(told).toMatch(/✓ drift: Nothing has drifted from version 2\.\n$/);
});

it("does not wait for a check that takes too long, and says that it goes on", async () => {
  replies = startedWith([ended("running")], [NO_REPORT]);

  await watchDrift(stage(), CHAMPION, 0);

  expect(told).toMatch(/✓ drift: the check goes on by itself; .*\n$/);
});

it.each([
  [
    "its check fails",
    startedWith([ended("failed", { error: "DataError", cause: "lieux.csv is gone." })], [NO_REPORT]),
    "DataError: lieux.csv is gone.",
  ],
  ["its check is stopped without a word", startedWith([ended("aborted")], [NO_REPORT]), "refresh-1 aborted"],
  [
    "the API fails",
    { "POST /v1/auth/token": [SIGNED_IN], [LATEST]: [{ status: 500, body: { detail: "Something went wrong." } }] },
    "Something went wrong.",
  ],
  ["nobody can sign in", { "POST /v1/auth/token": [{ status: 401, body: { detail: "Wrong." } }] }, "401 Wrong."],
])("tells it and throws nothing when %s", async (_, answers, why) => {
  replies = answers;

  await watchDrift(stage(), CHAMPION);

  expect(told).toContain("! drift: not checked");
  expect(told).toContain(why);
});

it("tells it and throws nothing when nothing answers", async () => {
  await watchDrift({ apiUrl: "http://127.0.0.1:9", users }, CHAMPION);

  expect(told).toContain("! drift: not checked");
});
