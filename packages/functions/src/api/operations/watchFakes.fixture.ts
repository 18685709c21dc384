import type { Execution } from "@vigie/cloud/executions";
import type { LogQuery } from "@vigie/cloud/logs";
import type { AlarmState, ScheduleState } from "@vigie/cloud/operationStates";
import { SCHEDULES } from "@vigie/cloud/scheduleNames";
import { checkDrift } from "@vigie/core/drift/checkDrift";
import { type DriftReport, DriftReport as Report } from "@vigie/core/drift/driftReport";
import { NotFoundError } from "@vigie/core/errors";
import { memoryRegistry } from "@vigie/core/registry/memoryRegistry";
import { aDriftCheck } from "@vigie/core/registry/registryDriftSuite";
import { aDraft, at } from "@vigie/core/registry/registryFixtures";
import { NOW } from "../apiEvent.fixture";
import type { DriftDependencies } from "./driftHandlers";
import type { OperationDependencies } from "./operationHandlers";

const REF = { key: `reports/${"c".repeat(64)}/drift.json`, sha256: "c".repeat(64), bytes: 1 };

/** A registry with one drift check, a machine that checks, and what a stage shows of its operation. */
export function watchFakes() {
  const registry = memoryRegistry();
  const started: { machine: "drift-check" | "refresh"; name: string; input: unknown }[] = [];
  const stored = new Map<string, string>();
  const asked: LogQuery[] = [];
  const ready = registry.putDriftCheck(aDriftCheck("check-1", at(1), { report: REF, html: { fr: REF, en: REF } }));
  const machine = (name: "drift-check" | "refresh", known: string) => ({
    start: async (execution: string, input: unknown) => void started.push({ machine: name, name: execution, input }),
    describe: async (execution: string): Promise<Execution> => {
      if (execution !== known) throw new NotFoundError(`There is no execution ${execution}.`);
      return { name: execution, status: "SUCCEEDED", startedAt: at(0).toISOString(), endedAt: at(1).toISOString(), input: {} };
    },
  });
  const drift: DriftDependencies = {
    registry: {
      ...registry,
      listDriftChecks: async (...query) => ready.then(() => registry.listDriftChecks(...query)),
      getDriftCheck: async (id) => ready.then(() => registry.getDriftCheck(id)),
      getAlias: async () => ({ model: "scene", alias: "champion", version: 1, movedAt: at(0).toISOString() }),
      getVersion: async () => ({ ...aDraft("run-1"), version: 1, createdAt: at(0).toISOString() }),
    },
    checks: machine("drift-check", "check-1"),
    refreshes: machine("refresh", "refresh-1"),
    artifacts: {
      put: async (area, name, content) => {
        const key = `${area}/${"d".repeat(64)}/${name}`;
        stored.set(key, content instanceof Uint8Array ? Buffer.from(content).toString("utf8") : "");
        return { key, sha256: "d".repeat(64), bytes: 1 };
      },
      read: async () => Buffer.from(JSON.stringify(aReport())),
    },
    link: async ({ key }, seconds) => `https://bucket.example/${key}?expires=${seconds}`,
    now: () => new Date(NOW),
  };
  const schedules = SCHEDULES.map(
    ({ name, description, target, expression, enabled }): ScheduleState => ({
      name,
      description,
      target,
      expression,
      enabled,
      timeZone: "Europe/Paris",
      nextRun: enabled ? at(60).toISOString() : null,
    }),
  );
  const operations: OperationDependencies = {
    schedules: {
      list: async () => schedules,
      change: async (name, change) => {
        const found = schedules.find((schedule) => schedule.name === name);
        if (!found) throw new NotFoundError(`There is no schedule ${name}.`);
        return { ...found, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
      },
    },
    alarms: {
      list: async () => [
        anAlarm("api-5xx", "OK"),
        { ...anAlarm("training-runs", "ALARM"), metric: "TrainingRuns" },
        anAlarm("drift-score", "ALARM"),
      ],
    },
    metrics: {
      read: async (wishes) => wishes.map((wish) => ({ ...wish, points: [{ at: at(1).toISOString(), value: 1 }] })),
    },
    logs: {
      latest: async (query) => {
        asked.push(query);
        return [{ at: at(1).toISOString(), level: "ERROR", service: "train", message: "step train failed", fields: { step: "train" } }];
      },
    },
    registry: { ...drift.registry, listModels: async () => ["scene"], getVersion: async () => undefined },
    now: () => new Date(NOW),
  };
  return { drift, operations, registry, started, stored, asked };
}

function anAlarm(name: string, state: AlarmState["state"]): AlarmState {
  return {
    name,
    arn: `arn:aws:cloudwatch:eu-west-3:111111111111:alarm:test-vigie-${name}`,
    state,
    reason: "Threshold Crossed",
    since: at(1).toISOString(),
    description: `Something is wrong. Severity: high. Runbook: docs/runbooks/${name}.md`,
    metric: "Errors",
    threshold: 1,
    dimensions: {},
  };
}

/** Of one column without any row. */
function aReport(): DriftReport {
  const column = { name: "lum", type: "numeric" as const, label: { fr: "Lumière", en: "Light" } };
  const table = (values: number[]) => ({ rows: values.length, columns: [{ ...column, values: Float64Array.from(values) }] });
  return Report.parse(checkDrift({ reference: table([1, 2, 3]), current: table([1]) }));
}
