import * as z from "zod";
import { GateReport, Version } from "../registry/version";
import { SynthesisSummary } from "../synthesis/synthesisPolicy";
import { Evaluated } from "./evaluate";
import { Plan } from "./plan";
import { defineStep } from "./step";
import { versionCard } from "./versionCard";

/** Makes the winner an immutable, numbered version. The same run registered twice is the same version. */
export const register = defineStep({
  name: "register",
  input: z.strictObject({
    plan: Plan,
    winner: Evaluated,
    gate: GateReport,
    /** Id of the dataset version. */
    dataset: z.string(),
    rawDigest: z.string(),
    preparedDigest: z.string(),
    rows: Version.shape.rows,
    synthesis: SynthesisSummary.nullable(),
  }),
  output: z.strictObject({ version: Version }),
  async run({ plan, winner, gate, dataset, rawDigest, preparedDigest, rows, synthesis }, workspace) {
    const { registry, revision, now, log } = workspace;
    const draft = {
      model: plan.model,
      family: winner.candidate.family,
      contract: plan.contract,
      run: winner.run,
      parameters: winner.candidate.parameters,
      metrics: winner.metrics,
      threshold: winner.threshold,
      artifacts: winner.artifacts,
      gate,
      dataset,
      rawDigest,
      preparedDigest,
      rows,
      ...(synthesis && { synthesis }),
      revision,
    };
    const card = await versionCard(draft, workspace);
    const artifacts = { ...winner.artifacts, card };
    const version = await registry.createVersion({ ...draft, artifacts, approved: gate.passed }, now());
    const { model, version: number, createdAt: at } = version;
    await registry.putDatasetUse({ kind: "version", dataset, model, version: number, preparedDigest, revision, at });
    log(`registered ${version.model} v${version.version}`, { family: version.family, metrics: version.metrics });
    return { version };
  },
});
