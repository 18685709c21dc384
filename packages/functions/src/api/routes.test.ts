import { describe, expect, it } from "vitest";
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
