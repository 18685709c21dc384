import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { CloudWatchClient, DescribeAlarmsCommand, GetDashboardCommand } from "@aws-sdk/client-cloudwatch";
import { GetFunctionConfigurationCommand, InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { dynamoClient, stepFunctionsClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { executionsOf } from "@vigie/cloud/executions";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { callApi, signIn } from "../../infra/local/callApi";
import { dataFiles } from "../../infra/local/data/chooseData";
import { ensureSample } from "../../infra/local/data/ensureSample";
import { uploadSource } from "../../infra/local/data/uploadSource";

const { apiUrl, outputs, users } = inject("vigie");
const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });
const executions = executionsOf({ client: stepFunctionsClient(), machineArn: outputs.TrainingMachineArn });
const PREFIX = outputs.AlarmTopicArn.split(":").at(-1)!.replace("alarms", "");

const DASHBOARDS = ["accidents", "api", "model", "pipelines", "resources"];

let admin: string;
let operator: string;
let user: string;

const api = <T>(method: "GET" | "POST" | "PUT", path: `/v1/${string}`, token: string, body?: unknown) =>
  callApi<T>(apiUrl, path, { token, ...(method === "GET" ? {} : { method, body }) });

beforeAll(async () => {
  [admin, operator, user] = await Promise.all([signIn(apiUrl, users.admin), signIn(apiUrl, users.operator), signIn(apiUrl, users.user)]);
  if (!(await registry.getAlias("scene", "champion"))) await trainOnSample();
  if (!(await registry.getDriftWindow("scene"))) {
    const { id } = await api<{ id: string }>("POST", "/v1/pipelines/refresh/executions", operator, {});
    await ended("refresh", id);
  }
});

async function trainOnSample(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "vigie-watched-"));
  try {
    const { id: source } = await uploadSource(await dataFiles(await ensureSample(folder, 24_000)), undefined, outputs);
    const candidates = [{ name: "boosting", family: "boosting", parameters: { trees: 60, learningRate: 0.2 } }];
    const { id } = await api<{ id: string }>("POST", "/v1/pipelines/training/executions", operator, { source, candidates });
    await ended("training", id);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function ended(name: string, id: string): Promise<void> {
  const machine = executionsOf({ client: stepFunctionsClient(), machineArn: outputs.TrainingMachineArn.replace(/training$/, name) });
  while (await machine.isRunning(id)) await wait(200);
  expect(await machine.describe(id)).toMatchObject({ status: "SUCCEEDED" });
}

async function until<T>(what: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await what();
    if (found) return found;
    await wait(200);
  }
}

