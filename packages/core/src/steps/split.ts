import * as z from "zod";
import { contractNamed } from "../prepare/contracts";
import type { Matrix } from "../prepare/matrix";
import { encodeMatrix } from "../prepare/matrixFile";
import { split as splitPrepared } from "../prepare/split";
import { SplitPolicy } from "../prepare/splitPolicy";
import { TrainingTarget } from "../prepare/trainingTarget";
import { ArtifactRef } from "./artifact";
import { remember } from "./remember";
import { defineStep } from "./step";
import type { Workspace } from "./workspace";

const Rows = z.strictObject({ train: z.int(), validation: z.int(), holdout: z.int() });
const Split = z.strictObject({ train: ArtifactRef, validation: ArtifactRef, holdout: ArtifactRef, rows: Rows });

/** Splits prepared accidents into train, validation and hold-out, as matrices that training reads without DuckDB. */
export const split = defineStep({
  name: "split",
  input: z.strictObject({ prepared: ArtifactRef, contract: z.string(), policy: SplitPolicy, target: TrainingTarget }),
  output: Split.extend({ cached: z.boolean() }),
  async run({ prepared, contract, policy, target }, workspace) {
    const { value, cached } = await remember(workspace, "split", { prepared, contract, policy, target }, Split, async () => {
      const path = await workspace.artifacts.fetch(prepared);
      const { train, validation, holdout } = await splitPrepared({ prepared: path, contract: contractNamed(contract), policy, target });
      const rows = { train: train.rows, validation: validation.rows, holdout: holdout.rows };
      workspace.log("split", { policy: policy.kind, ...rows });
      const [trainRef, validationRef, holdoutRef] = await Promise.all([
        store("train.matrix", train, workspace),
        store("validation.matrix", validation, workspace),
        store("holdout.matrix", holdout, workspace),
      ]);
      return { train: trainRef, validation: validationRef, holdout: holdoutRef, rows };
    });
    return { ...value, cached };
  },
});

function store(name: string, matrix: Matrix, { artifacts }: Workspace): Promise<ArtifactRef> {
  return artifacts.put("prepared", name, encodeMatrix(matrix));
}
