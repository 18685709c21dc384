import { SignInRefused } from "./signInRefused";

/**
 * The authorisation code of an address that Cognito's page came back to (RFC 6749, 4.1.2).
 *
 * @param query `?code=…&state=…`, or `?error=…&error_description=…&state=…` of a refusal
 * @throws SignInRefused with the description of a refusal, or when the state is not the one that was sent
 */
export function returnOf(query: string, state: string): string {
  const found = new URLSearchParams(query);
  if (found.get("state") !== state) throw new SignInRefused("The answer is not that of this sign-in (state).");
  const code = found.get("code");
  if (code === null) throw new SignInRefused(found.get("error_description") ?? found.get("error") ?? "The answer has no code.");
  return code;
}