describe("what is watched", () => {
  it("is listed with its next run, and switched through the API", async () => {
    const { schedules } = await api<{ schedules: { name: string; enabled: boolean; nextRun: string | null }[] }>(
      "GET",
      "/v1/schedules",
      user,
    );
    const off = await api<{ enabled: boolean; nextRun: null }>("PUT", "/v1/schedules/training-monthly", operator, { enabled: false });
    const on = await api<{ enabled: boolean; nextRun: string }>("PUT", "/v1/schedules/training-monthly", operator, { enabled: true });

    expect(schedules.map(({ name }) => name)).toContain("drift-hourly");
    expect(schedules.find(({ name }) => name === "training-30-days")).toMatchObject({ enabled: false, nextRun: null });
    expect(off).toMatchObject({ enabled: false, nextRun: null });
    expect(Date.parse(on.nextRun)).toBeGreaterThan(Date.now());
  });

  it("runs by itself: an hourly check every minute is made within two", async () => {
    const checks = (await registry.listDriftChecks("scene")).length;
    await api("PUT", "/v1/schedules/drift-hourly", operator, { expression: "rate(1 minute)" });
    const made = await until(
      async () => (await registry.listDriftChecks("scene")).length > checks && (await registry.listDriftChecks("scene", 1))[0],
    );
    await api("PUT", "/v1/schedules/drift-hourly", operator, { expression: "rate(1 hour)" });

    expect(made).toMatchObject({ startedBy: "schedule drift-hourly" });
  });

  it("is started, shown, listed and refused by the name of its pipeline", async () => {
    const CHECKS = "/v1/pipelines/drift-check/executions";
    const { id } = await api<{ id: string }>("POST", CHECKS, operator, { model: "scene" });
    const shown = await until(async () => {
      const found = await api<{ state: string; startedBy: string; states: { name: string; logs?: object }[] }>(
        "GET",
        `${CHECKS}/${id}`,
        user,
      );
      return found.state !== "running" && found;
    });
    const { executions: listed } = await api<{ executions: { id: string; state: string }[] }>("GET", CHECKS, user);
    const { pipelines } = await api<{ pipelines: { name: string; running: string[] }[] }>("GET", "/v1/pipelines", user);
    const health = (await (await fetch(`${apiUrl}/v1/health`)).json()) as { drift: { checkedAt: string; ageSeconds: number } };
    const unknown = await fetch(`${apiUrl}/v1/pipelines/batch/executions`, { headers: { authorization: `Bearer ${user}` } });
    const { errors } = (await unknown.json()) as { errors: { accepted: string[] }[] };

    expect(shown).toMatchObject({ state: "succeeded", startedBy: users.operator.username, states: [{ name: "driftCheck" }] });
    expect(shown.states[0]?.logs).toEqual({ group: `/aws/lambda/${PREFIX}drift` });
    expect(listed).toContainEqual(expect.objectContaining({ id, state: "succeeded" }));
    expect(await registry.getDriftCheck(id)).toMatchObject({ startedBy: users.operator.username });
    expect(health.drift.checkedAt).toBe((await registry.listDriftChecks("scene", 1))[0]?.at);
    expect(pipelines.map(({ name }) => name)).toEqual(["training", "refresh", "drift-check"]);
    expect([unknown.status, errors[0]?.accepted]).toEqual([404, pipelines.map(({ name }) => name)]);
  });

  it("shows a severe and a light accident with an answer that it then gives", async () => {
    const { examples } = await api<{ examples: ExampleOf[] }>("GET", "/v1/examples", user);
    const found = examples.find(({ model }) => model === "scene");
    const accidents = [found?.severe, found?.light];

    for (const [index, accident] of accidents.entries()) {
      const body = { features: accident?.features, version: found?.version };
      const answer = await api<{ severe: boolean; probability: number }>("POST", "/v1/predictions", user, body);
      expect([accident?.actual, answer.severe]).toEqual([index === 0, accident?.severe]);
      expect(Math.abs(answer.probability - (accident?.probability ?? Number.NaN))).toBeLessThan(1e-5);
    }
  });

  it("ends a schedule's check well, without a report or an error, where there is nothing to check yet", async () => {
    const name = `check-unready-${Date.now()}`;
    const request = { model: "not-trained-yet", startedBy: "schedule drift-hourly", onceReady: true };
    const machine = executionsOf({
      client: stepFunctionsClient(),
      machineArn: outputs.TrainingMachineArn.replace(/training$/, "drift-check"),
    });

    await machine.start(name, { request });
    await ended("drift-check", name);
    const { output } = await machine.describe(name);

    expect(output).toMatchObject({ check: { notChecked: expect.stringContaining("has no champion yet") } });
    expect(await registry.listDriftChecks("not-trained-yet")).toEqual([]);
  });

  it("has alarms with runbooks, the drift one by the minute", async () => {
    const { alarms } = await api<{ alarms: { name: string; runbook: string; severity: string }[] }>("GET", "/v1/alarms", operator);
    const { MetricAlarms = [] } = await new CloudWatchClient().send(new DescribeAlarmsCommand({ AlarmNames: [`${PREFIX}drift-score`] }));

    expect(alarms.find(({ name }) => name === "drift-score")).toMatchObject({ severity: "high", runbook: "docs/runbooks/drift-score.md" });
    expect(MetricAlarms[0]).toMatchObject({ Threshold: 0.5, ComparisonOperator: "GreaterThanThreshold", TreatMissingData: "ignore" });
  });

  it("tells its numbers to Prometheus, in logs and as a page that opens", async () => {
    const { check } = await api<{ check: { id: string; score: number } }>("GET", "/v1/drift/latest", user);
    const text = await (await fetch(`${apiUrl}/metrics`, { headers: { authorization: `Bearer ${operator}` } })).text();
    const { lines } = await api<{ lines: { level: string }[] }>("GET", "/v1/logs?level=INFO", operator);
    const { url } = await api<{ url: string }>("GET", `/v1/drift/reports/${check.id}/html?lang=fr`, user);
    const page = await (await fetch(url)).text();

    expect(text).toContain(`vigie_drift_score{model="scene"} ${check.score}`);
    expect(new Set(lines.map(({ level }) => level))).toEqual(new Set(["INFO"]));
    expect(page).toContain('<html lang="fr">');
  });

  it("has functions that are traced and log nothing personal", async () => {
    const { lines } = await api<{ lines: object[] }>("GET", "/v1/logs?limit=500", operator);
    const { TracingConfig } = await new LambdaClient().send(new GetFunctionConfigurationCommand({ FunctionName: `${PREFIX}drift-alarm` }));

    expect(TracingConfig).toMatchObject({ Mode: "Active" });
    const text = JSON.stringify(lines);
    for (const personal of [users.user.password, users.operator.password, users.admin.password, user, operator, admin]) {
      expect(text).not.toContain(personal);
    }
    expect(text).not.toMatch(/"(lat|long|password|authorization)":/);
  });
});

