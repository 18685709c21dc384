import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { TransientError } from "@vigie/core/errors";
import * as z from "zod";
import { askCognito } from "./askCognito";
import { post } from "./post";

/** The groups that an account is in now, which may no longer be those of its tokens; none for an account that is no more. */
export type GroupsOf = (username: string) => Promise<readonly string[]>;

/** Makes signatures for whatever service it is asked to, with the credentials of this process. */
export type Signing = Pick<DynamoDBDocumentClient["config"], "signer">;

const SERVICE = "cognito-idp";

/**
 * Asks Cognito's `AdminListGroupsForUser`. Every function of the API asks it, so the request is sent plainly and signed by the client that
 * each has anyway: Cognito's own would cost 30 ms of every cold start. Throws TransientError when Cognito does not answer.
 */
export function cognitoGroups({ endpoint, poolId, signing }: { endpoint: string; poolId: string; signing: () => Signing }): GroupsOf {
  const url = new URL(endpoint);
  const signingRegion = poolId.split("_")[0] ?? "";
  return async (Username) => {
    const { signer } = signing();
    const scheme = { name: "sigv4", signingName: SERVICE, signingRegion, properties: {} };
    const { sign } = await bound(signer, scheme);
    const body = JSON.stringify({ UserPoolId: poolId, Username });
    const { headers } = await sign({
      method: "POST",
      protocol: url.protocol,
      hostname: url.hostname,
      path: "/",
      query: {},
      headers: {
        host: url.host,
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "AWSCognitoIdentityProviderService.AdminListGroupsForUser",
      },
      body,
    });
    const { host: _, ...sent } = headers;
    const answer = await askCognito("AdminListGroupsForUser", (signal) => post(url, sent, body, signal));
    if (answer.ok) return GroupList.parse(answer.body).Groups.map(({ GroupName }) => GroupName);
    if (answer.name === "UserNotFoundException") return [];
    throw new TransientError(`Cognito AdminListGroupsForUser: ${answer.status} ${answer.name}`);
  };
}

const GroupList = z.object({ Groups: z.array(z.object({ GroupName: z.string() })).default([]) });

async function bound(signer: Signing["signer"], scheme: Parameters<Signing["signer"]>[0]) {
  const made = await signer(scheme);
  return { sign: made.sign.bind(made) };
}
