import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

type Entry = { key: string; value: string | number; step?: number };
export type PlayedRun = {
  info: { run_id: string; run_name: string; experiment_id: string; status: string; artifact_uri: string };
  metrics: Entry[];
  params: Entry[];
  tags: Entry[];
  files: string[];
};
export type PlayedVersion = { name: string; version: string; run_id?: string; tags: Entry[]; aliases: string[] };

/** Every field that a body or a query may have; each route reads its own. */
type Body = Record<
  "experiment_name" | "experiment_id" | "name" | "filter" | "run_name" | "run_id" | "status" | "alias" | "version",
  string
> & {
  metrics?: Entry[];
  params?: Entry[];
  tags?: Entry[];
};

/** A server that plays the tracking API of MLflow, and refuses what the real one refuses: unknown ids, large batches, changed parameters. */
export async function playMlflow(): Promise<{ url: string; runs: PlayedRun[]; versions: PlayedVersion[]; close(): void }> {
  const experiments: string[] = [];
  const models: string[] = [];
  const runs: PlayedRun[] = [];
  const versions: PlayedVersion[] = [];
  const runOf = (id: unknown) => runs.find(({ info }) => info.run_id === id) ?? missing();
  const routes: Record<string, (body: Body) => object> = {
    "experiments/get-by-name": ({ experiment_name: name }) => {
      return experiments.includes(name) ? { experiment: { experiment_id: String(experiments.indexOf(name)), name } } : missing();
    },
    "experiments/create": ({ name }) => ({ experiment_id: String(experiments.push(name) - 1) }),
    "runs/search": ({ filter }) => {
      const [, key, value] = /^tags\.`([^`]+)` = '([^']*)'$/.exec(filter) ?? [];
      return { runs: runs.filter(({ tags }) => tags.some((tag) => tag.key === key && tag.value === value)) };
    },
    "runs/create": ({ experiment_id, run_name, tags = [] }) => {
      if (experiments[Number(experiment_id)] === undefined) missing();
      const run_id = `server-${runs.length}`;
      const info = { run_id, run_name, experiment_id, status: "RUNNING", artifact_uri: `mlflow-artifacts:/0/${run_id}/artifacts` };
      const run: PlayedRun = { info, metrics: [], params: [], tags: [...tags], files: [] };
      runs.push(run);
      return { run };
    },
    "runs/log-batch": ({ run_id, metrics = [], params = [], tags = [] }) => {
      const run = runOf(run_id);
      if (metrics.length > 1000 || params.length > 100 || tags.length > 100) refuse("too many");
      for (const { key, value } of params) {
        if (run.params.some((known) => known.key === key && known.value !== value)) refuse(`${key} is another already`);
      }
      run.metrics.push(...metrics);
      run.params.push(...params);
      run.tags.push(...tags);
      return {};
    },
    "runs/update": ({ run_id, status }) => {
      runOf(run_id).info.status = status;
      return {};
    },
    "registered-models/get": ({ name }) => (models.includes(name) ? { registered_model: { name } } : missing()),
    "registered-models/create": ({ name }) => ({ registered_model: { name, models: models.push(name) } }),
    "registered-models/alias": ({ name, alias, version }) => {
      const all = versions.filter((one) => one.name === name);
      for (const one of all) one.aliases = one.aliases.filter((other) => other !== alias);
      (all.find((one) => one.version === version) ?? missing()).aliases.push(alias);
      return {};
    },
    "model-versions/create": ({ name, run_id, tags = [] }) => {
      if (!models.includes(name)) missing();
      const made: PlayedVersion = { name, version: String(versions.length + 1), run_id, tags, aliases: [] };
      versions.push(made);
      return { model_version: made };
    },
    "model-versions/search": ({ filter }) => ({ model_versions: versions.filter(({ name }) => filter === `name = '${name}'`) }),
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const [, , , , , id, , ...name] = url.pathname.split("/");
    if (url.pathname.startsWith("/api/2.0/mlflow-artifacts/artifacts/")) {
      runOf(id === "0" ? url.pathname.split("/")[6] : id).files.push(name.at(-1) ?? "");
      request.resume();
      response.end("{}");
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = request.method === "GET" ? Object.fromEntries(url.searchParams) : JSON.parse(Buffer.concat(chunks).toString("utf8"));
    try {
      const route = routes[url.pathname.replace("/api/2.0/mlflow/", "")] ?? missing();
      response.end(JSON.stringify(route(body as Body)));
    } catch (error) {
      response.writeHead(400).end(JSON.stringify({ error_code: (error as Error).name, message: (error as Error).message }));
    }
  });
  await listening(server);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, runs, versions, close: () => server.close() };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}

function missing(): never {
  throw Object.assign(new Error("There is no such thing."), { name: "RESOURCE_DOES_NOT_EXIST" });
}

function refuse(message: string): never {
  throw Object.assign(new Error(message), { name: "INVALID_PARAMETER_VALUE" });
}
