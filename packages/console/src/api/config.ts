/** What the server of this page says of its stage, in `/config.json`. `/v1` of the same origin is the API. */
export type Config = {
  stage: string;
  /** Sign-in through Cognito's own page; on the local cloud, which has none, the token route is used. */
  cognito?: { domain: string; clientId: string };
};

let known: Promise<Config> | undefined;

/** Asked for once; what failed is asked for again. */
export function config(): Promise<Config> {
  known ??= read().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function read(): Promise<Config> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`/config.json: ${response.status}`);
  return (await response.json()) as Config;
}
