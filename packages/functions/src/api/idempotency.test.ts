import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { ConflictError, TransientError, VisibleError } from "@vigie/core/errors";
import { expect, test } from "vitest";
import { dynamoIdempotency } from "./idempotency";
import { memoryItems } from "./memoryItems.fixture";
import type { Reply } from "./reply";

const request = { sub: "marie", route: "POST /v1/things", name: "one", payload: { body: { a: 1 } } };

function setUp() {
  const items = memoryItems();
  const idempotently = dynamoIdempotency({ client: items.client as unknown as DynamoDBDocumentClient, table: "access" });
  let made = 0;
  const work = async (): Promise<Reply> => ({ statusCode: 200, headers: { "x-model-version": "scene/1" }, body: `made ${++made}` });
  return { items, idempotently, work, made: () => made };
}

test("work of one name is done once, and its answer given again with a flag", async () => {
  const { idempotently, work, made } = setUp();

  const first = await idempotently(request, work);
  const again = await idempotently(request, work);

  expect(first.headers).not.toHaveProperty("idempotency-replayed");
  expect(again).toEqual({ ...first, headers: { ...first.headers, "idempotency-replayed": "true" } });
  expect(made()).toBe(1);
});

test("a long answer is given again whole", async () => {
  const { idempotently } = setUp();
  const body = JSON.stringify(Array.from({ length: 20_000 }, (_, row) => row));
  const work = async (): Promise<Reply> => ({ statusCode: 200, headers: {}, body });

  await idempotently(request, work);

  expect((await idempotently(request, work)).body).toBe(body);
});

test.each([{ sub: "paul" }, { route: "POST /v1/others" }, { name: "two" }])("%j is another request", async (other) => {
  const { idempotently, work, made } = setUp();

  await idempotently(request, work);
  await idempotently({ ...request, ...other }, work);

  expect(made()).toBe(2);
});

test("another payload under the same name is refused", async () => {
  const { idempotently, work } = setUp();
  await idempotently(request, work);

  const refused = idempotently({ ...request, payload: { body: { a: 2 } } }, work);

  await expect(refused).rejects.toMatchObject({ status: 422, details: [{ path: "header.idempotency-key" }] });
});

test("while the first is at work the second is a conflict", async () => {
  const { idempotently, work } = setUp();
  let finish: () => void = () => undefined;
  const slow = idempotently(request, () => new Promise((resolve) => (finish = () => resolve(work()))));
  while (finish.length === 0 && String(finish).includes("undefined")) await new Promise((resolve) => setImmediate(resolve));

  await expect(idempotently(request, work)).rejects.toThrow(ConflictError);
  finish();
  await slow;
});

test("work that throws is forgotten and may be tried again", async () => {
  const { idempotently, work } = setUp();
  const failure = new VisibleError(422, "bad", "bad");

  await expect(idempotently(request, () => Promise.reject(failure))).rejects.toBe(failure);

  expect((await idempotently(request, work)).body).toBe("made 1");
});

test("a table that does not answer is worth another try, and the work is not begun", async () => {
  const { items, idempotently, work, made } = setUp();
  items.failNext("PutItemCommand", "ThrottlingException");

  await expect(idempotently(request, work)).rejects.toThrow(TransientError);

  expect(made()).toBe(0);
  expect((await idempotently(request, work)).body).toBe("made 1");
});
