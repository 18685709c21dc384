import * as z from "zod";
import { scoreMatrix } from "../onnx/scoreMatrix";
import { openSession } from "../onnx/session";
import type { Matrix } from "../prepare/matrix";
import { decodeMatrix } from "../prepare/matrixFile";
import type { Version } from "../registry/version";
import { alignProbabilities } from "../risk/alignProbabilities";
import { AccidentTableArtifacts } from "./accidentTableArtifacts";
import { ArtifactRef } from "./artifact";
import { Plan } from "./plan";
import { Promotion } from "./promote";
import { defineStep } from "./step";
import type { Workspace } from "./workspace";

/**
 * Stores the champion's probabilities of the hold-out accidents for the accident table, so that risk can set observed against expected.
 * Accidents that a model was trained on are left out: it has seen what became of them. Nothing is stored when no champion can judge these
 * accidents so.
 */
export const expected = defineStep({
  name: "expected",
  input: z.strictObject({
    plan: Plan,
    promotion: Promotion,
    /** Id of the dataset version. */
    dataset: z.string(),
    accidents: AccidentTableArtifacts.extend({ cached: z.boolean() }),
    holdout: ArtifactRef,
  }),
  output: z.strictObject({ version: z.int().positive().nullable(), accidents: z.int().nonnegative() }),
  async run({ plan, promotion, dataset, accidents, holdout }, workspace) {
    const { artifacts, registry, revision, now, log } = workspace;
    const champion = await unbiasedChampion(plan, promotion, workspace);
    if (!champion) return { version: null, accidents: 0 };
    const matrix = decodeMatrix(await artifacts.read(holdout));
    const ids = float64Of(await artifacts.read(accidents.ids));
    const aligned = alignProbabilities(ids, { ids: matrix.ids, probability: await score(champion, matrix, workspace) });
    const probability = await artifacts.put("models", "expected.f32", new Uint8Array(aligned.buffer));
    await registry.putDatasetUse({
      kind: "expected",
      dataset,
      table: accidents.table.sha256,
      model: plan.model,
      version: champion.version,
      probability,
      accidents: matrix.rows,
      revision,
      at: now().toISOString(),
    });
    log("expected severe accidents stored", { model: plan.model, version: champion.version, accidents: matrix.rows });
    return { version: champion.version, accidents: matrix.rows };
  },
});

/** The champion, unless it knows these accidents: only the fixed split keeps hold-out accidents from every version, another one from its own. */
async function unbiasedChampion(plan: Plan, { version }: Promotion, { registry }: Workspace): Promise<Version | undefined> {
  const alias = await registry.getAlias(plan.model, "champion");
  const champion = alias && (await registry.getVersion(plan.model, alias.version));
  if (champion?.contract !== plan.contract) return undefined;
  return plan.split.kind === "fixed" || champion.version === version ? champion : undefined;
}

async function score(champion: Version, matrix: Matrix, { artifacts }: Workspace): Promise<Float32Array> {
  const session = await openSession(await artifacts.read(champion.artifacts.onnx));
  try {
    return await scoreMatrix(session, matrix);
  } finally {
    await session.close();
  }
}

function float64Of(bytes: Uint8Array): Float64Array {
  return new Float64Array(new Uint8Array(bytes).buffer);
}
