import { randomUUID } from "node:crypto";
import { CreateTableCommand, DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { dynamoClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { ITEM_LIMIT_BYTES } from "@vigie/cloud/registry/registryTable";
import { aDraft, aRun, at } from "@vigie/core/registry/registryFixtures";
import { describeRegistry } from "@vigie/core/registry/registrySuite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const tables: string[] = [];

async function emptyTable(): Promise<string> {
  const TableName = `registry-${randomUUID()}`;
  tables.push(TableName);
  await dynamoClient().send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
    }),
  );
  return TableName;
}

beforeAll(() => {
  expect(new URL(process.env.AWS_ENDPOINT_URL ?? "none:").hostname, "tests touch no host but this one").toBe("127.0.0.1");
});

afterAll(async () => {
  for (const TableName of tables) await dynamoClient().send(new DeleteTableCommand({ TableName }));
});

describeRegistry("dynamoRegistry", async () => dynamoRegistry({ client: dynamoClient(), table: await emptyTable() }));

describe("dynamoRegistry in its table", () => {
  it("refuses a record that DynamoDB could not hold, and writes nothing of it", async () => {
    const registry = dynamoRegistry({ client: dynamoClient(), table: await emptyTable() });
    const large = aRun("large", at(1), { tags: { note: "x".repeat(ITEM_LIMIT_BYTES) } });

    await expect(registry.putRun(large)).rejects.toMatchObject({ status: 413, code: "record-too-large" });

    expect(await registry.getRun("large")).toBeUndefined();
    expect(await registry.listRuns("scene")).toEqual([]);
  });

  it("holds a record just below that size", async () => {
    const registry = dynamoRegistry({ client: dynamoClient(), table: await emptyTable() });
    const run = aRun("large", at(1), { tags: { note: "x".repeat(ITEM_LIMIT_BYTES - 1000) } });

    await registry.putRun(run);

    expect(await registry.getRun("large")).toEqual(run);
  });

  it("lists more runs than one page of a query holds", async () => {
    const registry = dynamoRegistry({ client: dynamoClient(), table: await emptyTable() });
    const tags = { note: "x".repeat(300_000) };
    for (let minute = 1; minute <= 5; minute++) await registry.putRun(aRun(`run-${minute}`, at(minute), { tags }));

    const runs = await registry.listRuns("scene");

    expect(runs.map(({ id }) => id)).toEqual(["run-5", "run-4", "run-3", "run-2", "run-1"]);
  });

  it("refuses to answer a record that is not what it should be", async () => {
    const table = await emptyTable();
    const registry = dynamoRegistry({ client: dynamoClient(), table });
    await registry.createVersion(aDraft("run-1"), at(1));
    const Key = { pk: "MODEL#scene", sk: "VERSION#000001" };
    const { Item } = await dynamoClient().send(new GetCommand({ TableName: table, Key }));
    await dynamoClient().send(new PutCommand({ TableName: table, Item: { ...Item, threshold: "high" } }));

    await expect(registry.getVersion("scene", 1)).rejects.toThrow("threshold");
  });
});
