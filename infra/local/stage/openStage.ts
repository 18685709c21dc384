import { REGION } from "../cloudEnvironment";
import { emulatedApiUrl, type StackOutputs } from "../deploy/stackOutputs";
import { ensureUsers } from "../users/ensureUsers";
import type { LocalStage, LocalUsers } from "./stageFile";

/** Makes a deployed stage usable: its people can sign in, and everything needed to reach it is in one place. */
export async function openStage(endpoint: string, outputs: StackOutputs, known?: LocalUsers): Promise<LocalStage> {
  return {
    endpoint,
    region: REGION,
    apiUrl: emulatedApiUrl(endpoint, outputs.ApiUrl),
    consoleUrl: null,
    userPoolId: outputs.UserPoolId,
    clientId: outputs.UserPoolClientId,
    users: await ensureUsers(endpoint, outputs.UserPoolId, known),
  };
}
