import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { TransientError } from "@vigie/core/errors";
import { afterEach, describe, expect, it } from "vitest";
import { cognitoSignedIn } from "./cognitoSignedIn";

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
});

/** A Cognito that answers every request with this, and what it was asked. */
async function cognito(status: number, body: unknown) {
  const asked: { target: unknown; body: unknown }[] = [];
  const listening = createServer(async (request, response) => {
    const chunks = await request.toArray();
    asked.push({ target: request.headers["x-amz-target"], body: JSON.parse(Buffer.concat(chunks).toString("utf8")) });
    response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body));
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  return { asked, signedIn: cognitoSignedIn(`http://127.0.0.1:${(listening.address() as AddressInfo).port}`) };
}

describe("asking Cognito for the subject of a token", () => {
  it("is signed in when Cognito knows it", async () => {
    const { asked, signedIn } = await cognito(200, { Username: "marie" });

    expect(await signedIn("token")).toBe(true);
    expect(asked).toEqual([{ target: "AWSCognitoIdentityProviderService.GetUser", body: { AccessToken: "token" } }]);
  });

  it.each(["NotAuthorizedException", "com.amazonaws.cognito.identity.idp.model#NotAuthorizedException", "UserNotFoundException"])(
    "is not when Cognito answers %s",
    async (__type) => {
      const { signedIn } = await cognito(400, { __type, message: "Access Token has been revoked" });

      expect(await signedIn("token")).toBe(false);
    },
  );

  it.each([
    [400, { __type: "TooManyRequestsException" }],
    [500, { __type: "InternalErrorException" }],
    [502, null],
  ])("is not known when Cognito answers %i %j", async (status, body) => {
    const { signedIn } = await cognito(status, body);

    await expect(signedIn("token")).rejects.toBeInstanceOf(TransientError);
  });

  it("is not known when Cognito cannot be reached", async () => {
    const { signedIn } = await cognito(200, {});
    await new Promise((resolve) => server?.close(resolve));

    await expect(signedIn("token")).rejects.toBeInstanceOf(TransientError);
  });
});
