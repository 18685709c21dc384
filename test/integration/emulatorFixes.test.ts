import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { CloudWatchClient, ListMetricsCommand } from "@aws-sdk/client-cloudwatch";
import { DescribeContinuousBackupsCommand, DescribeTimeToLiveCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateFunctionCommand, DeleteFunctionCommand, InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { GetBucketTaggingCommand, S3Client } from "@aws-sdk/client-s3";
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  RedriveExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from "@aws-sdk/client-sfn";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { pythonOf } from "../../infra/local/bootstrap/preparePython.mjs";
import { clientSettings } from "../../infra/local/cloudEnvironment";

const { endpoint, apiUrl, outputs } = inject("vigie");
const settings = clientSettings(endpoint);
const root = resolve(import.meta.dirname, "../..");

describe("a function that fails", () => {
  const lambda = new LambdaClient(settings);
  const FunctionName = `fails-${randomUUID()}`;

  beforeAll(async () => {
    const code = `let calls = 0;
exports.handler = async ({ name, exit, untilCall = Infinity }) => {
  calls++;
  if (exit) process.exit(1);
  if (name && calls < untilCall) throw Object.assign(new Error("no"), { name });
  return { calls };
};`;
    const Code = { ZipFile: zipped(code) };
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName,
        Runtime: "nodejs22.x",
        Handler: "index.handler",
        Role: "arn:aws:iam::000000000000:role/any",
        Code,
      }),
    );
  });

  afterAll(async () => {
    await lambda.send(new DeleteFunctionCommand({ FunctionName }));
  });

  it("says the name of its error and stays warm", async () => {
    expect(await invoke({})).toEqual({ calls: 1 });
    expect(await invoke({ name: "DataError" })).toMatchObject({ errorType: "DataError", errorMessage: "no" });
    expect(await invoke({})).toEqual({ calls: 3 });
  });

  it("is a Runtime.ExitError when its process ends, and begins anew", async () => {
    expect(await invoke({ exit: true })).toMatchObject({ errorType: "Runtime.ExitError" });
    expect(await invoke({})).toEqual({ calls: 1 });
  });

  it("can be redriven from the state that failed, with the input of that state", async () => {
    const machines = new SFNClient(settings);
    const resource = `arn:aws:lambda:${settings.region}:000000000000:function:${FunctionName}`;
    const definition = {
      StartAt: "First",
      States: {
        First: { Type: "Pass", Result: { name: "GateError", untilCall: 3 }, Next: "Second" },
        Second: { Type: "Task", Resource: resource, End: true },
      },
    };
    const roleArn = "arn:aws:iam::000000000000:role/any";
    const { stateMachineArn } = await machines.send(
      new CreateStateMachineCommand({ name: FunctionName, roleArn, definition: JSON.stringify(definition) }),
    );
    const { executionArn } = await machines.send(new StartExecutionCommand({ stateMachineArn, input: '{"asked":true}' }));
    const describeIt = () => machines.send(new DescribeExecutionCommand({ executionArn }));
    await vi.waitFor(async () => expect(await describeIt()).toMatchObject({ status: "FAILED", error: "GateError" }), 10_000);

    await machines.send(new RedriveExecutionCommand({ executionArn }));

    await vi.waitFor(async () => expect((await describeIt()).status).toBe("SUCCEEDED"), 10_000);
    const { redriveCount, stateMachineArn: machine, input, output } = await describeIt();
    expect({ redriveCount, machine, input }).toEqual({ redriveCount: 1, machine: stateMachineArn, input: '{"asked":true}' });
    expect(JSON.parse(output ?? "")).toEqual({ calls: 3 });
    await expect(machines.send(new RedriveExecutionCommand({ executionArn }))).rejects.toThrow("cannot be redriven");
    await machines.send(new DeleteStateMachineCommand({ stateMachineArn }));
  });

  async function invoke(event: object): Promise<unknown> {
    const { Payload } = await lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }));
    return JSON.parse(Buffer.from(Payload ?? []).toString());
  }
});

describe("what the templates say of", () => {
  it("tables: expiry of predictions, recovery to a point in time", async () => {
    const tables = new DynamoDBClient(settings);
    const expiry = await tables.send(new DescribeTimeToLiveCommand({ TableName: outputs.PredictionsTable }));
    expect(expiry.TimeToLiveDescription).toEqual({ TimeToLiveStatus: "ENABLED", AttributeName: "expiresAt" });
    const backups = await tables.send(new DescribeContinuousBackupsCommand({ TableName: outputs.RegistryTable }));
    expect(backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus).toBe("ENABLED");
  });

  it("buckets: the tag by which CDK empties one before it removes it", async () => {
    const { TagSet } = await new S3Client(settings).send(new GetBucketTaggingCommand({ Bucket: outputs.ArtifactsBucket }));
    expect(TagSet).toContainEqual({ Key: "aws-cdk:auto-delete-objects", Value: "true" });
  });

  it("the HTTP API: browsers of the console's origin may call it, others may not", async () => {
    expect(await preflight("http://localhost:5173")).toEqual({ status: 204, origin: "http://localhost:5173" });
    expect(await preflight("https://example.org")).toMatchObject({ origin: null });
  });
});

it("metrics that a function writes to its log reach CloudWatch", async () => {
  const metrics = new CloudWatchClient(settings);
  const names = async () =>
    (await metrics.send(new ListMetricsCommand({ Namespace: "Vigie" }))).Metrics?.map(({ MetricName }) => MetricName);

  await fetch(`${apiUrl}/v1/health`);
  await fetch(`${apiUrl}/v1/health`);

  await vi.waitFor(async () => expect(await names()).toContain("Requests"), 10_000);
});

describe("a fix whose emulator changed", () => {
  it.each([
    ["a function is gone", "wrap(json, 'no_such_function', ['a'], lambda original: original)", "json.no_such_function is gone"],
    [
      "a function takes something else",
      "wrap(textwrap, 'dedent', ['words'], lambda original: original)",
      "textwrap.dedent takes text instead of words",
    ],
    ["a text is gone", "replace_once('abc', 'x', 'y')", "expected once, found 0 times: 'x'"],
    ["a resource is gone", "wrap_resource({}, 'AWS::S3::Bucket', 'create', [], None)", "CloudFormation has no create for AWS::S3::Bucket"],
  ])("stops the start, saying so, when %s", (_case, call, message) => {
    const script = `import json, textwrap; from fixes.guard import *; ${call}`;
    const { status, stderr } = spawnSync(pythonOf(root), ["-B", "-c", script], {
      cwd: resolve(root, "infra/local/emulator"),
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`emulator changed: ${message}`);
  });
});

async function preflight(origin: string): Promise<{ status: number; origin: string | null }> {
  const headers = { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" };
  const response = await fetch(`${apiUrl}/v1/predictions`, { method: "OPTIONS", headers });
  return { status: response.status, origin: response.headers.get("access-control-allow-origin") };
}

/** A deployment package with one file. */
function zipped(code: string): Uint8Array {
  const script = `import io, sys, zipfile
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive: archive.writestr("index.js", sys.stdin.read())
sys.stdout.buffer.write(package.getvalue())`;
  return execFileSync(pythonOf(root), ["-c", script], { input: code });
}
