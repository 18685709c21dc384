import { basename } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import type { Run } from "@vigie/core/registry/run";
import type { ArtifactRef, ArtifactStore } from "@vigie/core/steps/artifact";
import * as z from "zod";
import type { MlflowServer } from "./mlflowServer";

/** Tag by which a run is found again. */
export const RUN_TAG = "vigie.run";

export type RunExport = {
  experiment: string;
  /** The server's id of the parent. */
  parent: string | undefined;
  files: Readonly<Record<string, ArtifactRef | undefined>>;
  artifacts: Pick<ArtifactStore, "read">;
};

/** Limits of the API: entries of one batch, length of a parameter and of a tag. */
const BATCH = { metrics: 1000, params: 100, tags: 100 } as const;
const PARAMETER_LENGTH = 6000;
const TAG_LENGTH = 5000;

const STATUS = { running: "RUNNING", finished: "FINISHED", failed: "FAILED", cancelled: "KILLED" } as const;

const Info = z.looseObject({ run_id: z.string(), status: z.string().optional(), artifact_uri: z.string().optional() });
const Made = z.looseObject({ run: z.looseObject({ info: Info }) });
const Found = z.looseObject({ runs: z.array(z.looseObject({ info: Info })).optional() });
const Nothing = z.looseObject({});

/** Sends a run with its parameters, metrics by step, tags and files. One that was sent to its end is left as it is; one that was not is sent again under its id. */
export async function exportRun(run: Run, run_: RunExport, server: MlflowServer): Promise<{ id: string; made: boolean }> {
  const { experiment, files, artifacts } = run_;
  const known = await find(run, experiment, server);
  if (known && known.status === STATUS[run.status] && run.status !== "running") return { id: known.run_id, made: false };
  const info = known ?? (await create(run, run_, server));
  const batch = { metrics: metricsOf(run), params: paramsOf(run), tags: tagsOf(run) };
  await sendBatches(info.run_id, batch, server);
  for (const ref of Object.values(files)) {
    if (ref && !(await server.putFile(info.artifact_uri ?? "", basename(ref.key), await artifacts.read(ref)))) break;
  }
  const end = run.endedAt === undefined ? {} : { end_time: Date.parse(run.endedAt) };
  await server.post("runs/update", { run_id: info.run_id, status: STATUS[run.status], ...end }, Nothing);
  return { id: info.run_id, made: true };
}

async function find(run: Run, experiment: string, server: MlflowServer): Promise<z.infer<typeof Info> | undefined> {
  const search = { experiment_ids: [experiment], filter: `tags.\`${RUN_TAG}\` = '${run.id}'`, max_results: 1 };
  return (await server.post("runs/search", search, Found))?.runs?.[0]?.info;
}

async function create(run: Run, { experiment, parent }: RunExport, server: MlflowServer): Promise<z.infer<typeof Info>> {
  const tags = [
    { key: RUN_TAG, value: run.id },
    { key: "mlflow.user", value: run.startedBy },
    { key: "mlflow.source.git.commit", value: run.revision },
    ...(parent === undefined ? [] : [{ key: "mlflow.parentRunId", value: parent }]),
  ];
  const body = { experiment_id: experiment, run_name: run.id, start_time: Date.parse(run.startedAt), tags };
  const made = await server.post("runs/create", body, Made);
  if (!made) throw new VisibleError(502, "mlflow", `The MLflow server did not make run ${run.id}.`);
  return made.run.info;
}

function metricsOf({ metrics, series = {}, startedAt, endedAt = startedAt }: Run) {
  const timestamp = Date.parse(endedAt);
  const stepped = Object.entries(series).flatMap(([key, values]) => values.map((value, step) => ({ key, value, timestamp, step })));
  // The last value comes after the steps, so that it is the one that the server shows.
  const last = Object.entries(metrics).map(([key, value]) => ({ key, value, timestamp, step: series[key]?.length ?? 0 }));
  return [...stepped, ...last];
}

function paramsOf({ parameters, family }: Run) {
  const all = Object.entries({ ...(family === undefined ? {} : { family }), ...parameters });
  return all.map(([key, value]) => ({
    key,
    value: (typeof value === "string" ? value : JSON.stringify(value)).slice(0, PARAMETER_LENGTH),
  }));
}

function tagsOf({ tags, contract, datasetDigest, error }: Run) {
  const ours = { contract, datasetDigest, error };
  const all = [
    ...Object.entries(tags),
    ...Object.entries(ours).flatMap(([key, value]) => (value === undefined ? [] : [[`vigie.${key}`, value] as const])),
  ];
  return all.map(([key, value]) => ({ key, value: value.slice(0, TAG_LENGTH) }));
}

async function sendBatches(id: string, batch: Record<keyof typeof BATCH, object[]>, server: MlflowServer): Promise<void> {
  for (const [kind, size] of Object.entries(BATCH)) {
    const entries = batch[kind as keyof typeof BATCH];
    for (let from = 0; from < entries.length; from += size) {
      await server.post("runs/log-batch", { run_id: id, [kind]: entries.slice(from, from + size) }, Nothing);
    }
  }
}
