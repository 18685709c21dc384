import { client } from "../api/client";
import type { Config } from "../api/config";
import { returnOf } from "./returnOf";
import { SignInRefused } from "./signInRefused";

type Cognito = NonNullable<Config["cognito"]>;

/** Kept for the way to Cognito's page and back: it proves that the code was asked for here (RFC 7636). */
const VERIFIER = "vigie.verifier";
const STATE = "vigie.state";
const RETURN_TO = "vigie.return";

/** Between the window that waits and the one that Cognito's page sends back: of this origin alone. */
const CHANNEL = "vigie.sign-in";

/** Leaves for Cognito's page: authorisation code with PKCE, S256. */
export async function authorise(cognito: Cognito): Promise<void> {
  const { url, state, verifier } = await asked(cognito, "");
  sessionStorage.setItem(VERIFIER, verifier);
  sessionStorage.setItem(STATE, state);
  sessionStorage.setItem(RETURN_TO, location.pathname + location.search);
  location.assign(url);
}

/**
 * The same in a window of its own, so that this page stays with all that was typed. A browser that opens none leaves the page after all.
 * Throws SignInRefused when Cognito refuses.
 */
export async function authoriseBeside(cognito: Cognito): Promise<void> {
  // Opened within the press of the button: later it would be blocked.
  const beside = window.open("", "vigie-sign-in", "popup,width=480,height=720");
  if (!beside) return authorise(cognito);
  const { url, state, verifier } = await asked(cognito, BESIDE);
  const channel = new BroadcastChannel(CHANNEL);
  try {
    const query = await new Promise<string>((resolve) => {
      channel.onmessage = ({ data }: MessageEvent<string>) => {
        if (new URLSearchParams(data).get("state") === state) resolve(data);
      };
      beside.location.href = url;
    });
    await takeTokens(cognito, returnOf(query, state), verifier);
  } finally {
    channel.close();
  }
}

/** Begins the state of a sign-in whose answer another window waits for. */
const BESIDE = "beside.";

/**
 * Back from Cognito's page. `taken`: the code was taken for tokens; `told`: another window waits for it and was told, this one can close;
 * `none`: this is no way back from there. Throws SignInRefused when Cognito refused.
 */
export async function comeBack(cognito: Cognito): Promise<"taken" | "told" | "none"> {
  const { search } = location;
  if (new URLSearchParams(search).get("state")?.startsWith(BESIDE)) {
    history.replaceState(null, "", "/");
    new BroadcastChannel(CHANNEL).postMessage(search);
    window.close();
    return "told";
  }
  const [verifier, state, returnTo] = [VERIFIER, STATE, RETURN_TO].map((key) => sessionStorage.getItem(key));
  if (!verifier || !state || new URLSearchParams(search).get("state") !== state) return "none";
  for (const key of [VERIFIER, STATE, RETURN_TO]) sessionStorage.removeItem(key);
  history.replaceState(null, "", returnTo ?? "/");
  await takeTokens(cognito, returnOf(search, state), verifier);
  return "taken";
}

async function takeTokens({ domain, clientId }: Cognito, code: string, verifier: string): Promise<void> {
  const response = await fetch(`https://${domain}/oauth2/token`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: clientId,
      code,
      redirect_uri: redirectUri(),
      code_verifier: verifier,
    }),
  });
  const reply = (await response.json()) as { access_token: string; refresh_token: string; error?: string };
  if (!response.ok) throw new SignInRefused(reply.error ?? `oauth2/token: ${response.status}`);
  client.session.resume({ accessToken: reply.access_token, refreshToken: reply.refresh_token });
}

/** The address of Cognito's page, and what its answer is known by. */
async function asked({ domain, clientId }: Cognito, prefix: string): Promise<{ url: string; state: string; verifier: string }> {
  const [verifier, state] = [random(), prefix + random()];
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri(),
    scope: "openid aws.cognito.signin.user.admin",
    state,
    code_challenge_method: "S256",
    code_challenge: base64Url(new Uint8Array(digest)),
  });
  return { url: `https://${domain}/oauth2/authorize?${query}`, state, verifier };
}

function redirectUri(): string {
  return `${location.origin}/`;
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
