import { readFileSync } from "node:fs";
import { appForTest, stacksOf } from "../../infra/appForTest";

export type Resource = { Type: string; Properties?: Record<string, unknown> };

/** A stack as CloudFormation gets it, and the stacks that it needs. */
export type SynthesisedStack = { name: string; resources: Readonly<Record<string, Resource>>; needs: readonly string[] };

/** The stacks of a stage in the order in which they are composed. Needs neither AWS nor a network. */
export function synthesised(stage: string): SynthesisedStack[] {
  const app = appForTest(stage);
  const { directory } = app.synth();
  const stacks = Object.entries(stacksOf(app));
  return stacks.map(([name, stack]) => {
    const template = JSON.parse(readFileSync(`${directory}/${stack.templateFile}`, "utf8")) as { Resources?: Record<string, Resource> };
    const needs = stacks.filter(([, other]) => stack.dependencies.includes(other)).map(([other]) => other);
    return { name, resources: template.Resources ?? {}, needs };
  });
}

/** The resources of a type, over all stacks. */
export function resourcesOf(stacks: readonly SynthesisedStack[], type: string): Record<string, unknown>[] {
  return stacks
    .flatMap(({ resources }) => Object.values(resources))
    .flatMap(({ Type, Properties = {} }) => (Type === type ? [Properties] : []));
}
