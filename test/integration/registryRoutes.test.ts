import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { isSigned } from "@vigie/cloud/webhooks/isSigned.fixture";
import { aDraft, aRun, at } from "@vigie/core/registry/registryFixtures";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";

const { apiUrl, users, outputs } = inject("vigie");

/** A model of this file alone. */
const MODEL = "routes-test";
const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });
const received: { body: string; signature: string }[] = [];
const receiver = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    received.push({ body, signature: String(request.headers["x-vigie-signature"]) });
    response.writeHead(200).end();
  });
});
let token = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const { username, password } = users.admin;
  token = (await (await send("POST", "/v1/auth/token", { username, password })).json()).access_token;
  const artifacts = s3Artifacts({ client: s3Client(), bucket: outputs.ArtifactsBucket, cacheDir: join(tmpdir(), "vigie-routes-test") });
  const rows = [{ values: [null], probability: 0.25 }];
  const golden = await artifacts.put("models", "golden.json", Buffer.from(JSON.stringify({ features: ["lum"], rows })));
  for (const run of ["run-1", "run-2", "run-3"]) {
    const draft = aDraft(run, { model: MODEL });
    await registry.createVersion({ ...draft, artifacts: { ...draft.artifacts, golden } }, at(1));
    await registry.putRun(
      aRun(`${MODEL}-${run}`, at(1), { experiment: MODEL, status: "finished", metrics: { f1: run === "run-1" ? 0.7 : 0.8 } }),
    );
  }
});
afterAll(() => void receiver.close());

describe("the registry over HTTP, on the deployed stacks", () => {
  it("tells a webhook, signed, that the champion has moved, and logs it", async () => {
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    const hook = await (await send("POST", "/v1/webhooks", { url })).json();

    const moved = await send("PUT", `/v1/models/${MODEL}/aliases/champion`, { version: 1, expected: null, reason: "the first" });

    expect([moved.status, await moved.json()]).toMatchObject([200, { version: 1, previous: null }]);
    await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 60_000, interval: 200 });
    const { body, signature } = received[0]!;
    expect(isSigned(signature, { secret: hook.secret, body, now: new Date() })).toBe(true);
    expect(JSON.parse(body)).toMatchObject({ type: "Alias moved", data: { model: MODEL, from: null, to: 1 } });
    await vi.waitFor(
      async () => {
        const log = await (await send("GET", `/v1/webhooks/${hook.id}/deliveries`)).json();
        expect(log.deliveries).toMatchObject([{ state: "delivered", attempts: [{ status: 200 }] }]);
      },
      { timeout: 30_000, interval: 200 },
    );
    expect((await send("DELETE", `/v1/webhooks/${hook.id}`)).status).toBe(200);
  });

  it("lets exactly one of several movers through, and rolls back", async () => {
    const replies = await Promise.all(
      [2, 3, 2, 3].map((version, n) => send("PUT", `/v1/models/${MODEL}/aliases/champion`, { version, expected: 1, reason: `mover ${n}` })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await registry.listAudit(MODEL)).toHaveLength(2);
    const current = (await registry.getAlias(MODEL, "champion"))!.version;

    const back = await send("POST", `/v1/models/${MODEL}/rollback`, { expected: current, reason: "worse" });

    expect([back.status, (await back.json()).version]).toEqual([200, 1]);
  });

  it("refuses to delete what served, and deletes and restores what did not", async () => {
    const served = (await registry.listAudit(MODEL)).map(({ to }) => to);
    const unused = [1, 2, 3].find((version) => !served.includes(version))!;

    expect((await send("DELETE", `/v1/models/${MODEL}/versions/1?reason=tidy`)).status).toBe(409);
    expect((await send("DELETE", `/v1/models/${MODEL}/versions/${unused}?reason=tidy`)).status).toBe(200);
    expect((await send("GET", `/v1/models/${MODEL}/versions/${unused}`)).status).toBe(404);
    expect((await send("POST", `/v1/models/${MODEL}/versions/${unused}/restore`, { reason: "needed" })).status).toBe(200);
  });

  it("shows a version whole, with links that answer its files", async () => {
    const page = await (await send("GET", `/v1/models/${MODEL}/versions/1`)).json();
    const file = await fetch(page.artifacts.golden.link);

    expect(page).toMatchObject({ aliases: ["champion"], golden: { total: 1 }, decisions: [] });
    expect([file.status, ((await file.json()) as Answer).features]).toEqual([200, ["lum"]]);
  });

  it("lists, filters and compares runs", async () => {
    const list = await (await send("GET", `/v1/experiments/${MODEL}/runs?filter=${encodeURIComponent("metrics.f1 > 0.75")}`)).json();
    const ids = ["run-1", "run-2"].map((run) => `${MODEL}-${run}`).join(",");
    const compared = await (await send("GET", `/v1/runs/compare?ids=${ids}`)).json();

    expect(list.total).toBe(2);
    expect(compared.metrics).toMatchObject([{ name: "f1", values: [0.7, 0.8], best: [1] }]);
    expect((await send("GET", "/v1/examples")).status).toBe(200);
  });
});

/** What is read of the answers here. */
type Answer = {
  access_token: string;
  id: string;
  secret: string;
  version: number;
  total: number;
  features: string[];
  metrics: object[];
  deliveries: object[];
  artifacts: { golden: { link: string } };
};

async function send(method: string, path: string, body?: unknown): Promise<{ status: number; json(): Promise<Answer> }> {
  return fetch(`${apiUrl}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }) as Promise<{ status: number; json(): Promise<Answer> }>;
}
