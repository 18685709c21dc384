import * as z from "zod";
import { contractNamed } from "../prepare/contracts";
import { decodeMatrix, encodeMatrix } from "../prepare/matrixFile";
import { synthesise as addSyntheticRows } from "../synthesis/synthesise";
import { SynthesisPolicy, SynthesisSummary } from "../synthesis/synthesisPolicy";
import { ArtifactRef } from "./artifact";
import { remember } from "./remember";
import { defineStep } from "./step";

const Synthesised = z.strictObject({
  /** What candidates are fitted on. A synthetic row is known by its id, which is below 0. */
  train: ArtifactRef,
  /** Null when no row is synthetic. */
  summary: SynthesisSummary.nullable(),
});

/**
 * Adds synthetic rows to the training rows, and to no others: it stands behind the split, so that what chooses and what judges stays real,
 * and no synthetic row is made of a row that judges. Passes the training rows through when no synthesis is asked for.
 */
export const synthesise = defineStep({
  name: "synthesise",
  input: z.strictObject({ train: ArtifactRef, contract: z.string(), synthesis: SynthesisPolicy.nullable() }),
  output: Synthesised.extend({ cached: z.boolean() }),
  async run({ train, contract, synthesis }, workspace) {
    if (synthesis === null) return { train, summary: null, cached: false };
    const { value, cached } = await remember(workspace, "synthesise", { train, contract, synthesis }, Synthesised, async () => {
      const real = decodeMatrix(await workspace.artifacts.read(train));
      const { matrix, summary } = addSyntheticRows(real, { ...synthesis, contract: contractNamed(contract) });
      workspace.log("synthetic rows added to the training rows", summary);
      return { train: await workspace.artifacts.put("prepared", "train.matrix", encodeMatrix(matrix)), summary };
    });
    return { ...value, cached };
  },
});
