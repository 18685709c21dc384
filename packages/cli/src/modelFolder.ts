import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { NotFoundError, VisibleError } from "@vigie/core/errors";
import { type LoadedModel, loadModel } from "@vigie/core/predict/loadedModel";
import type { Contract } from "@vigie/core/prepare/contract";
import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import { describedContract } from "@vigie/core/prepare/describedContract";

/** A folder that `vigie train` wrote, opened. `levels` are the texts of a ready-made table's columns in the order of their codes. */
export type ModelFolder = { path: string; model: LoadedModel; contract: Contract; levels: ReadonlyMap<string, readonly string[]> };

/** Opens a model's folder. Throws NotFoundError for a missing file, VisibleError when the files do not belong together. */
export async function openModelFolder(folder: string): Promise<ModelFolder> {
  const path = resolve(folder);
  const [onnx, model, golden] = await Promise.all(["model.onnx", "model.json", "golden.json"].map((name) => readModelFile(path, name)));
  const loaded = await loadModel({ onnx: onnx!, model: model!, golden: golden! });
  try {
    return { path, model: loaded, ...(await contractOf(path, loaded)) };
  } catch (error) {
    await loaded.close();
    throw error;
  }
}

/** One file of a model's folder. Throws NotFoundError that names it. */
export async function readModelFile(folder: string, name: string): Promise<Uint8Array> {
  return readFile(join(resolve(folder), name)).catch(() => {
    throw new NotFoundError(`There is no file ${join(folder, name)}; vigie train writes it.`);
  });
}

async function contractOf(path: string, { bundle }: LoadedModel): Promise<Pick<ModelFolder, "contract" | "levels">> {
  if (contractNames.includes(bundle.contract)) return { contract: contractNamed(bundle.contract), levels: new Map() };
  if (!existsSync(join(path, "contract.json"))) {
    throw new VisibleError(
      422,
      "no-contract",
      `${path} has no contract.json, which says what the columns of contract ${bundle.contract} are.`,
    );
  }
  return describedContract(JSON.parse(Buffer.from(await readModelFile(path, "contract.json")).toString("utf8")));
}
