import createFetchClient, { type Client, type Middleware } from "openapi-fetch";
import type { paths } from "./api.generated";
import { type Session, sessionOf, type Tokens } from "./session";

export type ClientOptions = {
  /** Where the API is, without `/v1`: `https://abc.execute-api.eu-west-3.amazonaws.com`. */
  baseUrl: string;
  /** A machine key: requests then go to `/machine/v1` with `x-api-key`, and there is no session. */
  apiKey?: string;
  /** Tokens of a session that goes on. */
  tokens?: Tokens;
  fetch?: (request: Request) => Promise<Response>;
};

/** Every route of the API by method and path, its parameters, bodies and answers typed by the OpenAPI document. */
export type VigieClient = Client<paths> & { session: Session };

/**
 * A client of one deployment. Signed in by `client.session.signIn`, or by a machine key. An access token that ran out is renewed once,
 * silently, and the request sent again.
 *
 * @example
 * const client = createClient({ baseUrl });
 * await client.session.signIn("marie", password);
 * const { data, error } = await client.POST("/v1/predictions", { body: { accident } });
 */
export function createClient({ baseUrl, apiKey, tokens, fetch = globalThis.fetch }: ClientOptions): VigieClient {
  const send = fetch;
  const session = sessionOf({ baseUrl, send, ...(tokens ? { tokens } : {}) });
  const client = createFetchClient<paths>({ baseUrl, fetch: apiKey === undefined ? (request) => withToken(request, session, send) : send });
  if (apiKey !== undefined) client.use(machine(baseUrl, apiKey));
  return Object.assign(client, { session });
}

/** Sends a request with the session's token, and once more with a new one when the old is refused. */
async function withToken(request: Request, session: Session, send: (request: Request) => Promise<Response>): Promise<Response> {
  const again = request.clone();
  const response = await send(authorised(request, session.accessToken));
  if (response.status !== 401 || session.accessToken === undefined || !(await session.refresh())) return response;
  return send(authorised(again, session.accessToken));
}

function authorised(request: Request, token: string | undefined): Request {
  if (token !== undefined) request.headers.set("authorization", `Bearer ${token}`);
  return request;
}

function machine(baseUrl: string, apiKey: string): Middleware {
  return {
    onRequest({ request }) {
      const moved = new Request(`${baseUrl}/machine${request.url.slice(baseUrl.length)}`, request);
      moved.headers.set("x-api-key", apiKey);
      return moved;
    },
  };
}
