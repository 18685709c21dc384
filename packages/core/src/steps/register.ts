import { z } from "zod";
import { GateReport, Version } from "../registry/version";
import { Evaluated } from "./evaluate";
import { Plan } from "./plan";
import { defineStep } from "./step";

/** Makes the winner an immutable, numbered version. The same run registered twice is the same version. */
export const register = defineStep({
  name: "register",
  input: z.strictObject({
    plan: Plan,
    winner: Evaluated,
    gate: GateReport,
    rawDigest: z.string(),
    preparedDigest: z.string(),
    rows: Version.shape.rows,
  }),
  output: z.strictObject({ version: Version }),
  async run({ plan, winner, gate, rawDigest, preparedDigest, rows }, { registry, revision, now, log }) {
    const version = await registry.createVersion(
      {
        model: plan.model,
        family: winner.candidate.family,
        contract: plan.contract,
        run: winner.run,
        parameters: winner.candidate.parameters,
        metrics: winner.metrics,
        threshold: winner.threshold,
        artifacts: winner.artifacts,
        gate,
        rawDigest,
        preparedDigest,
        rows,
        revision,
        approved: gate.passed,
      },
      now(),
    );
    log(`registered ${version.model} v${version.version}`, { family: version.family, metrics: version.metrics });
    return { version };
  },
});
