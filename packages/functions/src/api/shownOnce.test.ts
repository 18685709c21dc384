import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, lambdaContext, listeningDoors, NOW, problem } from "./apiEvent.fixture";
import { apiHandler } from "./apiHandler";
import { dynamoIdempotency } from "./idempotency";
import { memoryItems } from "./memoryItems.fixture";
import { accessFakes } from "./people/accessFakes.fixture";
import { keyHandlers } from "./people/keyHandlers";
import { keysRoutes } from "./people/keys.routes";

/** The function that makes keys, its named requests kept in memory. */
function setUp() {
  const items = memoryItems();
  const { keys } = accessFakes();
  const idempotently = dynamoIdempotency({ client: items.client as unknown as DynamoDBDocumentClient, table: "access" });
  const handler = apiHandler(keysRoutes, keyHandlers({ keys, now: () => new Date(NOW) }), { ...listeningDoors(), idempotently });
  const before = keys.kept.length;
  return {
    items,
    made: () => keys.kept.length - before,
    make: (name: string, body: object) => {
      const event = apiEvent("POST /v1/keys", { claims: claims("[admin]"), body: JSON.stringify(body) });
      return handler({ ...event, headers: { ...event.headers, "idempotency-key": name } }, { ...lambdaContext });
    },
  };
}

describe("a named request whose answer is a secret", () => {
  it("is done once: who sends it again is told what it made, and not the secret", async () => {
    const { make, made } = setUp();

    const first = await make("once", { name: "desk" });
    const again = await make("once", { name: "desk" });

    const { id, key } = JSON.parse(first.body);
    expect([first.statusCode, key]).toEqual([201, expect.stringContaining(id)]);
    expect(problem(again)).toMatchObject({ status: 409, errors: [{ path: "header.idempotency-key", accepted: [id] }] });
    expect(again.body).not.toContain(key);
    expect(made()).toBe(1);
  });

  it("leaves nothing of the secret in the table", async () => {
    const { items, make } = setUp();

    const { key } = JSON.parse((await make("once", { name: "desk" })).body);

    expect(JSON.stringify(items.kept())).toContain("desk");
    expect(JSON.stringify(items.kept())).not.toContain(key.split("_").at(-1));
  });

  it("is another one under another name, and refused with another payload", async () => {
    const { make, made } = setUp();
    await make("one", { name: "desk" });

    expect((await make("two", { name: "desk" })).statusCode).toBe(201);
    expect(problem(await make("one", { name: "other" })).status).toBe(422);
    expect(made()).toBe(2);
  });
});
