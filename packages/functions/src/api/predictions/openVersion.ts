import { VisibleError } from "@vigie/core/errors";
import { type LoadedModel, loadModel } from "@vigie/core/predict/loadedModel";
import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import type { Version } from "@vigie/core/registry/version";
import type { ArtifactStore } from "@vigie/core/steps/artifact";

/**
 * Opens a registered version for serving. Throws VisibleError: `golden-failed` when it does not answer as it was trained to, `bad-model`
 * when its files cannot be used or its features are not those of its contract in this code, 409 `not-served` when its contract has no name
 * that a caller could send features under, like that of a ready-made table.
 */
export async function openVersion({ artifacts: files, contract }: Version, artifacts: Pick<ArtifactStore, "read">): Promise<LoadedModel> {
  if (!contractNames.includes(contract)) {
    throw new VisibleError(409, "not-served", `A model of contract ${contract} is not served; ${contractNames.join(", ")} are.`);
  }
  const [onnx, model, golden] = await Promise.all([artifacts.read(files.onnx), artifacts.read(files.model), artifacts.read(files.golden)]);
  const loaded = await loadModel({ onnx, model, golden });
  const expected = contractNamed(contract).features.map(({ name }) => name);
  if (loaded.bundle.contract === contract && loaded.bundle.features.join() === expected.join()) return loaded;
  await loaded.close();
  throw new VisibleError(500, "bad-model", `This model was trained for another form of contract ${contract}.`);
}
