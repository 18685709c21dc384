import { isDeepStrictEqual } from "node:util";
import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionNotRedrivable,
  type HistoryEvent,
  ListExecutionsCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  RedriveExecutionCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { ConflictError, NotFoundError } from "@vigie/core/errors";
import * as z from "zod";
import { transiently } from "./errors";
import { type StateTiming, stateTimings } from "./stateTimings";

export const ExecutionStatus = z.enum(["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE"]);
export type ExecutionStatus = z.infer<typeof ExecutionStatus>;

export const Execution = z.strictObject({
  name: z.string(),
  status: ExecutionStatus,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  input: z.unknown(),
  output: z.unknown().optional(),
  /** Name of the error that ended it. */
  error: z.string().optional(),
  cause: z.string().optional(),
});
export type Execution = z.infer<typeof Execution>;

export const ExecutionSummary = Execution.pick({ name: true, status: true, startedAt: true, endedAt: true });
export type ExecutionSummary = z.infer<typeof ExecutionSummary>;

/** Executions of one state machine, by their names. Calls about an unknown one throw NotFoundError. */
export interface Executions {
  /** The same name with the same input while it runs is the same execution; throws ConflictError when the name was used otherwise. */
  start(name: string, input: unknown): Promise<void>;
  describe(name: string): Promise<Execution>;
  /** Whether it is under way; false for one that never was. */
  isRunning(name: string): Promise<boolean>;
  /** Its states with their durations, in the order in which they were entered. */
  history(name: string): Promise<StateTiming[]>;
  /** Names, newest first. */
  listRunning(): Promise<string[]>;
  /** The latest ones, newest first. */
  list(limit?: number): Promise<ExecutionSummary[]>;
  stop(name: string, cause: string): Promise<void>;
  /** Goes on where it failed, under the same name. `token` makes a request sent again the same one. Throws ConflictError when it cannot go on: it runs, or ended well or too long ago. */
  redrive(name: string, token: string): Promise<void>;
}

export function executionsOf({ client, machineArn }: { client: SFNClient; machineArn: string }): Executions {
  const arnOf = (name: string) => `${machineArn.replace(":stateMachine:", ":execution:")}:${name}`;
  const describe = async (name: string) =>
    executionOf(await about(name, () => client.send(new DescribeExecutionCommand({ executionArn: arnOf(name) }))));
  return {
    async start(name, input) {
      const command = new StartExecutionCommand({ stateMachineArn: machineArn, name, input: JSON.stringify(input) });
      try {
        await about(name, () => client.send(command));
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        const standing = await describe(name);
        if (standing.status !== "RUNNING" || !isDeepStrictEqual(standing.input, JSON.parse(JSON.stringify(input)))) throw error;
      }
    },
    describe,
    async isRunning(name) {
      try {
        return ["RUNNING", "PENDING_REDRIVE"].includes((await describe(name)).status);
      } catch (error) {
        if (error instanceof NotFoundError) return false;
        throw error;
      }
    },
    async history(name) {
      const { endedAt } = await describe(name);
      const events: HistoryEvent[] = [];
      const query = { executionArn: arnOf(name), maxResults: 1000, includeExecutionData: false };
      await about(name, async () => {
        for await (const page of paginateGetExecutionHistory({ client }, query)) events.push(...(page.events ?? []));
      });
      return stateTimings(events, endedAt === undefined ? undefined : new Date(endedAt));
    },
    async listRunning() {
      const names: string[] = [];
      await transiently(async () => {
        for await (const page of paginateListExecutions({ client }, { stateMachineArn: machineArn, statusFilter: "RUNNING" })) {
          names.push(...(page.executions ?? []).flatMap(({ name }) => name ?? []));
        }
      });
      return names;
    },
    async list(limit = 100) {
      const command = new ListExecutionsCommand({ stateMachineArn: machineArn, maxResults: limit });
      const { executions: found = [] } = await transiently(() => client.send(command));
      return found.map(({ name, status, startDate, stopDate }) =>
        ExecutionSummary.parse({
          name,
          status,
          startedAt: startDate?.toISOString(),
          ...(stopDate ? { endedAt: stopDate.toISOString() } : {}),
        }),
      );
    },
    async stop(name, cause) {
      await about(name, () => client.send(new StopExecutionCommand({ executionArn: arnOf(name), error: "Stopped", cause })));
    },
    async redrive(name, token) {
      await about(name, () => client.send(new RedriveExecutionCommand({ executionArn: arnOf(name), clientToken: token })));
    },
  };
}

async function about<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await transiently(work);
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) throw new NotFoundError(`There is no execution ${name}.`);
    if (error instanceof ExecutionAlreadyExists) throw new ConflictError(`The execution name ${name} has been used already.`);
    if (error instanceof ExecutionNotRedrivable) throw new ConflictError(`The execution ${name} cannot go on: ${error.message}`);
    throw error;
  }
}

function executionOf(described: DescribeExecutionCommandOutput): Execution {
  const { name, status, startDate, stopDate, input, output, error, cause } = described;
  return Execution.parse({
    name,
    status,
    startedAt: startDate?.toISOString(),
    ...(stopDate ? { endedAt: stopDate.toISOString() } : {}),
    input: JSON.parse(input ?? "null"),
    ...(output === undefined ? {} : { output: JSON.parse(output) }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  });
}
