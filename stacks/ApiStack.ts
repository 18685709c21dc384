import { routes } from "@vigie/functions/api/routes";
import { type StackContext, use } from "sst/constructs";
import { apiFunctions } from "../infra/apiFunctions";
import { ApiRoutes } from "../infra/apiRoutes";
import { keyAuthorizer } from "../infra/keyAuthorizer";
import { watchedByApi } from "../infra/watchedByApi";
import { ConsoleStack } from "./ConsoleStack";
import { EntryStack } from "./EntryStack";
import { IdentityStack } from "./IdentityStack";
import { PipelineStack } from "./PipelineStack";
import { StorageStack } from "./StorageStack";

/** The routes of the HTTP API and the functions behind them. */
export function ApiStack({ stack }: StackContext) {
  const identity = use(IdentityStack);
  const storage = use(StorageStack);
  const { api } = use(EntryStack);
  const clients = [identity.client, ...use(ConsoleStack).clients];
  const { watch, schedules, ...pipelines } = use(PipelineStack);
  const { driftCheckArn, refreshArn } = watch;
  const functions = apiFunctions(stack, {
    ...storage,
    ...identity,
    ...pipelines,
    driftCheckArn,
    refreshArn,
    watched: watchedByApi(stack, schedules),
    clients,
  });
  const authorizer = keyAuthorizer(stack, storage);
  new ApiRoutes(stack, "Http", { api, routes, functions, authorizer, clients, pool: identity.pool });
  return { functions: { ...functions, authorizer } };
}
