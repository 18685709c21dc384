import { contractNames } from "@vigie/core/prepare/contracts";
import { aMove } from "@vigie/core/registry/registryFixtures";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { apiEvent, claims, goodEvent, NOW } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { version } from "../registry/modelFakes.fixture";
import { type Route, routeKey } from "../route";
import { routes } from "../routes";
import { openApi } from "./openapi";

type Media = { schema: z.core.JSONSchema.BaseSchema; example?: unknown; examples?: Record<string, { value: unknown }> };
type Operation = {
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content: Record<string, Media> }>;
};
type Api = ReturnType<typeof fakeApi>;

/** What readers of the document put in the place of `<password>` and the like. */
const SECRETS: Readonly<Record<string, string>> = { "<password>": "Correct horse 1", "<refresh token>": "refresh" };
const SIGNS_IN: Readonly<Record<string, string>> = { "<password>": "right" };

/** What has to be so before an example can be asked as it stands, and the parameters of the path that come of it. */
const BEFORE: Readonly<Record<string, (api: Api) => Promise<Record<string, string> | undefined>>> = {
  "PUT /v1/models/{name}/aliases/{alias}": async ({ changes }) => {
    await changes.tracked.moveAlias(aMove(3, 1), new Date(NOW));
    return undefined;
  },
  "POST /v1/predictions": async ({ registry }) => {
    registry.versions.push(...contractNames.map((contract) => version(1, { model: contract, contract })));
    return undefined;
  },
  "POST /v1/predictions/{id}/label": async (api) => {
    const asked = apiEvent("POST /v1/predictions", { claims: claims("[admin]"), body: JSON.stringify({ features: { lum: 1 } }) });
    return { id: JSON.parse((await api.call("predictions", asked)).body).id };
  },
};

const document = openApi(routes);
const examples = (routes as readonly Route[]).flatMap((route) => {
  const operation = document.paths[route.path]![route.method.toLowerCase()] as Operation;
  return Object.values(operation.requestBody?.content ?? {}).flatMap(({ example, examples = {} }) => [
    ...(example === undefined ? [] : [{ title: routeKey(route), route, operation, body: example }]),
    ...Object.entries(examples).map(([name, { value }]) => ({ title: `${routeKey(route)} of ${name}`, route, operation, body: value })),
  ]);
});

describe("every example of the OpenAPI document, sent as it is documented", () => {
  it("covers every route that takes a body", () => {
    const shown = new Set(examples.map(({ route }) => routeKey(route)));
    const taking = (routes as readonly Route[]).filter(({ body }) => body).map(routeKey);

    expect(taking.filter((key) => !shown.has(key))).toEqual([]);
  });

  it.each(examples)("$title is answered with the documented status, by the documented schema", async ({ route, operation, body }) => {
    const api = fakeApi();
    await api.changes.tracked.filled;
    const parameters = await BEFORE[routeKey(route)]?.(api);

    const reply = await api.call(route.group, { ...sent(route, body), ...(parameters && { pathParameters: parameters }) });

    expect(reply.statusCode, reply.body).toBe(route.status);
    const [[media, { schema }]] = Object.entries(operation.responses[route.status]!.content) as [[string, Media]];
    expect(reply.headers["content-type"]?.split(";")[0]).toBe(media);
    const answer = media === "application/json" ? JSON.parse(reply.body) : reply.body;
    expect(z.fromJSONSchema(schema).safeParse(answer).error).toBeUndefined();
  });
});

/** The request of an example, by an administrator, or by a key where only a key opens. */
function sent(route: Route, body: unknown) {
  const event = goodEvent(route, route.credential === "key" ? undefined : claims("[admin]"), filled(route, body));
  if (route.credential !== "key") return event;
  const machine = { id: "k3v9q0x7m2ab", name: "desk", role: "user", expiresAt: new Date(NOW + 60_000).toISOString() };
  return { ...event, requestContext: { ...event.requestContext, authorizer: { lambda: machine } } };
}

function filled(route: Route, body: unknown): unknown {
  const secrets: Readonly<Record<string, string>> = { ...SECRETS, ...(routeKey(route).endsWith("/auth/token") ? SIGNS_IN : {}) };
  return JSON.parse(JSON.stringify(body), (_, value) => (typeof value === "string" ? (secrets[value] ?? value) : value));
}
