import { describe, expect, it } from "vitest";
import { apiEvent, claims, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { WEBHOOK_ID } from "./registryFakes.fixture";

type Api = ReturnType<typeof fakeApi>;

const ask = (api: Api, key: string, parameters: Record<string, string> = {}, body?: unknown) =>
  api.call(
    "webhooks",
    apiEvent(key, { claims: claims("[admin]"), parameters, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  );
const add = (api: Api, url: string) => ask(api, "POST /v1/webhooks", {}, { url });

describe("webhooks", () => {
  it("shows the secret once, and never in a list", async () => {
    const api = fakeApi();

    const made = JSON.parse((await add(api, "https://hooks.example.org/other")).body);
    const listed = await ask(api, "GET /v1/webhooks");

    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9_-]{43}$/);
    expect(JSON.parse(listed.body).webhooks).toHaveLength(2);
    expect(listed.body).not.toContain("whsec_");
  });

  it("shows what one was sent, the last of it in the list", async () => {
    const api = fakeApi();
    const delivery = { webhook: WEBHOOK_ID, event: "01JBQXK2H0S8M3V7C5T9R1D4FE", state: "failing", attempts: [] } as const;
    await api.changes.webhooks.putDelivery({ ...delivery, attempts: [] });

    const listed = JSON.parse((await ask(api, "GET /v1/webhooks")).body);
    const log = JSON.parse((await ask(api, "GET /v1/webhooks/{id}/deliveries", { id: WEBHOOK_ID })).body);

    expect(listed.webhooks[0].last).toEqual(delivery);
    expect(log).toEqual({ deliveries: [delivery] });
  });

  it.each(["http://hooks.example.org/", "https://169.254.169.254/latest", "https://127.0.0.1/", "https://a:b@hooks.example.org/", "x"])(
    "does not take %s",
    async (url) => {
      const api = fakeApi();

      expect(problem(await add(api, url)).errors[0]?.path).toBe("body.url");
      expect(await api.changes.webhooks.list()).toHaveLength(1);
    },
  );

  it("takes twenty and no more", async () => {
    const api = fakeApi();
    for (let number = 2; number <= 20; number++) expect((await add(api, `https://hooks.example.org/${number}`)).statusCode).toBe(201);

    expect((await add(api, "https://hooks.example.org/21")).statusCode).toBe(409);
  });

  it("forgets one with its log, once", async () => {
    const api = fakeApi();
    const remove = () => ask(api, "DELETE /v1/webhooks/{id}", { id: WEBHOOK_ID });

    expect((await remove()).statusCode).toBe(200);
    expect((await remove()).statusCode).toBe(404);
    expect((await ask(api, "GET /v1/webhooks/{id}/deliveries", { id: WEBHOOK_ID })).statusCode).toBe(404);
  });
});
