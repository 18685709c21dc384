import { describe, expect, it } from "vitest";
import { createClient } from "./client";
import { VigieError } from "./problem";

const BASE = "https://api.example";

/** A service of one account whose first access token has run out. */
function service() {
  const calls: { method: string; path: string; authorization: string | null; key: string | null; body: string }[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    const body = await request.text();
    calls.push({
      method: request.method,
      path,
      authorization: request.headers.get("authorization"),
      key: request.headers.get("x-api-key"),
      body,
    });
    if (path === "/v1/auth/token") {
      const { password } = JSON.parse(body);
      if (password !== "right") return problem(401, "Wrong user name or password.");
      return Response.json({ access_token: "old", refresh_token: "again", token_type: "Bearer", expires_in: 1800 });
    }
    if (path === "/v1/auth/refresh")
      return Response.json({ access_token: "new", refresh_token: "again-2", token_type: "Bearer", expires_in: 1800 });
    if (path === "/v1/auth/revoke") return Response.json({});
    if (path.startsWith("/machine/")) return Response.json({ models: [] });
    return request.headers.get("authorization") === "Bearer new" ? Response.json({ models: [] }) : problem(401, "This token has expired.");
  };
  return { calls, fetch };
}

function problem(status: number, detail: string): Response {
  return Response.json({ type: "urn:vigie:problem:x", title: "x", status, detail, instance: "i", errors: [] }, { status });
}

describe("createClient", () => {
  it("renews a token that ran out once, and sends the request again", async () => {
    const { calls, fetch } = service();
    const client = createClient({ baseUrl: BASE, fetch });
    await client.session.signIn("marie", "right");

    const answers = await Promise.all([client.GET("/v1/models"), client.GET("/v1/models")]);

    expect(answers.map(({ data }) => data)).toEqual([{ models: [] }, { models: [] }]);
    expect(calls.filter(({ path }) => path === "/v1/auth/refresh")).toHaveLength(1);
    expect(client.session.accessToken).toBe("new");
  });

  it("sends the body again with the renewed token", async () => {
    const { calls, fetch } = service();
    const client = createClient({ baseUrl: BASE, fetch, tokens: { accessToken: "old", refreshToken: "again" } });

    await client.POST("/v1/predictions", { body: { accident: { month: 3 } } as never });

    const sent = calls.filter(({ path }) => path === "/v1/predictions");
    expect(sent.map(({ body }) => body)).toEqual(['{"accident":{"month":3}}', '{"accident":{"month":3}}']);
  });

  it("says why signing in failed", async () => {
    const client = createClient({ baseUrl: BASE, fetch: service().fetch });

    await expect(client.session.signIn("marie", "wrong")).rejects.toThrow(VigieError);
    await expect(client.session.signIn("marie", "wrong")).rejects.toMatchObject({ problem: { status: 401 } });
    expect(client.session.accessToken).toBeUndefined();
  });

  it("is signed out when the refresh token is not taken, and tells who listens", async () => {
    const heard: unknown[] = [];
    const fetch = async () => problem(401, "no");
    const client = createClient({ baseUrl: BASE, fetch, tokens: { accessToken: "old", refreshToken: "gone" } });
    client.session.onChange((tokens) => heard.push(tokens));

    const { error, response } = await client.GET("/v1/models");

    expect(response.status).toBe(401);
    expect(error).toMatchObject({ detail: "no" });
    expect(heard).toEqual([undefined]);
  });

  it("keeps the session when the service cannot renew now", async () => {
    const fetch = async (request: Request) => (request.url.endsWith("/refresh") ? problem(503, "later") : problem(401, "expired"));
    const client = createClient({ baseUrl: BASE, fetch, tokens: { accessToken: "old", refreshToken: "kept" } });

    await client.GET("/v1/models");

    expect(client.session.tokens).toEqual({ accessToken: "old", refreshToken: "kept" });
  });

  it("ends the session by revoking its refresh token", async () => {
    const { calls, fetch } = service();
    const client = createClient({ baseUrl: BASE, fetch });
    await client.session.signIn("marie", "right");

    await client.session.signOut();

    expect(calls.at(-1)).toMatchObject({ path: "/v1/auth/revoke", body: '{"refresh_token":"again"}' });
    expect(client.session.accessToken).toBeUndefined();
  });

  it("ends every session of the account when asked to", async () => {
    const { calls, fetch } = service();
    const client = createClient({ baseUrl: BASE, fetch, tokens: { accessToken: "a", refreshToken: "r" } });

    await client.session.signOut({ everywhere: true });

    expect(calls.at(-1)).toMatchObject({ path: "/v1/auth/revoke", body: '{"refresh_token":"r","access_token":"a"}' });
  });

  it("goes through the machines' door with a key", async () => {
    const { calls, fetch } = service();
    const client = createClient({ baseUrl: BASE, apiKey: "vigie_key", fetch });

    await client.GET("/v1/models");

    expect(calls).toMatchObject([{ path: "/machine/v1/models", key: "vigie_key", authorization: null }]);
  });
});
