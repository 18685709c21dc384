import { beforeAll, describe, expect, inject, it } from "vitest";

const { apiUrl, users } = inject("vigie");

let authorization = "";

beforeAll(async () => {
  const { username, password } = users.user;
  const response = await send("POST", "/v1/auth/token", { username, password });
  expect(response.status).toBe(200);
  authorization = `Bearer ${((await response.json()) as { access_token: string }).access_token}`;
});

describe("requests that are wrong", () => {
  it("answers 413 to 2 MB of JSON", async () => {
    const response = await send("POST", "/v1/predictions", { features: {}, filler: "x".repeat(2 * 1024 * 1024) });

    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ status: 413, type: "urn:vigie:problem:body-too-large" });
  });

  it.each([
    ["an unknown key", { features: { moon: 1 } }, "body.features.moon", undefined],
    ["a code outside the dictionary", { features: { lum: 9 } }, "body.features.lum", [1, 2, 3, 4, 5]],
    ["a code outside the dictionary in a description", { accident: { agg: 3 } }, "body.accident.agg", [1, 2]],
    ["a wrong type", { accident: { lum: "night" } }, "body.accident.lum", [1, 2, 3, 4, 5]],
  ])("answers 422 to %s, naming the field and the accepted values", async (_, body, path, accepted) => {
    const response = await send("POST", "/v1/predictions", body);

    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ errors: [{ path, ...(accepted ? { accepted } : {}) }] });
  });

  it.each([
    ["text", "text/plain", "hello", 415],
    ["half of a JSON document", "application/json", '{"features":', 400],
    ["bytes", "application/octet-stream", '{"features":{}}', 415],
  ])("answers %s with a problem", async (_, contentType, body, status) => {
    const headers = { authorization, "content-type": contentType };

    const response = await fetch(`${apiUrl}/v1/predictions`, { method: "POST", headers, body });

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status });
  });

  it("answers 401 to a wrong password and says nothing of whether the user exists", async () => {
    const wrong = await send("POST", "/v1/auth/token", { username: users.user.username, password: "not it" });
    const nobody = await send("POST", "/v1/auth/token", { username: "nobody-by-that-name", password: "not it" });

    const [first, second] = (await Promise.all([wrong.json(), nobody.json()])) as { detail: string }[];
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(first?.detail).toBe(second?.detail);
  });
});

describe("what anybody may read", () => {
  it("names its own request on every reply", async () => {
    const replies = await Promise.all([send("GET", "/v1/health"), send("GET", "/v1/models"), send("GET", "/v1/models/unheard-of")]);

    const ids = replies.map(({ headers }) => headers.get("x-request-id"));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
  });

  it("is an OpenAPI document and the dictionary that validation uses", async () => {
    const [document, dictionary] = await Promise.all(
      ["/v1/openapi.json", "/v1/dictionary"].map(
        async (path) => (await fetch(`${apiUrl}${path}`)).json() as Promise<Record<string, unknown>>,
      ),
    );

    expect(document).toMatchObject({ openapi: "3.1.0", paths: { "/v1/predictions": { post: { tags: ["predictions"] } } } });
    expect(dictionary?.fields).toContainEqual(expect.objectContaining({ name: "surf", kind: "code" }));
    expect(dictionary?.contracts).toContainEqual(expect.objectContaining({ name: "scene" }));
  });
});

function send(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${apiUrl}${path}`, {
    method,
    headers: { ...(authorization ? { authorization } : {}), ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
