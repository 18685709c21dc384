import { type Config, config } from "../api/config";

/** What Cognito's own endpoints are called for, by the route of the API that does the same for scripts. */
const ENDPOINTS: Readonly<Record<string, (refreshToken: string, clientId: string) => { path: string; form: Record<string, string> }>> = {
  "/v1/auth/refresh": (refresh_token, client_id) => ({
    path: "/oauth2/token",
    form: { grant_type: "refresh_token", refresh_token, client_id },
  }),
  "/v1/auth/revoke": (token, client_id) => ({ path: "/oauth2/revoke", form: { token, client_id } }),
};

/**
 * Sends a request of the client; renewing and ending a session goes to Cognito where its own page signed in, because those tokens belong
 * to the console's client of the pool, which the token routes of the API do not speak for.
 */
export async function throughCognito(
  request: Request,
  { send = fetch, read = config }: { send?: typeof fetch; read?: () => Promise<Config> } = {},
): Promise<Response> {
  const endpoint = ENDPOINTS[new URL(request.url).pathname];
  if (!endpoint) return send(request);
  const { cognito } = await read();
  if (!cognito) return send(request);
  const { refresh_token, access_token } = (await request.clone().json()) as { refresh_token: string; access_token?: string };
  // Every session of the account is the pool's to end, whichever client began it.
  if (access_token !== undefined) return send(request);
  const { path, form } = endpoint(refresh_token, cognito.clientId);
  return send(`https://${cognito.domain}${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form),
  });
}
