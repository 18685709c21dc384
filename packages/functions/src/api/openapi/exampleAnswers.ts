import { ExampleAccidents } from "@vigie/core/predict/exampleAccidents";
import { contractNames } from "@vigie/core/prepare/contracts";
import type { Registry } from "@vigie/core/registry/registry";
import type { ArtifactStore } from "@vigie/core/steps/artifact";
import type { ExampleAnswers } from "../registry/models.routes";

/**
 * The examples of the champion of each contract's own model, as they were chosen from its hold-out. A contract without a champion is left
 * out, and so is one whose champion is of before there were examples.
 */
export async function exampleAnswers(
  registry: Pick<Registry, "getAlias" | "getVersion">,
  artifacts: Pick<ArtifactStore, "read">,
): Promise<ExampleAnswers[]> {
  const answers = contractNames.map(async (contract): Promise<ExampleAnswers[]> => {
    const champion = await registry.getAlias(contract, "champion");
    const version = champion && (await registry.getVersion(contract, champion.version));
    if (!version?.artifacts.examples || version.contract !== contract) return [];
    const { model, version: number, threshold } = version;
    const text = Buffer.from(await artifacts.read(version.artifacts.examples)).toString("utf8");
    return [{ contract, model, version: number, threshold, ...ExampleAccidents.parse(JSON.parse(text)) }];
  });
  return (await Promise.all(answers)).flat();
}
