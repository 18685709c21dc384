import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiEvent, claims } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { openApi } from "../openapi/openapi";
import { Problem } from "../problem";
import { type Route, routeKey } from "../route";
import { routes } from "../routes";

const GROUPS = new Set(["predictions", "batches", "labels"]);
const own: readonly Route[] = routes.filter(({ group }) => GROUPS.has(group));
const documented = openApi(routes).paths as Record<string, Record<string, { responses: Record<string, unknown> }>>;

const anyText = fc.oneof(
  fc.string(),
  fc.json(),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
);
const nearBody = fc.record(
  {
    features: fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom("lum", "agg", "vma", "__proto__"), fc.oneof(fc.integer(), fc.constant(null))),
    ),
    accident: fc.jsonValue(),
    rows: fc.array(fc.jsonValue(), { maxLength: 4 }),
    model: fc.constantFrom("scene", "moon", "", 3),
    alias: fc.constantFrom("champion", "challenger", "x"),
    version: fc.oneof(fc.integer(), fc.string()),
    explain: fc.jsonValue(),
    bytes: fc.oneof(fc.integer(), fc.double()),
    severe: fc.jsonValue(),
    challengerShare: fc.double(),
    shadow: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe.each(own.map((route) => [routeKey(route), route] as const))("%s", (key, route) => {
  it("answers any request as it is documented, in its own form, and tells nothing of its inside", async () => {
    const api = fakeApi();
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const request = fc.record({
      body: fc.oneof(
        anyText,
        nearBody.map((body) => JSON.stringify(body)),
      ),
      base64: fc.boolean(),
      contentType: fc.constantFrom("application/json", "text/csv", "", "x"),
      parameter: fc.oneof(fc.string(), fc.constantFrom("scene", "01JBQXK2H0S8M3V7C5T9R1D4FE")),
      query: fc.dictionary(fc.constantFrom("day", "limit", "before", "from", "to", "user", "x"), fc.string()),
      header: fc.string(),
      group: fc.constantFrom("[user]", "[admin]", "[]", ""),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ body, base64, contentType, parameter, query, header, group }) => {
        const parameters = Object.fromEntries(names.map((name) => [name, parameter]));
        const event = apiEvent(key, { claims: claims(group), body, base64, contentType, parameters, query });
        event.headers["idempotency-key"] = header;

        const reply = await api.call(route.group, event);

        expect(Object.keys(documented[route.path]![route.method.toLowerCase()]!.responses)).toContain(String(reply.statusCode));
        expect(reply.statusCode).toBeLessThan(500);
        expect(reply.body).not.toMatch(/\bat .+:\d+:\d+|node_modules/);
        const parsed = JSON.parse(reply.body);
        if (reply.statusCode >= 400) Problem.parse(parsed);
        else route.reply.parse(parsed);
      }),
      { numRuns: 150 },
    );
  });
});
