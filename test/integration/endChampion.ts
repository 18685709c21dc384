import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import { dynamoClient } from "@vigie/cloud/clients";

/** Leaves a model without a champion, to which the registry itself has no way back: what served for one test is no measure for the next. */
export async function endChampion(table: string, model: string): Promise<void> {
  const Key = { pk: { S: `MODEL#${model}` }, sk: { S: "ALIAS#champion" } };
  await dynamoClient().send(new DeleteItemCommand({ TableName: table, Key }));
}
