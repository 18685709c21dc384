import { TransientError, VisibleError } from "@vigie/core/errors";
import * as z from "zod";

/** The REST API of an MLflow tracking server, version 2.0, as far as an export needs it. */
export interface MlflowServer {
  /** Posts to `/api/2.0/mlflow/<path>`. Undefined when the server says that there is no such thing. */
  post<T extends z.ZodType>(path: string, body: object, answer: T): Promise<z.output<T> | undefined>;
  get<T extends z.ZodType>(path: string, query: Record<string, string>, answer: T): Promise<z.output<T> | undefined>;
  /** Puts a file below a run's artefacts. False when the server does not take files itself. */
  putFile(artifactUri: string, name: string, bytes: Uint8Array): Promise<boolean>;
}

const Refusal = z.looseObject({ error_code: z.string().optional(), message: z.string().optional() });
const TIMEOUT_MS = 30_000;

/** Throws VisibleError with what the server says, TransientError when it does not answer. */
export function mlflowServer(uri: string): MlflowServer {
  const base = baseOf(uri);
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(`${base}${path}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch (error) {
      throw new TransientError(`${base} does not answer: ${(error as Error).message}`);
    }
  };
  const answered = async <T extends z.ZodType>(response: Response, schema: T): Promise<z.output<T> | undefined> => {
    if (response.ok) return schema.parse(await response.json());
    const refusal = Refusal.safeParse(await response.json().catch(() => ({}))).data ?? {};
    if (refusal.error_code === "RESOURCE_DOES_NOT_EXIST") return undefined;
    throw new VisibleError(502, "mlflow", `The MLflow server refused: ${refusal.message ?? response.status}`);
  };
  return {
    async post(path, body, schema) {
      const headers = { "content-type": "application/json" };
      return answered(await send(`/api/2.0/mlflow/${path}`, { method: "POST", headers, body: JSON.stringify(body) }), schema);
    },
    async get(path, query, schema) {
      return answered(await send(`/api/2.0/mlflow/${path}?${new URLSearchParams(query)}`, {}), schema);
    },
    async putFile(artifactUri, name, bytes) {
      const [, place] = /^mlflow-artifacts:\/*(.+)$/.exec(artifactUri) ?? [];
      if (place === undefined) return false;
      const path = `/api/2.0/mlflow-artifacts/artifacts/${place}/${encodeURIComponent(name)}`;
      const response = await send(path, { method: "PUT", body: Buffer.from(bytes) });
      if (!response.ok) throw new VisibleError(502, "mlflow", `The MLflow server did not take ${name}: ${response.status}.`);
      return true;
    },
  };
}

function baseOf(uri: string): string {
  if (!URL.canParse(uri) || !/^https?:$/.test(new URL(uri).protocol)) {
    throw new VisibleError(422, "bad-uri", `--uri takes an address such as http://127.0.0.1:5000, not ${uri}.`);
  }
  return uri.replace(/\/+$/, "");
}
