import { routes } from "@vigie/functions/api/routes";
import { type StackContext, use } from "sst/constructs";
import { apiFunctions } from "../infra/apiFunctions";
import { VigieHttpApi } from "../infra/httpApi";
import { IdentityStack } from "./IdentityStack";
import { PipelineStack } from "./PipelineStack";
import { StorageStack } from "./StorageStack";

/** The HTTP API and the functions behind it. */
export function ApiStack({ stack }: StackContext) {
  const identity = use(IdentityStack);
  const functions = apiFunctions(stack, { ...use(StorageStack), ...identity, ...use(PipelineStack) });
  const { api } = new VigieHttpApi(stack, "Http", { routes, functions, ...identity });
  stack.addOutputs({ ApiUrl: api.apiEndpoint });
  return { api, functions };
}
