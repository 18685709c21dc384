import { openApi } from "@vigie/functions/api/openapi/openapi";
import { routes } from "@vigie/functions/api/routes";
import newman, { type NewmanRunSummary } from "newman";
import { describe, expect, inject, it } from "vitest";
import { type PostmanItem, postmanCollection } from "../../infra/client/postmanCollection";
import { signIn } from "../../infra/local/callApi";

const { apiUrl, users } = inject("vigie");

/** What an administrator or an operator alone may ask, and what only a key opens, is left to the tests of those routes. */
const READ = routes.filter(({ method, access }) => method === "GET" && (access === "open" || access === "user"));

describe("the Postman collection, run headless on the deployed stacks", () => {
  it("is answered with documented statuses by every open route and every route of a user that reads", async () => {
    const document = openApi(routes);
    const collection = await postmanCollection(document);
    const token = await signIn(apiUrl, users.user);

    const { run } = await ran({ ...collection, item: collection.item.flatMap(reading) }, token);

    expect(run.failures.map(({ source, error }) => `${source?.name}: ${error.message}`)).toEqual([]);
    expect(run.executions.map(({ response }) => response.code).filter((code) => [401, 403, 429].includes(code))).toEqual([]);
    expect(run.stats.requests.total).toBe(READ.length);
    expect(run.executions.filter(({ response }) => response.code === 200).length).toBeGreaterThan(READ.length / 3);
  });
});

function reading(one: PostmanItem): PostmanItem[] {
  if (one.item) return one.item.flatMap(reading);
  const path = `/${one.request!.url.path.map((part) => part.replace(/^:(.+)$/, "{$1}")).join("/")}`;
  return READ.some((route) => route.path === path && one.request!.method === "GET") ? [one] : [];
}

function ran(collection: object, token: string): Promise<NewmanRunSummary> {
  const envVar = [
    { key: "baseUrl", value: apiUrl },
    { key: "bearerToken", value: token },
  ];
  return new Promise((resolve, reject) =>
    newman.run({ collection, envVar, reporters: [], timeoutRequest: 60_000 }, (error, summary) =>
      error ? reject(error) : resolve(summary),
    ),
  );
}
