import { TransientError } from "@vigie/core/errors";
import type { SignedIn } from "./signedIn";

/** What Cognito calls a token whose subject signed out or was disabled, and a subject that is no more. */
const ENDED = ["NotAuthorizedException", "UserNotFoundException", "PasswordResetRequiredException", "UserNotConfirmedException"];

const PATIENCE_MS = 3_000;

/**
 * Asks Cognito's `GetUser` with the token itself: an unsigned request that needs no permission, so the SDK and its start-up time are left
 * out. Throws TransientError when Cognito does not answer.
 */
export function cognitoSignedIn(endpoint: string): SignedIn {
  return async (accessToken) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "AWSCognitoIdentityProviderService.GetUser" },
      body: JSON.stringify({ AccessToken: accessToken }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: unknown) => {
      throw new TransientError(`Cognito cannot be reached: ${error}`);
    });
    if (response.ok) return true;
    const name = await errorName(response);
    if (ENDED.includes(name)) return false;
    throw new TransientError(`Cognito answered ${response.status} ${name}`);
  };
}

/** `__type` may carry a namespace: `com.amazonaws...#NotAuthorizedException`. */
async function errorName(response: Response): Promise<string> {
  const body = (await response.json().catch(() => null)) as { __type?: unknown } | null;
  return String(body?.__type ?? "").replace(/^.*#/, "");
}
