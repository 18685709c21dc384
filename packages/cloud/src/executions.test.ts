import { ExecutionAlreadyExists, ExecutionDoesNotExist, ExecutionNotRedrivable, SFNClient, SFNServiceException } from "@aws-sdk/client-sfn";
import { ConflictError, NotFoundError, TransientError } from "@vigie/core/errors";
import { describe, expect, it } from "vitest";
import { executionsOf } from "./executions";

const machineArn = "arn:aws:states:eu-west-3:000000000000:stateMachine:training";

/** A service that answers the inputs it is sent in turn, or throws. */
function service(...answers: unknown[]) {
  const sent: Record<string, unknown>[] = [];
  const client = new SFNClient({ region: "eu-west-3", credentials: { accessKeyId: "test", secretAccessKey: "test" } });
  client.send = async (command: { input: Record<string, unknown> }) => {
    const answer = answers[sent.length];
    sent.push(command.input);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { sent, training: executionsOf({ client, machineArn }) };
}

const running = { name: "one", status: "RUNNING", startDate: new Date("2026-11-21T10:00:00.000Z"), input: '{"request":{}}' };
const missing = new ExecutionDoesNotExist({ message: "no such", $metadata: {} });

describe("executionsOf", () => {
  it("starts by name with the input as JSON", async () => {
    const { sent, training } = service({});

    await training.start("one", { request: {} });

    expect(sent).toEqual([{ stateMachineArn: machineArn, name: "one", input: '{"request":{}}' }]);
  });

  it("says that a name is taken", async () => {
    const taken = new ExecutionAlreadyExists({ message: "exists", $metadata: {} });

    await expect(service(taken, running).training.start("one", {})).rejects.toThrow(ConflictError);
    await expect(service(taken, { ...running, status: "SUCCEEDED" }).training.start("one", { request: {} })).rejects.toThrow(ConflictError);
  });

  it("takes a running one of the same name and input for the one that was asked for", async () => {
    const { training } = service(new ExecutionAlreadyExists({ message: "exists", $metadata: {} }), running);

    await expect(training.start("one", { request: {} })).resolves.toBeUndefined();
  });

  it("describes by the execution's own address", async () => {
    const { sent, training } = service(running);

    const described = await training.describe("one");

    expect(described).toEqual({ name: "one", status: "RUNNING", startedAt: "2026-11-21T10:00:00.000Z", input: { request: {} } });
    expect(sent).toEqual([{ executionArn: "arn:aws:states:eu-west-3:000000000000:execution:training:one" }]);
  });

  it("takes an unknown execution for one that does not run", async () => {
    await expect(service(missing).training.describe("one")).rejects.toThrow(NotFoundError);
    expect(await service(missing).training.isRunning("one")).toBe(false);
    expect(await service(running).training.isRunning("one")).toBe(true);
    expect(await service({ ...running, status: "ABORTED", stopDate: new Date() }).training.isRunning("one")).toBe(false);
  });

  it("lists the latest ones with how they stand", async () => {
    const ended = { name: "two", status: "SUCCEEDED", startDate: running.startDate, stopDate: new Date("2026-11-21T10:05:00.000Z") };
    const { sent, training } = service({ executions: [running, ended] });

    expect(await training.list(2)).toEqual([
      { name: "one", status: "RUNNING", startedAt: "2026-11-21T10:00:00.000Z" },
      { name: "two", status: "SUCCEEDED", startedAt: "2026-11-21T10:00:00.000Z", endedAt: "2026-11-21T10:05:00.000Z" },
    ]);
    expect(sent).toEqual([{ stateMachineArn: machineArn, maxResults: 2 }]);
  });

  it("does not take a service in trouble for an execution that ended", async () => {
    const trouble = new SFNServiceException({ name: "ThrottlingException", message: "rate", $fault: "client", $metadata: {} });

    await expect(service(trouble).training.isRunning("one")).rejects.toThrow(TransientError);
  });

  it("reads every page of a history", async () => {
    const page = (id: number, name: string, nextToken?: string) => ({
      events: [{ id, previousEventId: 0, timestamp: running.startDate, type: "TaskStateEntered", stateEnteredEventDetails: { name } }],
      ...(nextToken ? { nextToken } : {}),
    });
    const { sent, training } = service(running, page(1, "ingest", "more"), page(2, "validate"));

    const history = await training.history("one");

    expect(history.map(({ state, status }) => [state, status])).toEqual([
      ["ingest", "running"],
      ["validate", "running"],
    ]);
    expect(sent[2]).toMatchObject({ nextToken: "more" });
  });

  it("takes up again by address, and says when Step Functions refuses", async () => {
    const { sent, training } = service({});
    await training.redrive("one", "token");

    expect(sent).toEqual([{ executionArn: "arn:aws:states:eu-west-3:000000000000:execution:training:one", clientToken: "token" }]);
    const refused = new ExecutionNotRedrivable({ message: "it is RUNNING", $metadata: {} });
    await expect(service(refused).training.redrive("one", "token")).rejects.toThrow(ConflictError);
  });
});
