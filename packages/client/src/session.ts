import { problemOf, VigieError } from "./problem";

/** What signing in gives. Kept in memory only: who stores it takes the risk. */
export type Tokens = { accessToken: string; refreshToken: string };

export type Session = {
  /** Undefined when nobody is signed in. */
  readonly accessToken: string | undefined;
  readonly tokens: Tokens | undefined;
  /** Throws VigieError: 401 for a wrong name or password, 429 after repeated failures. */
  signIn(username: string, password: string): Promise<void>;
  /** Goes on with tokens that were had elsewhere, as from Cognito's own page. */
  resume(tokens: Tokens): void;
  /** Renews the access token; false, and nobody is signed in any more, when the refresh token is not taken. */
  refresh(): Promise<boolean>;
  /** Ends the session: its refresh token is revoked. `everywhere` ends every session of the account, on every device. */
  signOut(options?: { everywhere?: boolean }): Promise<void>;
  /** Called whenever somebody signs in, or is signed in no more. */
  onChange(listener: (tokens: Tokens | undefined) => void): () => void;
};

/** The token routes of one deployment as a session. Several requests that need a new token at once share one renewal. */
export function sessionOf({
  baseUrl,
  send,
  tokens,
}: {
  baseUrl: string;
  send: (request: Request) => Promise<Response>;
  tokens?: Tokens;
}): Session {
  const listeners = new Set<(tokens: Tokens | undefined) => void>();
  let current = tokens;
  let renewal: Promise<boolean> | undefined;
  const change = (next: Tokens | undefined) => {
    current = next;
    for (const listener of listeners) listener(next);
  };
  const post = (path: string, body: object) =>
    send(new Request(`${baseUrl}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }));
  const renew = async (): Promise<boolean> => {
    if (!current) return false;
    const response = await post("/v1/auth/refresh", { refresh_token: current.refreshToken });
    if (response.ok) {
      change(tokensOf((await response.json()) as TokenReply, current.refreshToken));
      return true;
    }
    if (response.status < 500 && response.status !== 429) change(undefined);
    return false;
  };
  return {
    get accessToken() {
      return current?.accessToken;
    },
    get tokens() {
      return current;
    },
    async signIn(username, password) {
      const response = await post("/v1/auth/token", { username, password });
      if (!response.ok) throw new VigieError(await problemOf(response));
      change(tokensOf((await response.json()) as TokenReply));
    },
    resume: change,
    refresh() {
      renewal ??= renew().finally(() => {
        renewal = undefined;
      });
      return renewal;
    },
    async signOut({ everywhere = false } = {}) {
      const ended = current;
      change(undefined);
      if (!ended) return;
      const { refreshToken: refresh_token, accessToken: access_token } = ended;
      await post("/v1/auth/revoke", { refresh_token, ...(everywhere ? { access_token } : {}) });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type TokenReply = { access_token: string; refresh_token?: string };

/** A renewal may keep the refresh token that it was made with. */
function tokensOf({ access_token, refresh_token }: TokenReply, before = ""): Tokens {
  return { accessToken: access_token, refreshToken: refresh_token ?? before };
}
