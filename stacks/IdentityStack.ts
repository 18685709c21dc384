import type { StackContext } from "sst/constructs";
import { People } from "../infra/people";
import { stageSettings } from "../infra/stageSettings";

/** Who may use it. */
export function IdentityStack({ stack }: StackContext) {
  const { pool, client } = new People(stack, "People", stageSettings(stack.stage));
  stack.addOutputs({ UserPoolId: pool.userPoolId, UserPoolClientId: client.userPoolClientId });
  return { pool, client };
}
