import type { Alarms } from "@vigie/cloud/alarms";
import type { Logs } from "@vigie/cloud/logs";
import type { MetricWish, ServiceMetrics } from "@vigie/cloud/metrics";
import type { AlarmState } from "@vigie/cloud/operationStates";
import type { Schedules } from "@vigie/cloud/schedules";
import { scene } from "@vigie/core/prepare/scene";
import type { Registry } from "@vigie/core/registry/registry";
import { DRIFT_METRICS } from "../../steps/driftMetrics";
import { API_METRICS } from "../apiMetrics";
import type { HandlersOf } from "../apiRequest";
import type { RouteOf } from "../routes";
import type { AlarmView } from "./operations.routes";
import { prometheusText } from "./prometheusText";

export type OperationDependencies = {
  schedules: Schedules;
  alarms: Pick<Alarms, "list">;
  metrics: ServiceMetrics;
  logs: Logs;
  registry: Pick<Registry, "listModels" | "getAlias" | "getVersion" | "listDriftChecks">;
  now(): Date;
};

const STATES: readonly AlarmState["state"][] = ["ALARM", "INSUFFICIENT_DATA", "OK"];

/** What the service measures by itself, of the function that predicts and of the model that is watched. */
const WISHES: readonly MetricWish[] = [
  ...["p50", "p95", "p99"].map((statistic) => ofPredictions(API_METRICS.latency, statistic)),
  ofPredictions(API_METRICS.requests, "Sum"),
  ofPredictions(API_METRICS.clientErrors, "Sum"),
  ofPredictions(API_METRICS.serverErrors, "Sum"),
  ...[
    DRIFT_METRICS.score,
    DRIFT_METRICS.maxRatio,
    DRIFT_METRICS.driftedFeatures,
    DRIFT_METRICS.predictionDrift,
    DRIFT_METRICS.predictedSevere,
  ].map((name): MetricWish => ({ name, statistic: "Maximum", dimensions: { model: scene.name } })),
];

/** Shows and switches what runs by itself, and shows what is measured and logged. */
export function operationHandlers(dependencies: OperationDependencies): HandlersOf<RouteOf<"operations">> {
  const { schedules, alarms, metrics, logs, registry, now } = dependencies;
  return {
    "GET /v1/schedules": async () => ({ body: { schedules: await schedules.list() } }),
    "PUT /v1/schedules/{name}": async ({ parameters: { name }, body, log }) => {
      const state = await schedules.change(name, body);
      log("schedule changed", { schedule: name, enabled: state.enabled, expression: state.expression });
      return { body: state };
    },
    "GET /v1/alarms": async () => {
      const found = (await alarms.list()).filter(isTold).map(viewOf);
      return { body: { alarms: found.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || a.name.localeCompare(b.name)) } };
    },
    "GET /v1/metrics": async ({ query: { hours } }) => {
      const to = now();
      const from = new Date(to.getTime() - hours * 3_600_000);
      return { body: { from: from.toISOString(), to: to.toISOString(), series: await metrics.read(WISHES, from, to) } };
    },
    "GET /v1/logs": async ({ query: { level, minutes, limit } }) => {
      const since = new Date(now().getTime() - minutes * 60_000);
      return { body: { lines: await logs.latest({ since, limit, ...(level && { level }) }) } };
    },
    "GET /metrics": async () => ({
      body: await prometheusText(registry, (await alarms.list()).filter(isTold)),
      headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" },
    }),
  };
}

function ofPredictions(name: string, statistic: string): MetricWish {
  return { name, statistic, dimensions: { service: "api-predictions" } };
}

/** That a training is under way is no trouble: it only keeps other alarms quiet. */
function isTold({ metric }: AlarmState): boolean {
  return metric !== DRIFT_METRICS.trainingRuns;
}

/** The stacks write severity and runbook into the description, which is all that CloudWatch keeps for us. */
function viewOf({ arn: _, dimensions: __, ...alarm }: AlarmState): AlarmView {
  const [, description, severity, runbook] = /^(.*) Severity: (high|medium|low)\. Runbook: (\S+)$/s.exec(alarm.description) ?? [];
  return {
    ...alarm,
    description: description ?? alarm.description,
    severity: (severity as AlarmView["severity"]) ?? null,
    runbook: runbook ?? null,
  };
}
