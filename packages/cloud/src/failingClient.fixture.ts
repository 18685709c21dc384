import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** A table of which every call fails with an error of this name, as the SDK throws it. */
export function failingClient(name: string): DynamoDBDocumentClient {
  return { send: () => Promise.reject(Object.assign(new Error(name), { name })) } as unknown as DynamoDBDocumentClient;
}
