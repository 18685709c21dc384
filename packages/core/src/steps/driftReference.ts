import * as z from "zod";
import { makeReference } from "../drift/driftReference";
import { encodeReference } from "../drift/referenceFile";
import { severeTarget } from "../evaluate/answers";
import { seededRandom } from "../evaluate/random";
import { PermutationImportance } from "../explain/permutationImportance";
import { scoreMatrix } from "../onnx/scoreMatrix";
import { openSession } from "../onnx/session";
import { contractNamed } from "../prepare/contracts";
import { decodeMatrix } from "../prepare/matrixFile";
import { type BundleArtifacts, Version } from "../registry/version";
import { ArtifactRef } from "./artifact";
import { Plan } from "./plan";
import { remember } from "./remember";
import { defineStep } from "./step";
import type { Workspace } from "./workspace";

const SEED = 42;

/** Chunks that the limits are learned from: the 99.9 % quantile is taken over them. */
const CHUNKS = 1000;

const Reference = z.strictObject({ reference: ArtifactRef, rows: z.int().positive() });

/**
 * Stores what drift checks compare with, beside its version: figures and a sample of the training rows, and the limits of what chance does.
 * Before the promotion, so that no champion is without; by version, so that a candidate that is not promoted replaces nothing.
 */
export const driftReference = defineStep({
  name: "driftReference",
  input: z.strictObject({ plan: Plan, version: Version, train: ArtifactRef, validation: ArtifactRef }),
  output: Reference,
  async run({ plan, version, train, validation }, workspace) {
    const { registry, now, log } = workspace;
    const { onnx, importance } = version.artifacts;
    const identity = { train, validation, contract: plan.contract, onnx: onnx.sha256, importance: importance?.sha256, chunks: CHUNKS };
    const { value, cached } = await remember(workspace, "driftReference", identity, Reference, () =>
      storeReference(plan.contract, version.artifacts, { train, validation }, workspace),
    );
    await registry.putDriftReference({
      model: plan.model,
      version: version.version,
      contract: plan.contract,
      ...value,
      at: now().toISOString(),
    });
    log("drift reference stored", { model: plan.model, version: version.version, rows: value.rows, cached });
    return value;
  },
});

async function storeReference(
  contract: string,
  { onnx, importance }: BundleArtifacts,
  refs: { train: ArtifactRef; validation: ArtifactRef },
  { artifacts }: Workspace,
): Promise<z.input<typeof Reference>> {
  const [train, validation] = await Promise.all([
    artifacts.read(refs.train).then(decodeMatrix),
    artifacts.read(refs.validation).then(decodeMatrix),
  ]);
  const session = await openSession(await artifacts.read(onnx));
  try {
    const reference = makeReference({ ...train, target: severeTarget(train) }, contractNamed(contract), {
      seed: SEED,
      chunks: CHUNKS,
      probabilities: dealt(await scoreMatrix(session, validation), train.rows),
      ...(importance && { importance: await readImportance(artifacts, importance) }),
    });
    return { reference: await artifacts.put("models", "reference.vgdr", encodeReference(reference)), rows: train.rows };
  } finally {
    await session.close();
  }
}

/** A model is surer of rows that it was trained on: what it says of unseen ones comes from validation, dealt to the training rows. */
function dealt(probabilities: Float32Array, rows: number): Float32Array {
  const random = seededRandom(SEED);
  return Float32Array.from({ length: rows }, () => probabilities[Math.floor(random() * probabilities.length)]!);
}

/** Shuffling a feature that says nothing may improve a metric by chance: it is worth nothing, not less. */
async function readImportance(artifacts: Workspace["artifacts"], ref: ArtifactRef): Promise<Record<string, number>> {
  const { features } = PermutationImportance.parse(JSON.parse(Buffer.from(await artifacts.read(ref)).toString("utf8")));
  return Object.fromEntries(features.map(({ feature, mean }) => [feature, Math.max(0, mean)]));
}
