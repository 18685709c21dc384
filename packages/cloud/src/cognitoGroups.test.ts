import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { TransientError } from "@vigie/core/errors";
import { afterEach, describe, expect, it } from "vitest";
import { cognitoGroups } from "./cognitoGroups";

let server: Server | undefined;
afterEach(() => server?.close());

/** A service that answers this, and what it was asked. */
async function service(status: number, body: string) {
  const asked: { headers: Record<string, unknown>; body: string }[] = [];
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      asked.push({ headers: request.headers, body: text });
      response.writeHead(status).end(body);
    });
  });
  await new Promise<void>((listening) => server!.listen(0, "127.0.0.1", listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, groups: cognitoGroups({ endpoint, poolId: "eu-west-3_Example01", signing }) };
}

const credentials = { accessKeyId: "id", secretAccessKey: "secret", sessionToken: "session" };
const signing = () => DynamoDBDocumentClient.from(new DynamoDBClient({ region: "eu-west-3", credentials })).config;

describe("the groups of an account", () => {
  it("are asked for in a request that is signed for Cognito in the pool's region", async () => {
    const { asked, groups } = await service(
      200,
      JSON.stringify({ Groups: [{ GroupName: "admin", Precedence: 1 }, { GroupName: "user" }] }),
    );

    expect(await groups("marie")).toEqual(["admin", "user"]);
    expect(JSON.parse(asked[0]!.body)).toEqual({ UserPoolId: "eu-west-3_Example01", Username: "marie" });
    expect(asked[0]!.headers).toMatchObject({
      "x-amz-target": "AWSCognitoIdentityProviderService.AdminListGroupsForUser",
      "x-amz-security-token": "session",
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=id\/\d{8}\/eu-west-3\/cognito-idp\/aws4_request, SignedHeaders=content-type;host;/,
      ),
    });
  });

  it("are none when there is no such account, or it is in none", async () => {
    expect(await (await service(400, '{"__type":"com.amazonaws#UserNotFoundException"}')).groups("nobody")).toEqual([]);
    expect(await (await service(200, "{}")).groups("nobody")).toEqual([]);
  });

  it.each([
    [400, '{"__type":"TooManyRequestsException"}'],
    [400, '{"__type":"AccessDeniedException"}'],
    [500, "<html>"],
  ])("are not known after %d %s: nobody is let in for that", async (status, body) => {
    await expect((await service(status, body)).groups("marie")).rejects.toThrow(TransientError);
  });
});
