import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type Route, routeKey } from "./route";
import { routes } from "./routes";

const table: readonly Route[] = routes;

describe("the route table", () => {
  it("has every method and path once", () => {
    expect(new Set(table.map(routeKey)).size).toBe(table.length);
  });

  it("has a schema for exactly the parameters of each path", () => {
    for (const { path, parameters } of table) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(parameters?.shape ?? {}).sort(), path).toEqual(named.sort());
    }
  });

  it("takes a body where something is sent, and nowhere else", () => {
    const named = [
      "PUT /v1/users/{name}/groups/{group}",
      "POST /v1/batches/{id}/cancel",
      "POST /api/v1/reload_model/{model}",
      "POST /v1/batches/{id}/cancel",
    ];
    for (const route of table) {
      const sends = ["POST", "PUT"].includes(route.method) && !named.includes(routeKey(route));
      expect(route.body !== undefined, routeKey(route)).toBe(sends);
    }
  });

  it("does once whatever makes something and names itself, but where the same again is the same; secrets are shown once", () => {
    const sameAgain = [
      "POST /v1/batches/{id}/cancel",
      "POST /v1/predictions/{id}/label",
      "POST /v1/labels",
      "POST /v1/models/{name}/rollback",
      "POST /v1/models/{name}/versions/{version}/approve",
      "POST /v1/models/{name}/versions/{version}/reject",
      "POST /v1/models/{name}/versions/{version}/restore",
      "POST /v1/pipelines/training/executions/{id}/cancel",
      "POST /v1/pipelines/training/executions/{id}/redrive",
      "POST /v1/pipelines/{name}/executions/{id}/cancel",
      "POST /v1/pipelines/{name}/executions/{id}/redrive",
      "POST /v1/drift/simulation",
      "POST /config/noise",
      "POST /api/v1/reload_model/{model}",
    ];
    const others = table.filter(({ method, access, creates }) => method === "POST" && access !== "open" && !creates).map(routeKey);

    expect(others.sort()).toEqual(sameAgain.sort());
    const secret = table.filter(({ reply }) => reply instanceof z.ZodObject && ("key" in reply.shape || "secret" in reply.shape));
    expect(secret.map((route) => [routeKey(route), route.creates, route.shownOnce])).toEqual([
      ["POST /v1/keys", true, "key"],
      ["POST /v1/webhooks", true, "secret"],
    ]);
  });

  it("leaves open only what the contract of the API lists as open", () => {
    expect(table.filter(({ access }) => access === "open").map(routeKey)).toEqual([
      "GET /v1/health",
      "POST /v1/auth/token",
      "POST /v1/auth/refresh",
      "POST /v1/auth/revoke",
      "POST /auth/token",
      "GET /v1/examples",
      "GET /v1/dictionary",
      "GET /v1/openapi.json",
      "GET /v1/docs",
      "GET /status",
      "GET /drift_score",
    ]);
  });
});
