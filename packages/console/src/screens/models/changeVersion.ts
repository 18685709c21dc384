import { client } from "../../api/client";
import { type Failure, failureOf } from "../../api/failure";
import type { VersionAction } from "./versionActions";

export type VersionChange = {
  action: VersionAction;
  name: string;
  version: number;
  /** Where the alias that is to move points as far as the page knows; the server refuses the move when it points elsewhere by now. */
  expected: number | null;
  reason: string;
};

/** Sends what was decided. Undefined when it is done, else why not. */
export async function changeVersion(change: VersionChange): Promise<Failure | undefined> {
  try {
    const { error, response } = await send(change);
    return response.ok ? undefined : failureOf(error, response.status);
  } catch (error) {
    return failureOf(error);
  }
}

function send({ action, name, version, expected, reason }: VersionChange): Promise<{ error?: unknown; response: Response }> {
  const path = { name, version: String(version) };
  switch (action) {
    case "promote":
    case "challenge":
      return client.PUT("/v1/models/{name}/aliases/{alias}", {
        params: { path: { name, alias: action === "promote" ? "champion" : "challenger" } },
        body: { version, expected, reason },
      });
    case "rollback":
      return client.POST("/v1/models/{name}/rollback", { params: { path: { name } }, body: { expected: version, reason } });
    case "approve":
      return client.POST("/v1/models/{name}/versions/{version}/approve", { params: { path }, body: { reason } });
    case "reject":
      return client.POST("/v1/models/{name}/versions/{version}/reject", { params: { path }, body: { reason } });
    case "restore":
      return client.POST("/v1/models/{name}/versions/{version}/restore", { params: { path }, body: { reason } });
    case "delete":
      return client.DELETE("/v1/models/{name}/versions/{version}", { params: { path, query: { reason } } });
  }
}
