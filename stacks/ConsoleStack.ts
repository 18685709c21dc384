import { type StackContext, use } from "sst/constructs";
import { ConsoleFiles } from "../infra/consoleFiles";
import { ConsoleSignIn } from "../infra/consoleSignIn";
import { ConsoleSite } from "../infra/consoleSite";
import { stageSettings } from "../infra/stageSettings";
import { EntryStack } from "./EntryStack";
import { IdentityStack } from "./IdentityStack";
import { StorageStack } from "./StorageStack";

/** The console before its API. A stage of the local cloud, which has no CloudFront, serves the same files by `packages/console/serve.mjs`. */
export function ConsoleStack({ stack }: StackContext) {
  const settings = stageSettings(stack.stage);
  if (!settings.console) return { clients: [] };
  const { pool } = use(IdentityStack);
  const signIn = new ConsoleSignIn(stack, "SignIn", { pool, stage: stack.stage });
  const site = new ConsoleSite(stack, "Site", {
    settings,
    ...use(EntryStack),
    uploads: use(StorageStack).artifacts,
    signIn: signIn.origin,
  });
  const client = signIn.clientOf(site.origin);
  new ConsoleFiles(stack, "Files", {
    site,
    settings,
    config: { stage: stack.stage, cognito: { domain: signIn.domain, clientId: client.userPoolClientId } },
  });
  stack.addOutputs({ ConsoleUrl: site.origin });
  return { clients: [client] };
}
