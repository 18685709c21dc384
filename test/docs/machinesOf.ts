import type { Machine } from "./machineDiagram";
import { resourcesOf, type SynthesisedStack } from "./synthesised";

/** The state machines of the stacks by their names without the stage, as they are deployed. */
export function machinesOf(stacks: readonly SynthesisedStack[], stage: string): Record<string, Machine> {
  const machines = resourcesOf(stacks, "AWS::StepFunctions::StateMachine").map(({ StateMachineName, DefinitionString }) => {
    const name = String(StateMachineName).replace(`${stage}-vigie-`, "");
    return [name, JSON.parse(textOf(DefinitionString)) as Machine] as const;
  });
  return Object.fromEntries(machines);
}

/** A text of a template; what is known only when it is deployed becomes an X. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const [, parts] = (value as { "Fn::Join": [string, unknown[]] })["Fn::Join"];
  return parts.map((part) => (typeof part === "string" ? part : "X")).join("");
}
