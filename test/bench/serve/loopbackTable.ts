import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** A client of a table in this process that takes every write at once: what remains is the SDK's work and HTTP's. */
export async function loopbackTable(): Promise<DynamoDBDocumentClient> {
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => response.writeHead(200, { "content-type": "application/x-amz-json-1.0" }).end("{}"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: "bench", secretAccessKey: "bench" };
  return DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: "eu-west-3", credentials }));
}
