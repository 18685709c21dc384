import { TransientError } from "@vigie/core/errors";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { execution } from "../operations/executionFakes.fixture";
import { BatchReply, UploadReply } from "./batches.routes";

type Api = ReturnType<typeof fakeApi>;
const marie = claims("[user]");
const paul = claims("[user]", { sub: "11111111-7d55-4f5f-9a3b-1d7f3f6d2c11", username: "paul" });

const create = (api: Api, body: unknown = { bytes: 100 }, who = marie) =>
  api.call("batches", apiEvent("POST /v1/batches", { claims: who, body: JSON.stringify(body) }));
const get = (api: Api, id: string, who = marie) =>
  api.call("batches", apiEvent("GET /v1/batches/{id}", { claims: who, parameters: { id } }));
const cancel = (api: Api, id: string, who = marie) =>
  api.call("batches", apiEvent("POST /v1/batches/{id}/cancel", { claims: who, parameters: { id } }));

describe("a batch", () => {
  it("is announced with the size of its file and answered a link for exactly that", async () => {
    const api = fakeApi();

    const reply = await create(api);

    expect(reply.statusCode).toBe(202);
    const body = UploadReply.parse(JSON.parse(reply.body));
    expect(body).toMatchObject({ state: "awaiting-upload", model: "scene", version: 1, contract: "scene", label: "severe", links: null });
    expect(body.upload.headers).toEqual({ "content-type": "text/csv", "content-length": "100" });
  });

  it.each([[{}], [{ bytes: 0 }], [{ bytes: 5_000_000_001 }], [{ bytes: 1, version: 1, alias: "champion" }], [{ bytes: 1, key: "x" }]])(
    "is not announced by %j",
    async (body) => {
      expect((await create(fakeApi(), body)).statusCode).toBe(422);
    },
  );

  it("needs a version that is there", async () => {
    expect((await create(fakeApi(), { bytes: 1, version: 7 })).statusCode).toBe(404);
    expect((await create(fakeApi(), { bytes: 1, alias: "challenger" })).statusCode).toBe(404);
  });

  it("is another user's as little as one that never was", async () => {
    const api = fakeApi();
    const { id } = JSON.parse((await create(api)).body);

    expect((await get(api, id)).statusCode).toBe(200);
    for (const who of [paul, claims("[admin]", { sub: "22222222-7d55-4f5f-9a3b-1d7f3f6d2c11" })]) {
      expect(problem(await get(api, id, who))).toMatchObject({ status: 404 });
      expect(problem(await cancel(api, id, who))).toMatchObject({ status: 404 });
    }
    expect(JSON.parse((await api.call("batches", apiEvent("GET /v1/batches", { claims: paul }))).body).batches).toEqual([]);
  });

  it("is cancelled once, and what has ended is not", async () => {
    const api = fakeApi();
    const { id } = JSON.parse((await create(api)).body);

    expect(BatchReply.parse(JSON.parse((await cancel(api, id)).body)).state).toBe("cancelled");
    expect((await cancel(api, id)).statusCode).toBe(200);
    await api.files.batches.change(marie.sub as string, id, ["cancelled"], { state: "succeeded" });
    expect(problem(await cancel(api, id))).toMatchObject({ status: 409 });
  });

  it("whose execution broke off is failed for whoever looks", async () => {
    const api = fakeApi();
    const { id } = JSON.parse((await create(api)).body);
    await api.files.batches.change(marie.sub as string, id, ["awaiting-upload"], { state: "running" });
    api.executions.known.push(execution(id, "FAILED"));

    expect(JSON.parse((await get(api, id)).body)).toMatchObject({ state: "failed", problem: expect.any(String) });
  });

  it.each(["create", "uploadLink"])("that could not be made because %s failed is not there, and a retry makes it", async (call) => {
    const api = fakeApi();
    const target = (call === "create" ? api.files.batches : api.objects.files) as unknown as Record<string, unknown>;
    const works = target[call];
    target[call] = () => Promise.reject(new TransientError("throttled"));

    expect((await create(api)).statusCode).toBe(503);
    expect(api.files.kept.size).toBe(0);
    target[call] = works;
    expect((await create(api)).statusCode).toBe(202);
  });

  it("comes in pages, newest first", async () => {
    const api = fakeApi();
    for (let n = 0; n < 3; n++) await create(api);
    const page = async (query: Record<string, string>) =>
      JSON.parse((await api.call("batches", apiEvent("GET /v1/batches", { claims: marie, query }))).body);

    const first = await page({ limit: "2" });
    const second = await page({ limit: "2", before: first.next });

    const ids = [...first.batches, ...second.batches].map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(3);
    expect(second.next).toBeNull();
  });
});
