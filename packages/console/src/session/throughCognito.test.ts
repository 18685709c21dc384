import { expect, it, vi } from "vitest";
import { throughCognito } from "./throughCognito";

const COGNITO = { stage: "production", cognito: { domain: "vigie.auth.example", clientId: "console" } };

function asked(path: string): Request {
  return new Request(`https://console.example${path}`, { method: "POST", body: JSON.stringify({ refresh_token: "r1" }) });
}

function sender() {
  return vi.fn<typeof fetch>(async () => new Response("{}"));
}

it("renews and ends a session at Cognito where its page signed in", async () => {
  const send = sender();

  await throughCognito(asked("/v1/auth/refresh"), { send, read: async () => COGNITO });
  await throughCognito(asked("/v1/auth/revoke"), { send, read: async () => COGNITO });

  expect(send.mock.calls.map(([url, init]) => [url, String(init?.body)])).toEqual([
    ["https://vigie.auth.example/oauth2/token", "grant_type=refresh_token&refresh_token=r1&client_id=console"],
    ["https://vigie.auth.example/oauth2/revoke", "token=r1&client_id=console"],
  ]);
});

it("leaves ending every session to the API, with the request as it came", async () => {
  const send = sender();
  const body = JSON.stringify({ refresh_token: "r1", access_token: "a1" });
  const request = new Request("https://console.example/v1/auth/revoke", { method: "POST", body });

  await throughCognito(request, { send, read: async () => COGNITO });

  expect(send.mock.calls).toEqual([[request]]);
  expect(await request.text()).toBe(body);
});

it("leaves everything else, and a stage without Cognito's page, to the API", async () => {
  const send = sender();
  const requests = [asked("/v1/predictions"), asked("/v1/auth/refresh")];

  await throughCognito(requests[0]!, { send, read: async () => COGNITO });
  await throughCognito(requests[1]!, { send, read: async () => ({ stage: "local" }) });

  expect(send.mock.calls.map(([request]) => request)).toEqual(requests);
});
