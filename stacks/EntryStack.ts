import type { StackContext } from "sst/constructs";
import { HttpEntry } from "../infra/httpEntry";
import { stageSettings } from "../infra/stageSettings";

/** The address of the API, which stands before everything that has to know it: the console in front, the routes behind. */
export function EntryStack({ stack }: StackContext) {
  const api = new HttpEntry(stack, "Api", stageSettings(stack.stage));
  stack.addOutputs({ ApiUrl: api.apiEndpoint });
  return { api };
}