describe("dashboards", () => {
  it("are five, in which versions, accidents and executions are those of the registry, of the statistics and of the machines", async () => {
    const shown = await widgets();

    expect(shown.api).toEqual({});
    expect(await statistics("accidents")).toMatchObject({ accidents: counted(shown.accidents!.accidents!)[0] });
    for (const by of ["by-light", "by-month"] as const) {
      const { groups } = await statistics(by);
      expect(counted(shown.accidents![by]!)).toEqual(groups!.map(({ accidents }) => accidents));
    }
    const departments = await statistics("by-department");
    const all = [...departments.groups!, departments.others!, departments.unknown!];
    expect(counted(shown.accidents!["by-department"]!)).toEqual(all.map(({ accidents }) => accidents));
    expect(all.reduce((sum, { accidents }) => sum + accidents, 0)).toBe((await statistics("accidents")).accidents);
  });

  it("mark the champion, and show each version by the figures that the API has", async () => {
    const { aliases, versions } = await api<Model>("GET", "/v1/models/scene", user);
    const rows = (await widgets()).model!.versions!;

    expect(rows.map(([name]) => name)).toEqual(
      versions.slice(0, 20).map(({ version }) => `${version}${aliases.champion === version ? " ★ champion" : ""}`),
    );
    for (const [index, [, , ...cells]] of rows.entries()) {
      const { metrics } = versions[index]!;
      expect(cells.slice(0, 5)).toEqual(["accuracy", "precision", "recall", "f1", "roc_auc"].map((name) => metrics[name]!.toFixed(4)));
    }
  });

  it("count the executions of a machine by state, with the steps of the last that succeeded", async () => {
    const latest = await executions.list();
    const rows = (await widgets()).pipelines!["executions training"]!;
    const succeeded = latest.filter(({ status }) => status === "SUCCEEDED");

    expect(rows).toContainEqual(["SUCCEEDED", String(succeeded.length)]);
    expect(rows.map(([name]) => name)).toEqual(expect.arrayContaining(["acquire", "gate", "promote", "release"]));
  });
});

type Known = { features: Record<string, number>; actual: boolean; severe: boolean; probability: number };
type ExampleOf = { model: string; version: number; severe: Known; light: Known };
type Count = { accidents: number };
type Statistics = Count & { groups?: Count[]; others?: Count; unknown?: Count };
type Model = { aliases: { champion?: number }; versions: { version: number; metrics: Record<string, number> }[] };

const statistics = (path: string) => api<Statistics>("GET", `/v1/statistics/${path}`, user);
const counted = (rows: string[][]) => rows.map(([, accidents]) => Number(accidents));

/** The rows of every widget of ours, by dashboard and by what it shows, as CloudWatch would ask for them. */
async function widgets(): Promise<Record<string, Record<string, string[][]>>> {
  const [cloudWatch, lambda] = [new CloudWatchClient(), new LambdaClient()];
  const shown: Record<string, Record<string, string[][]>> = {};
  for (const name of DASHBOARDS) {
    const { DashboardBody = "" } = await cloudWatch.send(new GetDashboardCommand({ DashboardName: `${PREFIX}${name}` }));
    const custom = (JSON.parse(DashboardBody) as { widgets: Widget[] }).widgets.filter(({ type }) => type === "custom");
    const rows = custom.map(async ({ properties: { endpoint, params } }) => {
      const { Payload } = await lambda.send(new InvokeCommand({ FunctionName: endpoint, Payload: JSON.stringify(params) }));
      const about = params.pipeline === undefined ? params.widget : `${params.widget} ${params.pipeline}`;
      return [about, rowsOf(JSON.parse(Buffer.from(Payload ?? []).toString("utf8")) as string)] as const;
    });
    shown[name] = Object.fromEntries(await Promise.all(rows));
  }
  return shown;
}

type Widget = { type: string; properties: { endpoint: string; params: { widget: string; pipeline?: string } } };

function rowsOf(text: string): string[][] {
  return [...text.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) =>
    row!
      .split(/<\/th>|<\/td>/)
      .map((cell) => cell.replace(/<[^>]+>/g, "").replaceAll(/(?<=\d),(?=\d{3})/g, ""))
      .filter(Boolean),
  );
}
