import { client } from "../api/client";
import type { Config } from "../api/config";

type Cognito = NonNullable<Config["cognito"]>;

/** Kept for the way to Cognito's page and back: it proves that the code was asked for here (RFC 7636). */
const VERIFIER = "vigie.verifier";
const STATE = "vigie.state";
const RETURN_TO = "vigie.return";

/** Leaves for Cognito's page: authorisation code with PKCE, S256. */
export async function authorise({ domain, clientId }: Cognito): Promise<void> {
  const [verifier, state] = [random(), random()];
  sessionStorage.setItem(VERIFIER, verifier);
  sessionStorage.setItem(STATE, state);
  sessionStorage.setItem(RETURN_TO, location.pathname + location.search);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: `${location.origin}/`,
    scope: "openid aws.cognito.signin.user.admin",
    state,
    code_challenge_method: "S256",
    code_challenge: base64Url(new Uint8Array(digest)),
  });
  location.assign(`https://${domain}/oauth2/authorize?${query}`);
}

/** Back from Cognito's page: takes the code for tokens. False when this is no way back, or not the one that was begun here. */
export async function takeCode({ domain, clientId }: Cognito): Promise<boolean> {
  const query = new URLSearchParams(location.search);
  const [code, verifier] = [query.get("code"), sessionStorage.getItem(VERIFIER)];
  if (!code || !verifier || query.get("state") !== sessionStorage.getItem(STATE)) return false;
  history.replaceState(null, "", sessionStorage.getItem(RETURN_TO) ?? "/");
  for (const key of [VERIFIER, STATE, RETURN_TO]) sessionStorage.removeItem(key);
  const response = await fetch(`https://${domain}/oauth2/token`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: clientId,
      code,
      redirect_uri: `${location.origin}/`,
      code_verifier: verifier,
    }),
  });
  if (!response.ok) return false;
  const { access_token, refresh_token } = (await response.json()) as { access_token: string; refresh_token: string };
  client.session.resume({ accessToken: access_token, refreshToken: refresh_token });
  return true;
}

function random(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
