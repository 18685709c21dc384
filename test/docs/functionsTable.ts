import { resourcesOf, type SynthesisedStack } from "./synthesised";

/** What every function may use at most: memory and time, as the templates give them. Helpers that CDK brings along are left out. */
export function functionsTable(stacks: readonly SynthesisedStack[], stage: string): string {
  const prefix = `${stage}-vigie-`;
  const rows = resourcesOf(stacks, "AWS::Lambda::Function")
    .filter(({ FunctionName }) => typeof FunctionName === "string" && FunctionName.startsWith(prefix))
    .map(({ FunctionName, MemorySize, Timeout }) => `| \`${String(FunctionName).slice(prefix.length)}\` | ${MemorySize} | ${Timeout} |`)
    .sort();
  return ["| function | memory in MB | seconds |", "|---|---|---|", ...rows].join("\n");
}
