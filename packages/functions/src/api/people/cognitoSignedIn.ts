import { askCognito } from "@vigie/cloud/askCognito";
import { post } from "@vigie/cloud/post";
import { TransientError } from "@vigie/core/errors";
import type { SignedIn } from "./signedIn";

/** What Cognito calls a token whose subject signed out or was disabled, and a subject that is no more. */
const ENDED = ["NotAuthorizedException", "UserNotFoundException", "PasswordResetRequiredException", "UserNotConfirmedException"];

const HEADERS = { "content-type": "application/x-amz-json-1.1", "x-amz-target": "AWSCognitoIdentityProviderService.GetUser" };

/**
 * Asks Cognito's `GetUser` with the token itself: an unsigned request that needs no permission, so the SDK and its start-up time are left
 * out. Throws TransientError when Cognito does not answer.
 */
export function cognitoSignedIn(endpoint: string): SignedIn {
  const url = new URL(endpoint);
  return async (accessToken) => {
    const body = JSON.stringify({ AccessToken: accessToken });
    const answer = await askCognito("GetUser", (signal) => post(url, HEADERS, body, signal));
    if (answer.ok) return true;
    if (ENDED.includes(answer.name)) return false;
    throw new TransientError(`Cognito GetUser: ${answer.status} ${answer.name}`);
  };
}
