import fc from "fast-check";
import { expect, test } from "vitest";
import { apiEvent, claims, goodEvent, NOW, problem } from "./apiEvent.fixture";
import { fakeApi } from "./apiFakes.fixture";
import { GOOD_BODIES } from "./goodBodies.fixture";
import { Problem } from "./problem";
import type { Reply } from "./reply";
import { type Route, routeKey } from "./route";
import { routes } from "./routes";

const table: readonly Route[] = routes;
const machine = { id: "k3v9q0x7m2ab", name: "desk", role: "user", expiresAt: new Date(NOW + 60_000).toISOString() };
const RUNS = { numRuns: 250 };

test("any bytes under any media type to any route are answered, or refused in form", async () => {
  const api = fakeApi();
  const media = ["application/json", "text/csv", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "image/png", ""];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...table.filter(({ body }) => body)),
      fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: "binary", maxLength: 60 }).map(formOf)),
      fc.constantFrom(...media),
      async (route, bytes, contentType) => {
        const options = { ...who(route), body: Buffer.from(bytes).toString("base64"), base64: true, contentType };

        requireForm(route, await api.call(route.group, apiEvent(routeKey(route), options)));
      },
    ),
    RUNS,
  );
});

test("any header to any route leaves its answer in form", async () => {
  const names = ["idempotency-key", "content-type", "authorization", "accept", "x-request-id", "x-api-key", "origin", "content-length"];
  const headers = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.string({ unit: "binary" }), { maxKeys: 5 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...table), headers, async (route, given) => {
      const api = fakeApi();
      await api.changes.tracked.filled;
      const event = { ...goodEvent(route, who(route).claims, GOOD_BODIES[routeKey(route)]) };
      if (route.credential === "key") event.requestContext = { ...event.requestContext, authorizer: { lambda: machine } } as never;

      requireForm(route, await api.call(route.group, { ...event, headers: { ...event.headers, ...given } }));
    }),
    RUNS,
  );
});

function who({ access, credential }: Route): { claims?: Record<string, unknown>; machine?: Record<string, unknown> } {
  if (credential === "key") return { machine };
  return access === "open" ? {} : { claims: claims("[admin]") };
}

function requireForm(route: Route, reply: Reply): void {
  if (reply.statusCode === route.status) {
    route.reply.parse(route.answers === undefined ? JSON.parse(reply.body) : reply.body);
    return;
  }
  const { status, detail } = Problem.parse(problem(reply));
  expect(status, detail).toBeLessThan(500);
  expect(detail).not.toMatch(/\n\s+at /);
}

/** A form of one file, which holds whatever is given. */
function formOf(text: string): Uint8Array {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n';
  return Buffer.from(`${head}${text}\r\n--x--\r\n`);
}
