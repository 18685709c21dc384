import type { Execution } from "@vigie/cloud/executions";
import { NotFoundError } from "@vigie/core/errors";
import { NOW } from "../apiEvent.fixture";

const TIME = new Date(NOW).toISOString();

/** Executions of a pipeline of which one, `training-1`, has succeeded and one, `training-stopped`, was stopped. */
export function fakeExecutions(pipeline = "training") {
  const executions = {
    known: [execution(`${pipeline}-1`, "SUCCEEDED"), execution(`${pipeline}-stopped`, "ABORTED")],
    started: [] as { name: string; input: unknown }[],
    start: async (name: string, input: unknown) => {
      executions.started.push({ name, input });
    },
    describe: async (name: string) => {
      const found = executions.known.find((one) => one.name === name);
      if (!found) throw new NotFoundError(`There is no execution ${name}.`);
      return found;
    },
    history: async () => [],
    isRunning: async (name: string) => executions.known.some((one) => one.name === name && one.status === "RUNNING"),
    listRunning: async () => executions.known.filter(({ status }) => status === "RUNNING").map(({ name }) => name),
    list: async () => executions.known.map(({ name, status, startedAt }) => ({ name, status, startedAt })),
    stop: async (name: string) => executions.become(name, "ABORTED"),
    redrive: async (name: string) => executions.become(name, "RUNNING"),
    become: (name: string, status: Execution["status"]) => {
      executions.known = executions.known.map((one) => (one.name === name ? execution(name, status) : one));
    },
  };
  return executions;
}

export function execution(name: string, status: Execution["status"]): Execution {
  return { name, status, startedAt: TIME, input: { request: { startedBy: "marie" } } };
}
