/** What the server of this page says of its stage, in `/config.json`. `/v1` of the same origin is the API. */
export type Config = {
  stage: string;
  /** Sign-in through Cognito's own page; on the local cloud, which has none, the token route is used. */
  cognito?: { domain: string; clientId: string };
};

let known: Promise<Config> | undefined;

export function config(): Promise<Config> {
  known ??= fetch("/config.json").then((response) => {
    if (!response.ok) throw new Error(`/config.json: ${response.status}`);
    return response.json() as Promise<Config>;
  });
  return known;
}
