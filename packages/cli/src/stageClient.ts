import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createClient, type VigieClient } from "@vigie/client/client";
import { NotFoundError } from "@vigie/core/errors";
import * as z from "zod";

/** The part of `.vigie/<stage>.json` that signing in needs. */
const StageFile = z.looseObject({
  apiUrl: z.string(),
  users: z.looseObject({ admin: z.looseObject({ username: z.string(), password: z.string() }) }),
});

/** A client of a stage: by `VIGIE_API` and `VIGIE_API_KEY` of the environment, or signed in to a stage that was started in this checkout. */
export async function stageClient(stage: string): Promise<VigieClient> {
  const { VIGIE_API: baseUrl, VIGIE_API_KEY: apiKey } = process.env;
  if (baseUrl !== undefined && apiKey !== undefined) return createClient({ baseUrl, apiKey });
  const file = fileURLToPath(new URL(`../../../.vigie/${encodeURIComponent(stage)}.json`, import.meta.url));
  if (!existsSync(file)) throw new NotFoundError(`Stage ${stage} was not started here; set VIGIE_API and VIGIE_API_KEY, or run npm start.`);
  const { apiUrl, users } = StageFile.parse(JSON.parse(readFileSync(file, "utf8")));
  const client = createClient({ baseUrl: apiUrl.replace(/\/$/, "") });
  await client.session.signIn(users.admin.username, users.admin.password);
  return client;
}
